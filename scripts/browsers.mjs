// The browsers of the matrix: Chromium, and Firefox where one is installed.
import { existsSync } from 'node:fs';
import { chromeArgs, needBrowser, output } from './tools.mjs';

async function chromium() {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: chromeArgs });
  return {
    name: 'Chromium',
    version: browser.version().split('.')[0],
    newPage: () => browser.newPage(),
    close: () => browser.close(),
  };
}

/** FIREFOX_PATH, or an installed one. Playwright drives only a Firefox of its own, Puppeteer any. */
function firefoxPath() {
  const named = process.env.FIREFOX_PATH;
  if (named) return existsSync(named) ? named : null;
  return output('which', ['firefox']) ?? output('which', ['firefox-esr']);
}

async function firefox(executablePath) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  return {
    name: 'Firefox',
    version: (await browser.version()).replace(/^\D*(\d+).*/, '$1'),
    newPage: () => browser.newPage(),
    close: () => browser.close(),
  };
}

export async function openBrowsers() {
  const found = [await chromium()];
  const path = firefoxPath();
  if (path) found.push(await firefox(path));
  else console.log('Firefox: not run, none is installed (FIREFOX_PATH names one)');
  return found;
}
