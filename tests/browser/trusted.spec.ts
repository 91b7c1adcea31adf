/** Pages that require Trusted Types: the element works, and so do workers, where its two policies are allowed. */
import { expect, test } from '@playwright/test';
import { pathOf } from '../engine/files.mjs';

/** How a page says it, and whether a worker can start there. */
const PAGES = [
  ["require-trusted-types-for 'script'", true],
  ["require-trusted-types-for 'script'; trusted-types khachquen lit-html", true],
  ["require-trusted-types-for 'script'; trusted-types lit-html", false],
] as const;

for (const [policy, hasWorkers] of PAGES) {
  for (const entry of ['index', 'slim']) {
    test(`${entry} opens a book under ${policy}, ${hasWorkers ? 'in a worker' : 'in the page'}`, async ({
      page,
    }) => {
      await page.route('**/bare.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': policy },
          body: '<!doctype html><title>bare</title>',
        }),
      );
      await page.goto('/bare.html');
      const seen = await page.evaluate(async (entry) => {
        const { openBook, engines } = await import(/* @vite-ignore */ `${location.origin}/pkg/${entry}.js`);
        const orders = [{ id: 1, day: '2025-11-05', total: 5, customer: { phone: '0912345678' } }];
        const book = await openBook(orders);
        const inWorker = await engines.worker.openBook(orders).then(
          () => true,
          (error: { code: string }) => error.code,
        );
        return [book.summary.customers, inWorker];
      }, entry);
      expect(seen).toEqual([1, hasWorkers ? true : 'engine-lost']);
    });
  }
}

for (const file of ['shopify_orders_export_1.csv', 'kiotviet_DanhSachChiTietHoaDon.xlsx']) {
  test(`khachquen/define opens ${file} under Trusted Types without a word on the console`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto('/tests/browser/trusted.html');
    await page.locator('.hero h1').waitFor();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(pathOf(file) ?? '');
    await page.locator('kq-kpis .value').first().waitFor();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('%');
    expect(errors).toEqual([]);
  });
}
