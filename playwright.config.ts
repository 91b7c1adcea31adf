/** Browser tests: every flow, screen and card in each look (tests/browser/looks.ts), the rest once. */
import { defineConfig, type PlaywrightTestOptions, type Project } from '@playwright/test';
import { chromeArgs, needBrowser } from './scripts/tools.mjs';
import type { PageOptions } from './tests/browser/fixtures.js';
import { LOOKS, nameOf } from './tests/browser/looks.js';

const PORT = Number(process.env.PORT ?? 4173);
const EACH_LOOK = /(flows|screens|cards)\.spec\.ts/;

const looks = LOOKS.map((look): Project<PageOptions & PlaywrightTestOptions> => {
  const { lang, width, colorScheme } = look;
  const viewport = { width, height: width < 700 ? 780 : 900 };
  return { name: nameOf(look), testMatch: EACH_LOOK, use: { lang, colorScheme, viewport } };
});

export default defineConfig<PageOptions>({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    launchOptions: { executablePath: await needBrowser(), args: chromeArgs },
  },
  projects: [
    // First: the contract over four engines is one file of minutes, and whoever begins it last ends last.
    { name: 'once', testIgnore: EACH_LOOK, use: { viewport: { width: 1280, height: 900 }, lang: 'vi' } },
    ...looks,
  ],
  webServer: { command: `node scripts/test-server.mjs ${PORT}`, port: PORT, reuseExistingServer: false },
});
