/**
 * Browser tests: every flow, screen and card in four looks, which between them have every two of width, language and
 * theme; in all eight with KHACHQUEN_LOOKS=all (`npm run test:looks`). The rest once.
 */
import { defineConfig, type PlaywrightTestOptions, type Project } from '@playwright/test';
import { pairwise, product } from './scripts/test/pairwise.mjs';
import { chromeArgs, needBrowser } from './scripts/tools.mjs';
import type { PageOptions } from './tests/browser/fixtures.js';

const PORT = Number(process.env.PORT ?? 4173);
const EACH_LOOK = /(flows|screens|cards)\.spec\.ts/;
const KINDS = { lang: ['vi', 'en'] as const, width: [360, 1280], colorScheme: ['light', 'dark'] as const };

interface Look {
  lang: 'vi' | 'en';
  width: number;
  colorScheme: 'light' | 'dark';
}

const chosen = (process.env.KHACHQUEN_LOOKS === 'all' ? product : pairwise)(KINDS) as unknown as Look[];
const looks = chosen.map(
  ({ lang, width, colorScheme }): Project<PageOptions & PlaywrightTestOptions> => ({
    name: `${lang} ${width} ${colorScheme}`,
    testMatch: EACH_LOOK,
    use: { lang, colorScheme, viewport: { width, height: width < 700 ? 780 : 900 } },
  }),
);

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
