/** The code of the guides, run as it stands there: a block of HTML is a page, bare names are the built package. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { KhachQuenCardElement } from '../../www/lib/card.js';
import type { KhachQuenElement } from '../../www/lib/element.js';
import { en } from '../../www/lib/i18n/en.js';
import { vi } from '../../www/lib/i18n/vi.js';
import { smallShop } from './fixtures.js';

const bac = JSON.parse(readFileSync('www/demo/members/bac.json', 'utf8'));
const { exports } = JSON.parse(readFileSync('pkg/package.json', 'utf8')) as {
  exports: Record<string, { default?: string }>;
};

/** What a bundler would do with the names of the package. */
const imports = Object.fromEntries(
  Object.entries(exports)
    .filter(([, entry]) => entry.default)
    .map(([name, entry]) => [name.replace('.', 'khachquen'), (entry.default as string).replace('.', '/pkg')]),
);

interface Block {
  guide: string;
  heading: string;
  at: number;
  html: string;
}

/** Every block of HTML with the heading above it. */
function blocksOf(guide: string): Block[] {
  const found: Block[] = [];
  for (const section of readFileSync(`docs/${guide}.md`, 'utf8').split(/^## /m).slice(1)) {
    const heading = section.slice(0, section.indexOf('\n'));
    const codes = [...section.matchAll(/^```html\n([\s\S]*?)^```/gm)];
    found.push(...codes.map(([, html], at) => ({ guide, heading, at, html: html as string })));
  }
  return found;
}

const BLOCKS = ['theming', 'i18n'].flatMap(blocksOf);

const colour = (locator: Locator, property = 'background-color') =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

async function giveMember(page: Page): Promise<void> {
  await page.evaluate((member) => {
    (document.querySelector('khach-quen-card') as KhachQuenCardElement).member = member;
  }, bac);
  await page.locator('.face').waitFor();
}

async function giveShop(page: Page): Promise<void> {
  await page.evaluate(
    (csv) => (document.querySelector('khach-quen') as KhachQuenElement).open([new File([csv], 'a.csv')]),
    smallShop(12),
  );
  await page.locator('kq-kpis .value').first().waitFor();
}

const title = (page: Page) => page.locator('khach-quen').getByRole('heading', { level: 1 });

/** What each block must show. */
const SHOWS: Record<string, (page: Page) => Promise<void>> = {
  'theming: Colours of the shop 0': async (page) => {
    await giveShop(page);
    await page.locator('.tab', { hasText: vi.tabs.thresholds }).click();
    // The line under a tab fades in.
    await expect(page.locator('.tab[aria-current]')).toHaveCSS('border-bottom-color', 'rgb(122, 31, 92)');
    expect(await colour(page.locator('.kq'), 'font-family')).toContain('Georgia');
  },
  'theming: Light and dark 0': async (page) => {
    const primary = page.locator('.btn.primary').first();
    expect(await colour(primary)).toBe('rgb(240, 166, 213)');
    expect(await colour(primary, 'color')).toBe('rgb(43, 10, 32)');
    expect(await colour(page.locator('khach-quen'))).toBe('rgb(14, 19, 20)');
  },
  'theming: The member card 0': async (page) => {
    await page.evaluate(() => customElements.whenDefined('khach-quen-card'));
    await giveMember(page);
    expect(await colour(page.locator('.face'))).toBe('rgb(216, 222, 226)');
  },
  'theming: Parts 0': async (page) => {
    expect(await colour(page.locator('.top'))).toBe('rgb(255, 248, 230)');
    expect(await colour(page.locator('.drop'), 'border-top-style')).toBe('solid');
  },
  'theming: Slots 0': async (page) => {
    await expect(page.getByText('Sổ của Tiệm Nhà Sóc')).toBeVisible();
    await expect(page.getByText('0900 000 000')).toBeVisible();
    await expect(page.getByText('trình duyệt mới hơn')).toBeHidden();
  },
  'i18n: Choosing a language 0': async (page) => {
    await expect(title(page)).toHaveText(en.first.title);
    await giveShop(page);
    await page.locator('khach-quen').evaluate((element) => {
      (element as HTMLElement).lang = 'vi';
    });
    await expect(page.locator('.tab[aria-current]')).toHaveText(vi.tabs.overview);
  },
  'i18n: Fetching one language only 0': async (page) => {
    await expect(title(page)).toHaveText(vi.first.title);
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(fetched).toContain('/pkg/vi.js');
    expect(fetched).not.toContain('/pkg/en.js');
    await giveShop(page);
  },
  'i18n: Replacing words 0': async (page) => {
    await expect(title(page)).toHaveText('Hôm nay nhắn cho ai?');
    await expect(page.locator('.brand')).toHaveText('Sổ Nhà Sóc');
    await giveShop(page);
    await page.locator('.tab', { hasText: vi.tabs.files }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi.files.titleDone(1));
  },
  'i18n: Replacing words 1': async (page) => {
    await expect(page.locator('khach-quen-card')).toContainText('Hỏi Nhà Sóc ở quầy.');
    await giveMember(page);
  },
  'i18n: Adding a language 0': async (page) => {
    await expect(title(page)).toHaveText('Qui sont vos habitués ?');
    await giveShop(page);
    await expect(page.locator('.tab[aria-current]')).toHaveText('Aperçu');
    // What is not translated is English.
    await expect(page.locator('.tab').last()).toHaveText(en.tabs.help);
    await expect(page.locator('.kq')).toHaveAttribute('lang', 'fr');
    const header = await page.evaluate(async () => {
      const element = document.querySelector('khach-quen') as KhachQuenElement;
      const file = await element.book?.export({ what: 'customers', format: 'csv', language: 'en' });
      return (await file?.blob.text())?.split('\n')[0];
    });
    expect(header).toContain('Phone');
  },
};

test('every block of the guides has its test, and every test its block', () => {
  expect(BLOCKS.map(({ guide, heading, at }) => `${guide}: ${heading} ${at}`)).toEqual(Object.keys(SHOWS));
});

for (const { guide, heading, at, html } of BLOCKS) {
  const name = `${guide}: ${heading} ${at}`;
  test(`${name} does what it says`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const body = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${name}</title>
      <link rel="icon" href="data:,"><script type="importmap">${JSON.stringify({ imports })}</script></head>
      <body>${html}</body></html>`;
    await page.route('**/guide.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/guide.html');
    const card = html.includes('<khach-quen-card');
    await page.locator(card ? 'khach-quen-card .state' : 'khach-quen .drop').waitFor();
    await SHOWS[name]?.(page);
    expect(errors).toEqual([]);
  });
}

test('the table of properties is what the element says, in light and in dark', () => {
  const tokens = readFileSync('www/lib/elements/styles/tokens.ts', 'utf8');
  const [light = '', dark = ''] = [...tokens.matchAll(/= `([^`]*)`/g)].map(([, text]) => text as string);
  const valuesOf = (text: string) =>
    Object.fromEntries([...text.matchAll(/(--kq-[\w-]+):([^;]+);/g)].map(([, name, value]) => [name, value]));
  const [inLight, inDark] = [valuesOf(light), valuesOf(dark)];
  const rows = [
    ...readFileSync('docs/theming.md', 'utf8').matchAll(/^\| `(--kq-[\w-]+)` \| `([^`]+)` \| `([^`]+)` \|/gm),
  ];
  const told = rows.map(([, name, forLight, forDark]) => [name, forLight, forDark]);
  const floating = ['--kq-shadow', '--kq-scrim'];
  const names = Object.keys(inLight).filter((name) => !floating.includes(name));
  expect(told).toEqual(expect.arrayContaining(names.map((name) => [name, inLight[name], inDark[name]])));
  expect(told.length).toBe(names.length);
});

test('the documents link to what is there', () => {
  for (const file of [
    'README.md',
    'README.en.md',
    'docs/theming.md',
    'docs/i18n.md',
    'docs/policy.md',
    'docs/pass.md',
  ]) {
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      expect(
        () => readFileSync(new URL(path as string, `file://${process.cwd()}/${file}`)),
        `${file}: ${path}`,
      ).not.toThrow(/ENOENT/);
    }
  }
});
