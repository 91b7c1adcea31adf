import { lazy, Suspense } from 'react';
import { Page } from 'zmp-ui';
import { useWords } from '@/hooks';
import { zalo } from '@/zalo';

/** A member never fetches it. */
const CustomerBook = lazy(async () => ({
  default: (await import('@/components/customer-book')).CustomerBook,
}));

export function ShopPage() {
  const { tabs, loading, network } = useWords();
  return (
    <Page className="page">
      <h1 className="sr-only">{tabs.shop}</h1>
      <Suspense fallback={<p className="p-6 text-center text-subtle">{loading}</p>}>
        <CustomerBook />
      </Suspense>
      {zalo.inside && <p className="px-4 pb-4 text-2xs text-subtle">{network}</p>}
    </Page>
  );
}
