import { expect, test } from './fixtures.js';

/** The screen of tiers and points, on the sample shop. */
test.beforeEach(async ({ book }) => {
  await book.visit();
  await book.enterSample();
  await book.tab('loyalty');
  await book.page.locator('kq-loyalty .stats dd').first().waitFor();
});

test('before the shop has opened its programme everything is in the conditional', async ({ book }) => {
  const { page, text } = book;
  const { loyalty } = text;
  const headline = page.locator('kq-loyalty h1');
  await expect(headline).toContainText(loyalty.story.notOpen);
  await expect(page.getByRole('heading', { name: loyalty.would.tiers })).toBeVisible();
  await expect(page.getByRole('heading', { name: loyalty.ledger.title })).toHaveCount(0);
  await expect(page.getByRole('button', { name: loyalty.files.members })).toHaveCount(0);
  await page.getByRole('checkbox', { name: loyalty.opening[0] }).check();
  await expect(headline).not.toContainText(loyalty.story.notOpen);
  await expect(page.getByRole('heading', { name: loyalty.tiersTitle })).toBeVisible();
});

test('marks that fit the shop are offered, and lift a quarter of its customers at most', async ({ book }) => {
  const { page, text } = book;
  const cells = page.locator('kq-loyalty .tiers tbody tr td:nth-of-type(1)');
  const mark = page.getByLabel(text.loyalty.markOf(text.loyalty.tierName('bac', null)));
  const before = await mark.inputValue();
  await page.getByRole('button', { name: text.loyalty.suggest.take }).click();
  await expect(mark).not.toHaveValue(before);
  const lifted = async (): Promise<number> => {
    const counts = (await cells.allTextContents()).map((cell) =>
      Number(cell.trim().split(/\s/)[0]?.replace(/\D/g, '')),
    );
    const all = counts.reduce((sum, count) => sum + count, 0);
    return (all - (counts[0] ?? 0)) / all;
  };
  await expect.poll(lifted).toBeLessThanOrEqual(0.25);
});

test('every point is somewhere: the ledger ends in a difference of zero', async ({ book }) => {
  await book.page.getByRole('checkbox', { name: book.text.loyalty.opening[0] }).check();
  const ledger = book.page.locator('kq-loyalty .ledger');
  await expect(ledger.locator('.zero td')).toHaveText('0');
  const figures = (await ledger.locator('td').allTextContents()).map((text) =>
    Number(text.replace(/\D/g, '')),
  );
  const [earned] = figures.slice(-2);
  expect(figures.slice(0, -2).reduce((sum, figure) => sum + figure, 0)).toBe(earned);
});

test('another mark shows who changes tier and what it costs, and changes nothing before it is applied', async ({
  book,
}) => {
  const { page, text } = book;
  const mark = page.getByLabel(text.loyalty.markOf(text.loyalty.tierName('bac', null)));
  const silver = page.locator('kq-loyalty .tiers tbody tr').nth(1).locator('td').first();
  const before = await silver.textContent();
  await mark.fill('500000');
  await mark.press('Enter');
  await expect(silver).not.toHaveText(before ?? '');
  await expect(page.locator('.tiers [role=status]')).not.toHaveText(text.loyalty.leftMeans);
  await expect(page.locator('.bar [role=status]')).toHaveText(text.loyalty.notYet);
  await page.getByRole('button', { name: text.thresholds.reset }).click();
  await expect(silver).toHaveText(before ?? '');
});

test('rules that are applied stay, and can be undone', async ({ book }) => {
  const { page, text } = book;
  const rate = page.getByLabel(text.loyalty.ask.rate);
  const before = await rate.inputValue();
  await rate.fill('2000');
  await rate.press('Enter');
  await page.getByRole('button', { name: text.thresholds.apply }).click();
  await expect(book.toast()).toContainText(text.loyalty.applied);
  await expect(rate).not.toHaveValue(before);
  await book.toast().getByRole('button', { name: text.app.undo }).click();
  await expect(rate).toHaveValue(before);
});

