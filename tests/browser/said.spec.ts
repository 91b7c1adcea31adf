// What the page says of the visitor's own book, and what it keeps of her work. What only a browser can show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, smallShop, test } from './fixtures.js';

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** What the page reads as, without what a program reads in it. */
const read = (page: Page): Promise<string> =>
  page.locator('khach-quen').evaluate((element) => {
    const root = (element as HTMLElement).shadowRoot as ShadowRoot;
    return (root.querySelector('.kq') as HTMLElement).innerText;
  });

const fault = (name: string): { name: string; text: string } => ({
  name,
  text: readFileSync(join(import.meta.dirname, '..', 'fixtures', 'said', name), 'utf8'),
});

test('an own file never shows a figure of the sample, from the drop on', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page } = book;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('47%');
  await page.locator('khach-quen').evaluate((element) => {
    const root = (element as HTMLElement).shadowRoot as ShadowRoot;
    const seen: string[] = [];
    const see = (): void => {
      const own = root.querySelector('.notice') === null;
      const heading = root.querySelector('h1')?.textContent ?? '';
      if (own) seen.push(`${heading} ${root.querySelector('.sample')?.textContent ?? ''}`);
    };
    new MutationObserver(see).observe(root, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { seen });
  });
  await page.evaluate((text) => {
    const element = document.querySelector('khach-quen') as unknown as { open(files: File[]): Promise<void> };
    return element.open([new File([text], 'hoadon.csv')]);
  }, smallShop());
  await page.locator('kq-kpis .value').first().waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((text) => text.includes('47%'))).toEqual([]);
});

test('back from an own book the first page calls it one’s own, and leads on to it', async ({ book }) => {
  await book.visit();
  const { page, text } = book;
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  await page.goBack();
  await expect(page.locator('.hero')).toBeVisible();
  await expect(page.locator('.sample')).toContainText(text.first.own(40));
  expect(await read(page)).not.toMatch(/dữ liệu mẫu/iu);
  await page.getByRole('button', { name: text.first.backToOwn }).click();
  await page.locator('kq-kpis .value').first().waitFor();
});

test('a threshold that is typed and not applied outlives a look at another screen', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  await book.tab('thresholds');
  const { page, text } = book;
  const field = page.getByRole('textbox', { name: text.thresholds.labels.dormantDays });
  await field.fill('77');
  await book.tab('overview');
  await page.locator('kq-kpis .value').first().waitFor();
  await book.tab('thresholds');
  await expect(field).toHaveValue('77');
  await expect(page.getByRole('button', { name: text.thresholds.apply })).toBeEnabled();
  await page.getByRole('button', { name: text.thresholds.reset }).click();
  await expect(field).toHaveValue('90');
});

test('leaving asks first while an own book is open, and never otherwise', async ({ book }) => {
  await book.visit();
  const { page, text } = book;
  const asks = (): Promise<boolean> =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asks()).toBe(false);
  await book.enterSample();
  expect(await asks()).toBe(false);
  await page.goBack();
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  expect(await asks()).toBe(true);
  await book.tab('files');
  await page.getByRole('button', { name: text.files.remove }).click();
  await expect(page.locator('.hero')).toBeVisible();
  expect(await asks()).toBe(false);
});

test('the address says the screen and nothing of anybody', async ({ book }) => {
  await book.visit('nosample');
  const { page, text } = book;
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await page.locator('kq-kpis .value').first().waitFor();
  const places: string[] = [];
  const here = async (): Promise<void> => {
    places.push(await page.evaluate(() => location.href + JSON.stringify(history.state)));
  };
  await here();
  await expect(page).toHaveURL(/#\/overview$/);
  await page.locator('.todo .btn:not(.plain)').first().click();
  await expect(page).toHaveURL(/#\/task\/\w+$/);
  await here();
  await book.tab('customers');
  await page.getByRole('searchbox').fill('khach so 7');
  await expect(page.locator('section.up')).toBeVisible();
  await page.getByRole('button', { name: text.customers.open }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(/#\/customers$/);
  await here();
  await page.keyboard.press('Escape');
  await book.tab('group');
  await expect(page).toHaveURL(/#\/group\/mua_nhieu$/);
  await here();
  expect(places.join('\n')).not.toMatch(/khach so|Số 7|84900|0900|hoadon/iu);
  await page.goBack();
  await expect(page.locator('.tab[aria-current]')).toHaveText(text.tabs.customers);
});

test('a place in the address is where the book opens', async ({ book }) => {
  await book.visit('nosample#/thresholds');
  const { page, text } = book;
  await expect(page.locator('.hero')).toBeVisible();
  await book.drop({ name: 'hoadon.csv', text: smallShop() });
  await expect(page.locator('.tab[aria-current]')).toHaveText(text.tabs.thresholds);
});

test('what is copied is whole: no braces, no brackets, in any message of any group', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  const { page, text } = book;
  await page.evaluate(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (words: string) => void copied.push(words) },
    });
  });
  await book.tab('group');
  const chips = await page.locator('.gchip').count();
  let whole = 0;
  for (let chip = 0; chip < chips; chip += 1) {
    await page.locator('.gchip').nth(chip).click();
    await expect(page.locator('.gchip').nth(chip)).toHaveAttribute('aria-current', 'true');
    const actions = await page.locator('.actions button').count();
    for (let at = 0; at < actions; at += 1) {
      await page.locator('.actions button').nth(at).click();
      const copy = page.getByRole('button', { name: text.group.copy });
      await expect(page.locator('.steps b, kq-phone .center').first()).not.toBeEmpty();
      const gaps = page.locator('.gaps input');
      for (let i = 0; i < (await gaps.count()); i += 1) {
        if ((await gaps.nth(i).inputValue()) === '') await expect(copy).toBeDisabled();
        await gaps.nth(i).fill('điều chủ tiệm biết');
      }
      if (await copy.isDisabled()) continue;
      await copy.click();
      whole += 1;
    }
  }
  const copied = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
  expect(whole).toBeGreaterThan(10);
  expect(copied).toHaveLength(whole);
  for (const words of copied) expect(words.replace(/^\[QC\]/, '')).not.toMatch(/[{}[\]]/);
});

