/** The two elements as guests on somebody else's page: the built package, and nothing of the demo. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { KhachQuenCardElement } from '../../www/lib/card.js';
import type { KhachQuenElement } from '../../www/lib/element.js';
import { en } from '../../www/lib/i18n/en.js';
import { vi } from '../../www/lib/i18n/vi.js';
import { smallShop } from './fixtures.js';

const bac = JSON.parse(readFileSync('www/demo/members/bac.json', 'utf8'));

/** A page of the host's own making, at the server of the tests. */
async function hostPage(page: Page, body: string, head = ''): Promise<void> {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Host</title>
    <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/host.html');
}

const DEFINE = '<script type="module" src="/pkg/define.js"></script>';
const BOTH = `${DEFINE}<script type="module">
  import { defineKhachQuenCard } from '/pkg/card.js';
  defineKhachQuenCard();
</script>`;

/** Gives files to the element at a place of the page; ends with its summary. */
const give = (page: Page, selector: string, text: string, name = 'hoadon.csv') =>
  page.evaluate(
    async ([where, csv, file]) => {
      await customElements.whenDefined('khach-quen');
      const element = document.querySelector(where as string) as KhachQuenElement;
      await element.open([new File([csv as string], file as string)]);
      return element.book?.summary.customers ?? 0;
    },
    [selector, text, name],
  );

const heading = (page: Page, selector: string) => page.locator(selector).getByRole('heading', { level: 1 });

test('what a page sets before the element is there counts', async ({ page }) => {
  await hostPage(
    page,
    `<khach-quen></khach-quen><khach-quen-card></khach-quen-card>
    <script>
      const policy = { version: 1, thresholds: { dormantDays: 45 } };
      const words = [];
      Object.assign(document.querySelector('khach-quen'), { lang: 'en', theme: 'dark', today: '2025-10-01', shop: 'Tiệm A', policy });
      document.querySelector('khach-quen').addEventListener('kq-ready', () => words.push('ready'));
      document.querySelector('khach-quen').addEventListener('kq-book', () => words.push('book'));
      Object.assign(document.querySelector('khach-quen-card'), { lang: 'en', today: '2025-10-01', member: ${JSON.stringify(bac)} });
      window.told = words;
    </script>${BOTH}`,
  );
  await expect(heading(page, 'khach-quen')).toHaveText(en.first.title);
  await expect(page.locator('khach-quen')).toHaveAttribute('theme', 'dark');
  await give(page, 'khach-quen', smallShop());
  const said = await page.evaluate(() => {
    const { book, shop } = document.querySelector('khach-quen') as KhachQuenElement;
    return { today: book?.summary.today, dormant: book?.policy.thresholds.dormantDays, shop };
  });
  expect(said).toEqual({ today: '2025-10-01', dormant: 45, shop: 'Tiệm A' });
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
    'ready',
    'book',
  ]);
  await expect(page.locator('khach-quen-card .points')).toHaveText(/\d/);
});

test('properties and attributes of theme and language are one', async ({ page }) => {
  await hostPage(page, `<khach-quen></khach-quen><khach-quen-card></khach-quen-card>${BOTH}`);
  await heading(page, 'khach-quen').waitFor();
  for (const tag of ['khach-quen', 'khach-quen-card']) {
    const seen = await page.evaluate(async (name) => {
      const element = document.querySelector(name) as KhachQuenElement & { updateComplete: Promise<unknown> };
      const settled = async () => {
        await element.updateComplete;
        return [
          element.lang,
          element.getAttribute('lang'),
          element.theme ?? null,
          element.getAttribute('theme'),
        ];
      };
      const fresh = await settled();
      Object.assign(element, { lang: 'en', theme: 'dark' });
      const byProperty = await settled();
      element.setAttribute('lang', 'vi');
      element.setAttribute('theme', 'light');
      const byAttribute = await settled();
      element.removeAttribute('theme');
      Object.assign(element, { lang: '' });
      return { fresh, byProperty, byAttribute, gone: await settled() };
    }, tag);
    expect(seen, tag).toEqual({
      fresh: ['', null, null, null],
      byProperty: ['en', 'en', 'dark', 'dark'],
      byAttribute: ['vi', 'vi', 'light', 'light'],
      gone: ['', null, null, null],
    });
  }
});

