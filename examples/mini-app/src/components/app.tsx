import { useAtomValue } from 'jotai';
import { lazy, Suspense, useEffect } from 'react';
import { Route, Routes } from 'react-router-dom';
import { App, SnackbarProvider, ZMPRouter } from 'zmp-ui';
import { Tabs } from '@/components/tabs';
import { MemberPage } from '@/pages/member';
import { ShopPage } from '@/pages/shop';
import { languageAtom, themeAtom } from '@/state';

const CheckPage = lazy(() => import('@/pages/check'));

export function MiniApp() {
  const theme = useAtomValue(themeAtom);
  const language = useAtomValue(languageAtom);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <App theme={theme}>
      <SnackbarProvider>
        <ZMPRouter>
          <main>
            <Routes>
              <Route path="/" element={<MemberPage />} />
              <Route path="/shop" element={<ShopPage />} />
              <Route
                path="/check"
                element={
                  <Suspense>
                    <CheckPage />
                  </Suspense>
                }
              />
            </Routes>
          </main>
          <Tabs />
        </ZMPRouter>
      </SnackbarProvider>
    </App>
  );
}
