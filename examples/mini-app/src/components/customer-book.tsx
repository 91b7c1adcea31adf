import * as engine from 'khachquen';
import { addLanguage, defineKhachQuen, type KhachQuenElement } from 'khachquen/element';
import { englishLanguage } from 'khachquen/en';
import { vietnameseLanguage } from 'khachquen/vi';
import { useEffect, useRef } from 'react';
import { config } from '@/config';
import { useSay } from '@/hooks';
import { zalo } from '@/zalo';

addLanguage(vietnameseLanguage);
addLanguage(englishLanguage);
defineKhachQuen();

/** `<khach-quen>` over the engine that the card uses too, so that the core is in the app once. */
export function CustomerBook() {
  const ref = useRef<KhachQuenElement>(null);
  const { sayFault } = useSay();

  useEffect(() => {
    const element = ref.current as KhachQuenElement;
    const save = (name: string, blob: Blob) =>
      zalo.save(name, blob).catch((error) => {
        sayFault(error);
        return false;
      });
    // From when the book is ready it counts every request, and says so: the reader of workbooks comes before that.
    engine.preload('spreadsheets').catch(() => undefined);
    Object.assign(element, { engine, save, store: zalo.store, shop: config.shop });
    return zalo.dress(element);
  }, [sayFault]);

  return <khach-quen ref={ref} />;
}
