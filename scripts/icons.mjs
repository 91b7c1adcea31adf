// Draws the PNG icons of the installed page from www/demo/icons/icon.svg, the page's own sign. They are committed; this
// is for the day on which the sign changes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromeArgs, needBrowser, root } from './tools.mjs';

const folder = join(root, 'www', 'demo', 'icons');
const sign = readFileSync(join(folder, 'icon.svg'), 'utf8');

/** Name, pixels, share of the edge that the sign takes. A maskable icon keeps it inside the circle of 80%. */
const ICONS = [
  ['icon-180', 180, 0.72],
  ['icon-192', 192, 0.78],
  ['icon-512', 512, 0.78],
  ['maskable-512', 512, 0.56],
];

const browser = await chromium.launch({ executablePath: await needBrowser(), args: chromeArgs });
for (const [name, edge, share] of ICONS) {
  const page = await browser.newPage({ viewport: { width: edge, height: edge } });
  await page.setContent(`<style>html,body{margin:0;height:100%;background:#fff;display:grid;place-items:center}
    svg{width:${edge * share}px}</style>${sign}`);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
