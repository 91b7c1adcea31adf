/** Exports on a page that saves files itself, as in a Mini App; and the card as a picture. */
import { type Book, expect, test } from './fixtures.js';

/** What the page's own `save` answers. */
type Answer = 'takes it' | 'says it itself' | 'fails';

async function exportWith(book: Book, answer: Answer): Promise<Array<[name: string, text: string]>> {
  await book.visit();
  await book.enterSample();
  await book.tab('group');
  const { page, text } = book;
  await page.locator('khach-quen').evaluate((element, how) => {
    const saved: Array<Promise<[string, string]>> = [];
    Object.assign(globalThis, { saved });
    const save = async (name: string, blob: Blob) => {
      saved.push(blob.text().then((words) => [name, words]));
      if (how === 'fails') throw new Error('no room');
      return how === 'takes it';
    };
    Object.assign(element, { save });
  }, answer);
  page.on('download', () => expect('the browser').toBe('not asked'));
  await page.getByRole('button', { name: text.group.exportCsv }).click();
  await page.waitForFunction(() => (globalThis as unknown as { saved: unknown[] }).saved.length > 0);
  return page.evaluate(() =>
    Promise.all((globalThis as unknown as { saved: Array<[string, string]> }).saved),
  );
}

test('what is exported goes to the page that saves, with its name, and is said to be made', async ({
  book,
}) => {
  const [[name, csv] = ['', '']] = await exportWith(book, 'takes it');
  expect(csv).toContain('Điện thoại');
  await expect(book.toast()).toContainText(book.text.app.downloaded(name));
});

test('a page that says false has said so itself', async ({ book }) => {
  expect((await exportWith(book, 'says it itself')).length).toBe(1);
  await book.page.waitForTimeout(200);
  await expect(book.toast()).toHaveCount(0);
});

test('a page that fails to save is not said to have saved', async ({ book }) => {
  const [[name] = ['']] = await exportWith(book, 'fails');
  await expect(book.toast()).toContainText(book.text.app.notSaved(name));
});

test('there is no picture of a card that is not there', async ({ page }) => {
  await page.goto('/tests/browser/card.html');
  await page.waitForFunction(() => typeof globalThis.kq === 'object');
  const said = await page.evaluate(async () => {
    globalThis.kq.defineKhachQuenCard();
    const card = document.querySelector('khach-quen-card') as HTMLElement & { picture(): Promise<Blob> };
    return card.picture().catch((error: Error) => error.message);
  });
  expect(said).toBe('no card to draw: empty');
});
