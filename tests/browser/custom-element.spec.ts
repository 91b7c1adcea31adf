import { expect, test } from './fixtures.js';

test('the policy of the page is strict and is never offended', async ({ book }) => {
  const { page } = book;
  const offences: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) offences.push(message.text());
  });
  await book.visit();
  await book.enterSample();
  for (const tab of ['group', 'customers', 'loyalty', 'thresholds', 'files', 'help'] as const) {
    await book.tab(tab);
    await page.waitForTimeout(200);
  }
  expect(offences).toEqual([]);
  const policy = await page.locator('meta[http-equiv]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
});

test('one language is fetched, and only one', async ({ book }) => {
  const { page } = book;
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text());
  });
  await book.visit();
  const all = scripts.join('');
  expect(all).toContain('Ai là khách quen của tiệm bạn?');
  expect(all).not.toContain('Who are your regulars?');
});

test('the back button walks inside the book', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  await book.tab('help');
  const { page, text } = book;
  await page.goBack();
  await expect(page.locator('.tab[aria-current]')).toHaveText(text.tabs.overview);
  await page.goForward();
  await expect(page.locator('.tab[aria-current]')).toHaveText(text.tabs.help);
});

test('a host page overrides a token, and the element takes it', async ({ book }) => {
  await book.visit();
  const { page } = book;
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('khach-quen{--kq-accent:#0057D9}');
    document.adoptedStyleSheets = [sheet];
  });
  const colour = await page
    .locator('.btn.primary')
    .first()
    .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(colour).toBe('rgb(0, 87, 217)');
});

test('the theme of the element can differ from that of the system', async ({ book }) => {
  await book.visit('theme=dark');
  const { page } = book;
  const background = await page
    .locator('khach-quen')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(background).toBe('rgb(14, 19, 20)');
});

for (const width of [360, 560, 758, 920, 1160, 1440, 1920]) {
  test(`nothing sticks out at ${width} px`, async ({ book }) => {
    const { page } = book;
    await page.setViewportSize({ width, height: 900 });
    await book.visit();
    await book.enterSample();
    for (const tab of ['overview', 'group', 'customers', 'loyalty', 'thresholds', 'files', 'help'] as const) {
      await book.tab(tab);
      await page.waitForTimeout(200);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, tab).toBeLessThanOrEqual(0);
    }
  });
}

test('an element that is moved in the page keeps its book', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page } = book;
  await page.evaluate(() => {
    const element = document.querySelector('khach-quen') as HTMLElement;
    document.body.append(element);
  });
  await expect(page.locator('.groups')).toBeVisible();
  await book.tab('customers');
  await expect(page.locator('.vrow .cover').first()).toBeVisible();
});

test('nothing shifts when the sample arrives', async ({ book }) => {
  const { page } = book;
  await page.addInitScript(() => {
    (window as unknown as { shift: number }).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await book.visit();
  await page.waitForTimeout(500);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  console.log(`cumulative layout shift of the first visit: ${shift.toFixed(4)}`);
  expect(shift).toBeLessThan(0.01);
});

test('walking through the screens leaves the main thread free', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page, text } = book;
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    const store = window as unknown as { tasks: number[] };
    store.tasks = [];
    new PerformanceObserver((list) =>
      store.tasks.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({
      type: 'longtask',
    });
  });
  for (const tab of ['group', 'loyalty', 'thresholds', 'files', 'help', 'customers', 'overview'] as const) {
    await book.tab(tab);
    await page.waitForTimeout(250);
  }
  await book.tab('thresholds');
  const slider = page.getByRole('slider', { name: text.thresholds.labels.dormantDays });
  await slider.focus();
  for (let i = 0; i < 20; i += 1) await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  console.log(`long tasks: ${tasks.map(Math.round).join(', ') || 'none'}`);
  expect(Math.max(0, ...tasks)).toBeLessThan(100);
});

test('printing leaves the controls out', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page } = book;
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.tabs')).toBeHidden();
  await expect(page.locator('.definition').first()).toBeVisible();
  await expect(page.locator('.groups')).toBeVisible();
});