test('attributes in the page are read: shop, today, lang and theme', async ({ page }) => {
  await hostPage(
    page,
    `<khach-quen shop="Tiệm B" today="2025-10-02" lang="en" theme="dark"></khach-quen>${DEFINE}`,
  );
  await expect(heading(page, 'khach-quen')).toHaveText(en.first.title);
  await give(page, 'khach-quen', smallShop());
  const said = await page.evaluate(() => {
    const { shop, book, theme } = document.querySelector('khach-quen') as KhachQuenElement;
    return { shop, theme, today: book?.summary.today };
  });
  expect(said).toEqual({ shop: 'Tiệm B', theme: 'dark', today: '2025-10-02' });
});

test('an element that is moved keeps its book, its screen and its counter of requests', async ({ page }) => {
  await hostPage(page, `<div id="a"><khach-quen></khach-quen></div><div id="b"></div>${DEFINE}`);
  await heading(page, 'khach-quen').waitFor();
  await give(page, 'khach-quen', smallShop());
  await page.evaluate(() =>
    (document.querySelector('khach-quen') as KhachQuenElement).go({ screen: 'customers' }),
  );
  await page.locator('.vrow .cover').first().waitFor();
  await page.evaluate(() => {
    const b = document.querySelector('#b') as HTMLElement;
    b.attachShadow({ mode: 'open' }).append(document.querySelector('khach-quen') as HTMLElement);
  });
  await expect(page.locator('.vrow .cover').first()).toBeVisible();
  await expect(page.locator('.tab[aria-current]')).toHaveText(vi.tabs.customers);
  await expect(page.locator('.privacy')).toContainText(vi.privacy.zero);
  await page.evaluate(() => fetch('/nothing-here').catch(() => undefined));
  await expect(page.locator('.privacy')).toContainText(vi.privacy.some(1));
});

test('a card that is moved keeps what it shows and what was opened in it', async ({ page }) => {
  await hostPage(page, `<khach-quen-card></khach-quen-card><aside></aside>${BOTH}`);
  await page.evaluate(async (member) => {
    await customElements.whenDefined('khach-quen-card');
    (document.querySelector('khach-quen-card') as KhachQuenCardElement).member = member;
  }, bac);
  await page.locator('.points').waitFor();
  const before = await page.locator('khach-quen-card').evaluate((card) => card.shadowRoot?.textContent);
  const after = await page.evaluate(async () => {
    const card = document.querySelector('khach-quen-card') as KhachQuenCardElement;
    let told = 0;
    card.addEventListener('kq-card', () => (told += 1));
    document.querySelector('aside')?.append(card);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { text: card.shadowRoot?.textContent, told };
  });
  expect(after).toEqual({ text: before, told: 0 });
});

