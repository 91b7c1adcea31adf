// A page of the server: the components are the client's without a word about it here.
import { KhachQuen, KhachQuenCard } from 'khachquen/react';

export default function Page() {
  return (
    <main>
      <KhachQuen lang="vi" shop="Tiệm Nhà Sóc" />
      <KhachQuenCard lang="en" />
    </main>
  );
}
