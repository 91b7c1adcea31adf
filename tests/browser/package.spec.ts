/** The README's one import, on a page of somebody else under a strict policy. */
import { expect, test } from '@playwright/test';
import { pathOf } from '../engine/files.mjs';

for (const file of ['shopify_orders_export_1.csv', 'kiotviet_DanhSachChiTietHoaDon.xlsx']) {
  test(`khachquen/define alone opens ${file}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto('/tests/browser/define.html');
    await page.locator('.hero h1').waitFor();
    const path = pathOf(file) ?? '';
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.locator('kq-kpis .value').first().waitFor();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('%');
    expect(errors).toEqual([]);
  });
}