test('what is tried outlives a look at another screen, says that it is not applied, and goes when it is reset', async ({
  book,
}) => {
  const { page, text } = book;
  const rate = page.getByLabel(text.loyalty.ask.rate);
  const mark = page.getByLabel(text.loyalty.markOf(text.loyalty.tierName('bac', null)));
  const before = await rate.inputValue();
  await rate.fill('2500');
  await rate.press('Enter');
  await mark.fill('500000');
  await mark.press('Enter');
  await page.getByRole('checkbox', { name: text.loyalty.opening[0] }).check();
  const said = page.locator('kq-loyalty').getByText(text.thresholds.changed(3));
  await expect(said).toBeVisible();
  for (const screen of ['thresholds', 'overview'] as const) {
    await book.tab(screen);
    await book.tab('loyalty');
    await expect(rate).toHaveValue(/^2[.,]?500$/);
    await expect(mark).toHaveValue(/^500[.,]?000$/);
    await expect(page.getByRole('checkbox', { name: text.loyalty.opening[0] })).toBeChecked();
    await expect(said).toBeVisible();
    await expect(page.locator('.bar [role=status]')).toHaveText(text.loyalty.notYet);
  }
  await page.getByRole('button', { name: text.thresholds.reset }).click();
  await book.tab('overview');
  await book.tab('loyalty');
  await expect(rate).toHaveValue(before);
  await expect(page.locator('kq-loyalty').getByText(text.thresholds.changed(0))).toBeVisible();
});

test('marks that do not rise are refused in words, and cannot be applied', async ({ book }) => {
  const { page, text } = book;
  const gold = page.getByLabel(text.loyalty.markOf(text.loyalty.tierName('vang', null)));
  await gold.fill('900000');
  await gold.press('Enter');
  const [golden, silver] = ['vang', 'bac'].map((id) => text.loyalty.tierName(id, null));
  await expect(page.locator('.bar .neg')).toHaveText(text.loyalty.notAbove(golden ?? '', silver ?? ''));
  await expect(page.getByRole('button', { name: text.thresholds.apply })).toBeDisabled();
});

test('a reward or an activity that the shop does not have is in no terms, and comes back with its points', async ({
  book,
}) => {
  const { page, text } = book;
  const birthday = page.getByLabel(text.loyalty.activities.birthday, { exact: true });
  const had = await birthday.inputValue();
  await birthday.fill('0');
  await birthday.press('Enter');
  await expect(page.locator('.bar [role=status]')).toHaveText(text.loyalty.notYet);
  await page.locator('kq-loyalty summary').click();
  const terms = page.locator('kq-loyalty details');
  await expect(terms).not.toContainText('Sinh nhật: ');
  await birthday.fill(had);
  await birthday.press('Enter');
  await expect(terms).toContainText('Sinh nhật: ');
});

test('on a narrow page one press leads to the rules', async ({ book }) => {
  const { page, text } = book;
  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole('button', { name: text.loyalty.toRules }).click();
  await expect(page.getByRole('heading', { name: text.loyalty.setup })).toBeInViewport();
});

test('the terms say the figures that are on the table', async ({ book }) => {
  const { page, text } = book;
  await page.locator('kq-loyalty summary').click();
  const terms = page.locator('kq-loyalty details');
  await expect(terms).toContainText(/1[.,]000/);
  const rate = page.getByLabel(text.loyalty.ask.rate);
  await rate.fill('7000');
  await rate.press('Enter');
  await expect(terms).toContainText(/7[.,]000/);
});

test('the game of chance is off, and switching it on says what may have to be registered', async ({
  book,
}) => {
  const { page, text } = book;
  const wheel = page.getByLabel(text.loyalty.switches.game[0]);
  await expect(wheel).not.toBeChecked();
  await wheel.check();
  await expect(page.getByRole('note')).toContainText('81/2018');
});

test('the ledger and the tiers are taken away as files', async ({ book }) => {
  await book.page.getByRole('checkbox', { name: book.text.loyalty.opening[0] }).check();
  await book.page.getByRole('button', { name: book.text.thresholds.apply }).click();
  const { page, text } = book;
  for (const name of [text.loyalty.files.ledger, text.loyalty.files.members, text.loyalty.files.haravan]) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.(csv|xlsx)$/);
  }
});

test('a customer of the list opens, with her tier and points', async ({ book }) => {
  await book.page.getByRole('checkbox', { name: book.text.loyalty.opening[0] }).check();
  await book.page.getByRole('button', { name: book.text.thresholds.apply }).click();
  const { page, text } = book;
  await page.locator('kq-loyalty .groups .cover').first().click();
  const sheet = page.getByRole('dialog', { name: text.sheet.label });
  await expect(sheet).toContainText(text.loyalty.sheet.title);
});
