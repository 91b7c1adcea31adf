/** Browser tests: every flow at two widths, in two languages and two themes; the rest once. */
import { defineConfig, type PlaywrightTestOptions, type Project } from '@playwright/test';
import { chromeArgs, needBrowser } from './scripts/tools.mjs';
import type { PageOptions } from './tests/browser/fixtures.js';

const PORT = Number(process.env.PORT ?? 4173);
const EACH_LOOK = /(flows|screens|cards)\.spec\.ts/;

const looks: Array<Project<PageOptions & PlaywrightTestOptions>> = (['vi', 'en'] as const).flatMap((lang) =>
  [360, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: `${lang} ${width} ${colorScheme}`,
      testMatch: EACH_LOOK,
      use: { lang, colorScheme, viewport: { width, height: width < 700 ? 780 : 900 } },
    })),
  ),
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
    ...looks,
    { name: 'once', testIgnore: EACH_LOOK, use: { viewport: { width: 1280, height: 900 }, lang: 'vi' } },
  ],
  webServer: { command: `node scripts/test-server.mjs ${PORT}`, port: PORT, reuseExistingServer: false },
});