test('two copies of the package on one page: the first defines, the second is quiet, both kinds work', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/copy/**', async (route) => {
    const address = route.request().url().replace('/copy/', '/pkg/');
    await route.fulfill({ response: await route.fetch({ url: address }) });
  });
  await hostPage(
    page,
    `<khach-quen></khach-quen><khach-quen-card></khach-quen-card>${BOTH}
    <script type="module" src="/copy/define.js"></script>
    <script type="module">
      import { defineKhachQuen, KhachQuen } from '/copy/element.js';
      import { defineKhachQuenCard } from '/copy/card.js';
      defineKhachQuen();
      defineKhachQuenCard();
      window.second = KhachQuen;
    </script>`,
  );
  await page.waitForFunction(() => 'second' in window);
  await heading(page, 'khach-quen').waitFor();
  expect(await give(page, 'khach-quen', smallShop())).toBe(40);
  const isFirst = await page.evaluate(
    () =>
      !(
        document.querySelector('khach-quen') instanceof
        (window as unknown as { second: typeof HTMLElement }).second
      ),
  );
  expect(isFirst).toBe(true);
  await expect(page.locator('khach-quen-card .state')).toBeVisible();
  expect(errors).toEqual([]);
});

test('events carry what their types say, and do not bubble', async ({ page }) => {
  await hostPage(page, `<div><khach-quen></khach-quen></div>${DEFINE}`);
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    const element = document.querySelector('khach-quen') as KhachQuenElement;
    // The types of the package give `detail` here; `tsc -p tests` checks that they do.
    element.addEventListener('kq-book', ({ detail }) => told.push(['book', detail?.customers]));
    element.addEventListener('kq-navigate', ({ detail }) => told.push(['navigate', detail.screen]));
    for (const name of ['kq-ready', 'kq-book', 'kq-navigate'])
      document.body.addEventListener(name, () => told.push(['bubbled', name]));
  });
  await heading(page, 'khach-quen').waitFor();
  await give(page, 'khach-quen', smallShop());
  await page.locator('kq-kpis .value').first().waitFor();
  const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  expect(told).toEqual(
    expect.arrayContaining([
      ['book', 40],
      ['navigate', 'overview'],
    ]),
  );
  expect(told.filter((one) => (one as string[])[0] === 'bubbled')).toEqual([]);
});

test('slots take the page’s own brand and footer; other children are not shown', async ({ page }) => {
  await hostPage(
    page,
    `<khach-quen><b slot="brand">Sổ của Tiệm C</b><p slot="footer">Hỏi anh Bình</p><p id="old">cần trình duyệt mới</p></khach-quen>
    <khach-quen-card><p slot="footer">Gọi 1900</p></khach-quen-card>${BOTH}`,
  );
  await expect(page.getByText('Sổ của Tiệm C')).toBeVisible();
  await expect(page.getByText('Hỏi anh Bình')).toBeVisible();
  await expect(page.getByText('Gọi 1900')).toBeVisible();
  await expect(page.locator('.brand .sign')).toBeHidden();
  await expect(page.locator('#old')).toBeHidden();
});

/** Every documented part, on the screen where it stands. */
const PARTS: ReadonlyArray<[element: string, screen: string, part: string]> = [
  ['khach-quen', 'first', 'top'],
  ['khach-quen', 'first', 'brand'],
  ['khach-quen', 'first', 'privacy'],
  ['khach-quen', 'first', 'main'],
  ['khach-quen', 'first', 'drop'],
  ['khach-quen', 'overview', 'tabs'],
  ['khach-quen', 'overview', 'tab'],
  ['khach-quen', 'overview', 'current'],
  ['khach-quen', 'sheet', 'sheet'],
  ['khach-quen', 'sheet', 'toast'],
  ['khach-quen-card', 'card', 'face'],
  ['khach-quen-card', 'card', 'code'],
  ['khach-quen-card', 'card', 'signature'],
];

test('every part that is documented can be styled from outside', async ({ page }) => {
  const rules = PARTS.map(([name, , part]) => `${name}::part(${part}){outline:3px solid rgb(1, 2, 3)}`);
  await hostPage(
    page,
    `<khach-quen></khach-quen><khach-quen-card></khach-quen-card>${BOTH}`,
    `<style>${rules.join('')}</style>`,
  );
  const styled = async (screen: string) => {
    for (const [name, where, part] of PARTS.filter(([, where]) => where === screen)) {
      const found = page.locator(`${name} [part~=${part}]`).first();
      await expect(found, `${name}::part(${part}) on ${where}`).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
    }
  };
  await heading(page, 'khach-quen').waitFor();
  await styled('first');
  await give(page, 'khach-quen', smallShop());
  await page.locator('kq-kpis .value').first().waitFor();
  await styled('overview');
  await page.evaluate(() =>
    (document.querySelector('khach-quen') as KhachQuenElement).go({ screen: 'files' }),
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: vi.files.saveAnswers }).click(),
  ]);
  await download.delete();
  await page.evaluate(async () => {
    const element = document.querySelector('khach-quen') as KhachQuenElement;
    const row = (await element.book?.page({ limit: 1 }))?.rows[0];
    element.go({ screen: 'customers', customer: row?.id ?? '' });
  });
  await page.locator('.sheet').waitFor();
  await styled('sheet');
  await page.evaluate((member) => {
    (document.querySelector('khach-quen-card') as KhachQuenCardElement).member = member;
  }, bac);
  await page.locator('khach-quen-card .points').waitFor();
  await styled('card');
});

test('the parts that stand in the code are those that are documented', () => {
  const documented = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/@csspart (\w+)/g)].map(([, name]) => name as string);
  const named = PARTS.map(([, , part]) => part).filter((part) => part !== 'current');
  expect(
    [...documented('www/lib/elements/khach-quen.ts'), ...documented('www/lib/elements/card/card.ts')].sort(),
  ).toEqual(named.sort());
});

