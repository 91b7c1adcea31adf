import { KhachQuen, KhachQuenCard, useBook } from 'khachquen/react';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Both components, and the hook on whatever file is handed in. */
function App() {
  const [source, setSource] = useState(null);
  const { book, error } = useBook(source, { today: '2025-12-06' });
  globalThis.world = { give: setSource, state: { summary: book?.summary ?? null, error } };
  return createElement(
    'main',
    null,
    createElement(KhachQuen, {
      lang: 'vi',
      shop: 'Tiệm Nhà Sóc',
      className: 'whole',
      onReady: () => {
        globalThis.world.ready = true;
      },
    }),
    createElement(KhachQuenCard, { lang: 'en' }),
  );
}

createRoot(document.querySelector('#root')).render(createElement(App));
