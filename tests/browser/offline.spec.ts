/** The published page on a device: kept whole at the first visit, there without a network, renewed at the next start. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { vi } from '../../www/lib/i18n/vi.js';
import { pathOf } from '../engine/files.mjs';
import { smallShop } from './fixtures.js';

/** A copy of the page of its own, that a test may build anew. */
class Published {
  readonly folder = test.info().outputPath('page');
  address = '';
  private server: { close(): void; closeAllConnections(): void } | undefined;

  async start(): Promise<this> {
    cpSync('dist/demo', this.folder, { recursive: true });
    const { server, address } = await serve({ '/': this.folder });
    Object.assign(this, { server, address });
    return this;
  }

  /** Nobody answers any more: surer than a browser that is told to be offline. */
  stop(): void {
    this.server?.close();
    this.server?.closeAllConnections();
    this.server = undefined;
  }

  edit(file: string, change: (text: string) => string): void {
    const path = join(this.folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  /** Another build: another name, and a page that says so. */
  renew(): void {
    this.edit('service-worker.js', (text) => text.replace(/"[0-9a-f]{12}"/, '"0123456789ab"'));
    this.edit('index.html', (text) => text.replace('<title>', '<title>Bản mới: '));
  }
}

let published: Published;
test.beforeEach(async () => {
  published = await new Published().start();
});
test.afterEach(() => {
  published.stop();
  rmSync(published.folder, { recursive: true, force: true });
});

/** Opens the page and waits until it is kept. */
async function visit(page: Page, query = ''): Promise<void> {
  await page.goto(published.address + query);
  await page.locator('.sample .chart').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      ),
    );
    return { names, files: files.flat().sort() };
  });

async function opens(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  await page.locator('input[type=file][multiple]').first().setInputFiles(files);
  await page.locator('kq-kpis .value').first().waitFor();
  const { requests } = await page
    .locator('khach-quen')
    .evaluate((element) => (element as never as { meter: { requests: string[] } }).meter);
  expect(requests, 'requests that the page has seen').toEqual([]);
  await expect(page.locator('.privacy')).toContainText(vi.privacy.zero);
}

test('after one visit the page opens without a network and reads a CSV and a workbook', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  await visit(page);
  published.stop();
  await page.goto(`${published.address}?lang=vi`);
  await page.locator('.sample .chart').waitFor();
  await opens(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(smallShop()) });
  await page.reload();
  await page.locator('.sample .chart').waitFor();
  await opens(page, pathOf('kiotviet_DanhSachChiTietHoaDon.xlsx') ?? '');
  expect(errors).toEqual([]);
});

test('the other language and the card’s page are there without a network too', async ({ page }) => {
  await visit(page);
  published.stop();
  await page.goto(`${published.address}?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/regulars/);
  await page.goto(`${published.address}card.html`);
  await page.locator('khach-quen-card .points').waitFor();
});

test('what is kept is the page’s files, of one core both halves, and nothing else', async ({ page }) => {
  await visit(page);
  const { names, files } = await cached(page);
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^khach-quen-page-[0-9a-f]{12}$/);
  expect(files).toContain('/index.html');
  expect(files).toContain('/sheets.wasm');
  expect(files).not.toContain('/service-worker.js');
  expect(files.filter((name) => /core.*wasm/.test(name))).toEqual([
    '/core.simd.deferred.wasm',
    '/core.simd.wasm',
  ]);
  // Orders that are read, and addresses that are no file of the page, add nothing.
  await opens(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(smallShop()) });
  await page.reload();
  await page.evaluate(() => fetch('./nothing-here').catch(() => undefined));
  expect(await cached(page)).toEqual({ names, files });
});

test('an address that is no file of the page goes to the server', async ({ page }) => {
  await visit(page);
  await page.reload();
  const status = await page.evaluate(async () => (await fetch('./nothing-here')).status);
  expect(status).toBe(404);
});

test('the browser may ask for the manifest when it likes; one that is named later is counted', async ({
  page,
}) => {
  await visit(page);
  const session = await page.context().newCDPSession(page);
  const { url } = await session.send('Page.getAppManifest');
  expect(url).toBe(`${published.address}app.webmanifest`);
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
    .toContain(url);
  await opens(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(smallShop()) });
  await page.evaluate(() => {
    (document.querySelector('link[rel=manifest]') as HTMLLinkElement).href = './app.webmanifest?customers=40';
  });
  await session.send('Page.getAppManifest');
  await expect(page.locator('.privacy')).toContainText(vi.privacy.some(1));
});

/** A page under the first build, with the second one waiting. */
async function renewed(page: Page): Promise<void> {
  await visit(page);
  published.renew();
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'bản mới' })).toBeVisible();
}

async function startAgain(context: BrowserContext, page: Page): Promise<Page> {
  await page.close();
  const next = await context.newPage();
  await next.goto(published.address);
  return next;
}

test('a new build is told of, waits, and is there at the next start; the old one is dropped', async ({
  page,
  context,
}) => {
  await renewed(page);
  expect(await page.title()).not.toContain('Bản mới');
  let next = page;
  // The browser may need a moment to see that the last tab is closed.
  await expect(async () => {
    next = await startAgain(context, next);
    expect(await next.title()).toMatch(/^Bản mới: /);
  }).toPass();
  await expect.poll(async () => (await cached(next)).names).toEqual(['khach-quen-page-0123456789ab']);
  await expect(next.getByRole('status').filter({ hasText: 'bản mới' })).toHaveCount(0);
});

test('a visitor who wants the new build has it at once', async ({ page }) => {
  await renewed(page);
  await page.getByRole('button', { name: 'Dùng ngay' }).click();
  await expect(page).toHaveTitle(/^Bản mới: /);
  await page.locator('.sample .chart').waitFor();
});

test('a new build that cannot be fetched whole changes nothing', async ({ page, context }) => {
  await visit(page);
  published.renew();
  rmSync(join(published.folder, 'worker.js'));
  await page.reload();
  await page.locator('.sample .chart').waitFor();
  const next = await startAgain(context, page);
  await next.locator('.sample .chart').waitFor();
  expect(await next.title()).not.toContain('Bản mới');
  // What a failed build has begun to keep is the browser's to drop; the page never reads it.
  published.stop();
  await next.reload();
  await opens(next, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(smallShop()) });
});

test('a browser would offer to install it: name, start, icons of both kinds, each as large as it says', async ({
  page,
}) => {
  await page.goto(published.address);
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector('link[rel=manifest]') as HTMLLinkElement;
    const response = await fetch(link.href);
    return { type: response.headers.get('content-type'), ...(await response.json()) };
  });
  expect(manifest).toMatchObject({
    type: 'application/manifest+json',
    display: 'standalone',
    start_url: './',
  });
  for (const { src, sizes, type } of manifest.icons.filter(
    ({ sizes }: { sizes: string }) => sizes !== 'any',
  )) {
    const seen = await page.evaluate(async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    expect([seen, type], src).toEqual([sizes, 'image/png']);
  }
  expect(manifest.icons.map(({ purpose }: { purpose?: string }) => purpose ?? 'any')).toContain('maskable');
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A headless browser of a test installs nothing, and says so.
  const faults = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
  expect(faults).toEqual([]);
});
