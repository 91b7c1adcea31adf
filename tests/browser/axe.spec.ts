/** The eyes of the other tests: what they look at is seen, inside an element too, and nothing is seen where nothing is. */
import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.js';

const page = (body: string) =>
  `<!doctype html><html lang="vi"><title>t</title><main><h1>t</h1>${body}</main></html>`;

test('contrast, names and roles are looked at, in the page and in a shadow root', async ({ page: tab }) => {
  const faults =
    '<p style="color:#bbb;background:#fff">mờ</p><input><div role="button" tabindex="0"></div><img src="data:,">';
  await tab.setContent(page(`${faults}<div id="host"></div>`));
  await tab.evaluate(() => {
    const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p style="color:#ccc;background:#fff">trong</p>';
  });
  const found = (await violationsOf(tab)).join('\n');
  for (const said of ['color-contrast', 'mờ', 'trong', 'label', 'aria-command-name', 'image-alt'])
    expect(found).toContain(said);
});

test('a page without a fault has none', async ({ page: tab }) => {
  await tab.setContent(page('<p>chữ</p><label>Tên <input></label>'));
  expect(await violationsOf(tab)).toEqual([]);
});