test('how the shop speaks is its own choice', async ({ book }) => {
  await book.visit();
  await book.enterSample();
  await book.tab('group');
  const { page, text } = book;
  const bubble = page.locator('.bubble');
  await expect(bubble).toContainText('mình');
  await page.getByLabel(text.group.voice).selectOption('tiem-quy-khach');
  await expect(bubble).toContainText('quý khách');
  await expect(bubble).not.toContainText('mình');
});

for (const [name, says] of [
  ['chi-co-ten.csv', 'chưa ai mua'],
  ['co-tien-khong-co-don.csv', 'không ghi từng đơn'],
] as const) {
  test(`${name}: a list without orders gives screens that make sense`, async ({ book }) => {
    await book.visit('nosample');
    const { page } = book;
    await book.drop(fault(name));
    await page.locator('kq-today li, kq-today p').first().waitFor();
    expect(await read(page)).toContain(says);
    for (const tab of ['overview', 'group', 'customers', 'loyalty', 'thresholds', 'files'] as const) {
      await book.tab(tab);
      const words = (await read(page)).replace(/\u00a0/g, ' ');
      expect(words, tab).not.toMatch(/(^|[^\d.,])0 đơn, |Từng chi 0|NaN|undefined|null/u);
      const head = tab === 'overview' ? await page.locator('kq-overview header').innerText() : '';
      expect(head).not.toMatch(/(^|[^\d.,])0\s(₫|đơn)/u);
    }
    await book.tab('customers');
    await page.locator('.vrow .cover').first().click();
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText(/Chưa mua lần nào|chưa quay lại|không ghi số đơn/u);
    if (name.startsWith('co-tien')) await expect(sheet).not.toContainText('Chưa mua lần nào');
  });
}

test.describe('in English', () => {
  test.use({ lang: 'en' });

  test('a whole walk has no Vietnamese but the product’s name, and nobody is "she"', async ({ book }) => {
    await book.visit('nosample');
    const { page } = book;
    const rows = ['Order ID,Order date,Customer name,Phone,Product name,Total,Status'];
    for (let i = 0; i < 60; i += 1)
      for (let k = 0; k <= i % 6; k += 1) {
        const day = String(1 + ((i * 3 + k) % 28)).padStart(2, '0');
        const month = String(9 - k).padStart(2, '0');
        rows.push(
          `H${i}-${k},${day}/${month}/2025,Person ${i},0900${100000 + i},Tea,${100000 + i},Completed`,
        );
      }
    const heard: string[] = [await read(page)];
    await book.drop({ name: 'orders.csv', text: rows.join('\n') });
    await page.locator('kq-kpis .value').first().waitFor();
    for (const tab of ['overview', 'customers', 'loyalty', 'thresholds', 'files', 'help'] as const) {
      await book.tab(tab);
      await page.waitForTimeout(150);
      heard.push(await read(page));
    }
    await book.tab('group');
    for (const chip of await page.locator('.gchip').all()) {
      await chip.click();
      for (const action of await page.locator('.actions button').all()) {
        await action.click();
        heard.push(await read(page));
      }
    }
    await book.tab('overview');
    await page.locator('.todo .btn:not(.plain)').first().click();
    await page.locator('kq-phone .bubble').waitFor();
    heard.push(await read(page));
    await page.locator('.vrow .cover').first().click();
    await page.getByRole('dialog').locator('.why').waitFor();
    heard.push(await read(page));
    expect(heard.length).toBeGreaterThan(20);
    const lines = [...new Set(heard.flatMap((words) => words.split('\n')))];
    const foreign = lines.filter((line) => VIETNAMESE.test(line.replaceAll('Khách Quen', '')));
    expect(foreign).toEqual([]);
    expect(lines.filter((line) => /\b(she|her|hers|herself)\b/i.test(line))).toEqual([]);
  });
});
