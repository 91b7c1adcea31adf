// npm run pictures [folder]: every screen of the demo on the sample shop, to be looked at. Without a folder it makes
// the two pictures of the README.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPage } from './demo.mjs';
import { serve } from './serve.mjs';
import { chromeArgs, needBrowser, root } from './tools.mjs';

const SCREENS = [
  'first',
  'overview',
  'group',
  'customers',
  'sheet',
  'loyalty',
  'thresholds',
  'files',
  'help',
];
const TABS = { overview: 0, group: 1, customers: 2, loyalty: 3, thresholds: 4, files: 5, help: 6 };

async function show(page, screen) {
  await page.locator('.sample .chart').waitFor();
  if (screen === 'first') return;
  await page.locator('.drop-buttons .btn').last().click();
  await page.locator('kq-kpis .value').first().waitFor();
  await page
    .locator('.tabs .tab')
    .nth(TABS[screen === 'sheet' ? 'customers' : screen])
    .click();
  if (screen === 'loyalty') await page.locator('kq-loyalty .stats dd').first().waitFor();
  if (screen === 'sheet') await page.locator('.vrow .cover').first().click();
  await page.waitForTimeout(500);
}

/** The member card in each of its tiers and states. */
async function cardPictures(browser, address, folder) {
  const shots = ['dong', 'bac', 'vang', 'kim_cuong', 'tra_hang', 'moi'].map((member) => `member=${member}`);
  for (const query of [...shots, 'fault=tampered', 'fault=expired', 'fault=empty'])
    for (const width of [360, 1280])
      for (const scheme of ['light', 'dark'])
        for (const lang of ['vi', 'en']) {
          const context = await browser.newContext({ viewport: { width, height: 780 }, colorScheme: scheme });
          const page = await context.newPage();
          await page.goto(`${address}card.html?lang=${lang}&${query}`);
          await page.locator('.face:not(.bare), .state').first().waitFor();
          const path = join(folder, `card-${query.split('=')[1]}-${width}-${scheme}-${lang}.png`);
          await page.screenshot({ path, fullPage: true });
          await context.close();
          console.log(path);
        }
}

async function picture(browser, address, { screen, lang, width, scheme, path, fullPage = true }) {
  const viewport = { width, height: width < 700 ? 780 : 900 };
  const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${address}?lang=${lang}`);
  await show(page, screen);
  // As tall as the page, so that what sticks to the window's foot stands where the page ends.
  if (fullPage && screen !== 'sheet') {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(150);
  }
  await page.screenshot({ path });
  await context.close();
  console.log(path);
}

const { server, address } = await serve({ '/': await buildPage('demo') });
const browser = await chromium.launch({ executablePath: await needBrowser(), args: chromeArgs });
const folder = process.argv[2];
if (folder) {
  mkdirSync(folder, { recursive: true });
  // A second argument: one screen only.
  for (const screen of process.argv[3] ? [process.argv[3]] : SCREENS)
    for (const width of [360, 1280])
      for (const scheme of ['light', 'dark'])
        for (const lang of ['vi', 'en']) {
          // English in the light theme shows what is too long; the dark theme needs no second language.
          if (lang === 'en' && scheme === 'dark') continue;
          const path = join(folder, `${screen}-${width}-${scheme}-${lang}.png`);
          await picture(browser, address, { screen, lang, width, scheme, path });
        }
  await cardPictures(browser, address, folder);
} else {
  mkdirSync(join(root, 'docs'), { recursive: true });
  const readme = { screen: 'overview', width: 1280, scheme: 'light', fullPage: false };
  for (const [lang, name] of [
    ['vi', 'overview.png'],
    ['en', 'overview.en.png'],
  ]) {
    await picture(browser, address, { ...readme, lang, path: join(root, 'docs', name) });
  }
}
await browser.close();
server.close();
