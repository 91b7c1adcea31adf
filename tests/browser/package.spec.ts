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

interface Described {
  tagName: string;
  attributes: Array<{ name: string }>;
  members: Array<{ name: string; kind: string; readonly?: boolean }>;
  cssProperties: Array<{ name: string; default: string }>;
  events: Array<{ name: string }>;
}

test('custom-elements.json lists what the elements have, neither more nor less', async ({ page }) => {
  await page.goto('/tests/browser/define.html');
  await page.locator('.hero h1').waitFor();
  const { modules } = await (await page.request.get('/pkg/custom-elements.json')).json();
  const described: Described[] = modules.flatMap((one: { declarations: Described[] }) => one.declarations);
  expect(described.map(({ tagName }) => tagName)).toEqual(['khach-quen', 'khach-quen-card']);
  for (const element of described) {
    const found = await page.evaluate(look, element);
    expect(found.attributes, element.tagName).toEqual(element.attributes.map(({ name }) => name).sort());
    expect(found.missing, element.tagName).toEqual([]);
    expect(found.unset, element.tagName).toEqual([]);
    const events = element.events.map(({ name }) => name);
    const expected = { 'khach-quen': 'kq-ready kq-book kq-navigate', 'khach-quen-card': 'kq-card redeem' };
    for (const name of expected[element.tagName as keyof typeof expected].split(' '))
      expect(events).toContain(name);
  }
});

/** Runs in the page. */
async function look({ tagName, members, cssProperties }: Described) {
  const { defineKhachQuenCard } = await import(/* @vite-ignore */ `${location.origin}/pkg/card.js`);
  defineKhachQuenCard();
  const element = document.body.appendChild(document.createElement(tagName));
  await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  const { observedAttributes } = customElements.get(tagName) as unknown as { observedAttributes: string[] };
  const style = getComputedStyle(element);
  return {
    attributes: [...observedAttributes].sort(),
    missing: members.map(({ name }) => name).filter((name) => !(name in element)),
    // One with a default of its own is for the page to set.
    unset: cssProperties
      .filter(({ name, default: own }) => !own && style.getPropertyValue(name) === '')
      .map(({ name }) => name),
  };
}

test('khachquen/react sets every property that the elements let a page set', async ({ page }) => {
  const { modules } = await (await page.request.get('/pkg/custom-elements.json')).json();
  const described: Described[] = modules.flatMap((one: { declarations: Described[] }) => one.declarations);
  const script = await (await page.request.get('/pkg/react.js')).text();
  const lists = [...script.matchAll(/\[((?:"\w+",?)+)\]/g)].map(([, names = '']) =>
    names.replaceAll('"', '').split(','),
  );
  for (const { tagName, members } of described) {
    const own = members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map(({ name }) => name);
    expect(
      lists.map((names) => names.sort().join()),
      tagName,
    ).toContain(own.sort().join());
  }
});
