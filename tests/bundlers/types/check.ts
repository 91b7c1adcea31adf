/** Every entry as a program in TypeScript meets it: what it gives has a type, and a wrong use has none. */
import { type Book, type EngineError, openBook, type Summary } from 'khachquen';
import { defineKhachQuenCard, type KhachQuenCardElement } from 'khachquen/card';
import 'khachquen/define';
import { addLanguage, defineKhachQuen, type KhachQuenElement } from 'khachquen/element';
import { englishLanguage } from 'khachquen/en';
import { openPass } from 'khachquen/pass';
import { type BookState, KhachQuen, KhachQuenCard, useBook } from 'khachquen/react';
import * as slim from 'khachquen/slim';
import { vietnameseTerms } from 'khachquen/terms';
import { vietnameseLanguage } from 'khachquen/vi';
import { openForZalo } from 'khachquen/zalo';
import { createElement } from 'react';

export async function headless(file: File): Promise<Summary> {
  const book: Book = await openBook(file, { today: '2025-12-01' });
  const { rows } = await book.page({ group: 'mua_nhieu', limit: 10 });
  const lines: string[] = rows.map((row) => `${row.name}: ${row.orders}`);
  // @ts-expect-error: there is no such call
  book.nothing();
  // @ts-expect-error: a source is a file or orders
  await openBook(42);
  return lines.length > 0 ? book.summary : { ...book.summary };
}

export function elements(): [KhachQuenElement, KhachQuenCardElement] {
  addLanguage(vietnameseLanguage);
  addLanguage(englishLanguage);
  defineKhachQuen();
  defineKhachQuenCard();
  const whole = document.createElement('khach-quen');
  whole.engine = slim;
  whole.addEventListener('kq-navigate', ({ detail }) => detail.screen);
  // @ts-expect-error: a theme is light or dark
  whole.theme = 'blue';
  return [whole, document.createElement('khach-quen-card')];
}

export function components(file: File) {
  const { book, error }: BookState = useBook(file, { today: '2025-12-01' });
  const code = (error as EngineError | null)?.code;
  // @ts-expect-error: a shop has a name
  createElement(KhachQuen, { shop: 42 });
  return [
    createElement(KhachQuen, {
      shop: `${book?.summary.customers}${code}`,
      onBook: ({ detail }) => detail?.revenue,
    }),
    createElement(KhachQuenCard, { lang: 'vi', onRedeem: (event) => event.detail.reward }),
  ];
}

export const others = { openPass, openForZalo, terms: vietnameseTerms };