test('without adoptedStyleSheets the elements carry their styles themselves', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
  });
  await hostPage(page, `<khach-quen></khach-quen><khach-quen-card></khach-quen-card>${BOTH}`);
  await heading(page, 'khach-quen').waitFor();
  const background = (tag: string) =>
    page.locator(tag).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('khach-quen')).toBe('rgb(243, 246, 245)');
  expect(await background('khach-quen-card')).toBe('rgb(243, 246, 245)');
  expect(await page.locator('khach-quen style').count()).toBeGreaterThan(0);
});

test('focus() on an element begins at its screen; a tab further is what can be done there', async ({
  page,
}) => {
  await hostPage(
    page,
    `<button>before</button><khach-quen></khach-quen><khach-quen-card></khach-quen-card>${BOTH}`,
  );
  await heading(page, 'khach-quen').waitFor();
  for (const tag of ['khach-quen', 'khach-quen-card']) {
    const inside = await page.evaluate((name) => {
      const element = document.querySelector(name) as HTMLElement;
      element.focus();
      return document.activeElement === element && element.shadowRoot?.activeElement?.className;
    }, tag);
    expect(inside, tag).toBe('main');
  }
  await page.evaluate(() => (document.querySelector('khach-quen') as HTMLElement).focus());
  await page.keyboard.press('Tab');
  const next = await page.evaluate(() => {
    const active = document.querySelector('khach-quen')?.shadowRoot?.activeElement;
    return active?.closest('.drop') !== null && active?.getAttribute('type');
  });
  expect(next).toBe('file');
});

test('nothing of the page is touched: no global, no style, no storage, no attribute, no history', async ({
  page,
}) => {
  await hostPage(
    page,
    `<p class="card btn bar">host</p><khach-quen></khach-quen><khach-quen-card></khach-quen-card>
    <script>
      window.look = () => ({
        keys: Object.keys(window).sort(),
        body: document.body.getAttributeNames(),
        html: document.documentElement.getAttributeNames(),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        head: document.head.children.length,
        stored: localStorage.length + sessionStorage.length,
        cookies: document.cookie,
        history: history.length,
        style: JSON.stringify([...document.querySelectorAll('p, body, html')].map((one) => {
          const { color, backgroundColor, font, margin, padding, display } = getComputedStyle(one);
          return [color, backgroundColor, font, margin, padding, display];
        })),
      });
      window.before = look();
    </script>${BOTH}`,
  );
  await heading(page, 'khach-quen').waitFor();
  await give(page, 'khach-quen', smallShop());
  await page.locator('kq-kpis .value').first().waitFor();
  const [before, after] = await page.evaluate(() => {
    const { look, before: was } = window as unknown as {
      look(): Record<string, unknown>;
      before: Record<string, unknown>;
    };
    return [was, look()];
  });
  // Lit keeps its versions where another copy of it can see them.
  const keys = (seen: Record<string, unknown>) =>
    (seen.keys as string[]).filter((name) => !/^(lit|reactive)[A-Z]|^before$/.test(name));
  expect(keys(after)).toEqual(keys(before));
  expect({ ...after, keys: [] }).toEqual({ ...before, keys: [] });
  const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
  expect(databases).toBe(0);
});

test('several elements on one page have their own books, languages and themes', async ({ page }) => {
  await hostPage(
    page,
    `<khach-quen id="a" lang="vi"></khach-quen><khach-quen id="b" lang="en" theme="dark"></khach-quen>${DEFINE}`,
  );
  await heading(page, '#a').waitFor();
  expect(await give(page, '#a', smallShop(40))).toBe(40);
  expect(await give(page, '#b', smallShop(12))).toBe(12);
  await expect(page.locator('#a .tab[aria-current]')).toHaveText(vi.tabs.overview);
  await expect(page.locator('#b .tab[aria-current]')).toHaveText(en.tabs.overview);
  const policy = await page.evaluate(async () => {
    const [a, b] = ['#a', '#b'].map((id) => document.querySelector(id) as KhachQuenElement);
    await a?.book?.setPolicy({ version: 1, thresholds: { dormantDays: 30 } });
    return [a, b].map((element) => element?.book?.policy.thresholds.dormantDays);
  });
  expect(policy).toEqual([30, 90]);
  const backgrounds = await page.evaluate(() =>
    ['#a', '#b'].map((id) => getComputedStyle(document.querySelector(id) as Element).backgroundColor),
  );
  expect(backgrounds).toEqual(['rgb(243, 246, 245)', 'rgb(14, 19, 20)']);
});
