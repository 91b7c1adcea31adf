/**
 * The page under test. Every request after the book is ready fails the test, unless the test says that
 * it makes one of its own.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../www/lib/i18n/en.js';
import { type Text, vi } from '../../www/lib/i18n/vi.js';

export interface PageOptions {
  lang: 'vi' | 'en';
  /** The real engine, or the fake one for tests tagged @fake: 250,000 made-up people, a crash on demand. */
  engine: 'real' | 'fake';
  /** True for the tests that ask the network for something on purpose. */
  mayAsk: boolean;
}

export interface Book {
  page: Page;
  text: Text;
  lang: 'vi' | 'en';
  /** True where the layout is the narrow one. */
  narrow: boolean;
  /** Opens the page and waits for the sample (or for nothing, where there is none). */
  visit(query?: string): Promise<void>;
  /** Opens a screen by its tab. */
  tab(name: keyof Text['tabs']): Promise<void>;
  /** Enters the sample book. */
  enterSample(): Promise<void>;
  /** Drops files as bytes. */
  drop(...files: Array<{ name: string; text: string }>): Promise<void>;
  toast(): Locator;
}

const isWeb = (url: string): boolean => /^(http|ws)/.test(url);

export const test = base.extend<PageOptions & { book: Book }>({
  lang: ['vi', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  engine: ({}, use, { title }) => use(title.includes('@fake') ? 'fake' : 'real'),
  mayAsk: [false, { option: true }],

  book: async ({ page, lang, engine, viewport, mayAsk }, use) => {
    const late: string[] = [];
    let ready = false;
    page.on('request', (request) => {
      if (ready && isWeb(request.url())) late.push(request.url());
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const text = lang === 'en' ? en : vi;

    const book: Book = {
      page,
      text,
      lang,
      narrow: (viewport?.width ?? 1280) < 700,
      async visit(query = '') {
        ready = false;
        await page.goto(`?engine=${engine}&lang=${lang}${query ? `&${query}` : ''}`);
        await page.locator('khach-quen').waitFor();
        const settled = /nosample|fails/.test(query)
          ? page.locator('.hero, .state').first()
          : page.locator('.sample .chart');
        await settled.waitFor();
        // Care is a part of the page that comes beside the first picture, and before the page counts its requests.
        await page.waitForFunction(() => customElements.get('kq-queue') !== undefined);
        ready = true;
      },
      async enterSample() {
        await page.getByRole('button', { name: text.first.trySample }).click();
        await page.locator('kq-kpis .value').first().waitFor();
      },
      async tab(name) {
        await page.locator('.tabs').getByRole('button', { name: text.tabs[name], exact: true }).click();
      },
      async drop(...files) {
        const payload = files.map(({ name, text: body }) => ({
          name,
          mimeType: 'text/csv',
          buffer: Buffer.from(body),
        }));
        await page.locator('input[type=file][multiple]').first().setInputFiles(payload);
      },
      toast: () => page.locator('.toast').last(),
    };

    await use(book);
    expect(errors, 'uncaught errors').toEqual([]);
    if (!mayAsk) expect(late, 'requests after the page was ready').toEqual([]);
  },
});

export { expect };

/** The same without its header, and with names as people have them: without digits. */
export const headless = (shop: string): string =>
  shop
    .split('\n')
    .slice(1)
    .join('\n')
    .replace(/Khách Số (\d)/g, (_, digit) => `Khách Số ${String.fromCharCode(65 + Number(digit))}`);

/** A small shop: `count` customers with as many orders as their number modulo five, plus one. */
export function smallShop(count = 40): string {
  const rows = ['Mã hóa đơn,Thời gian,Tên khách hàng,Điện thoại,Khách cần trả,Trạng thái'];
  for (let i = 0; i < count; i += 1) {
    for (let k = 0; k <= i % 5; k += 1) {
      const day = String(1 + ((i * 3 + k) % 28)).padStart(2, '0');
      const month = String(9 - k).padStart(2, '0');
      const phone = `0900${String(100000 + i)}`;
      rows.push(`HD${i}-${k},${day}/${month}/2025,Khách Số ${i},${phone},${100000 + i * 1000},Hoàn thành`);
    }
  }
  return rows.join('\n');
}
