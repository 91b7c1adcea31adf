/** Browser tests: every flow at two widths, in two languages and two themes; the rest once. */
import { defineConfig, type PlaywrightTestOptions, type Project } from '@playwright/test';
import type { PageOptions } from './tests/browser/fixtures.js';

const PORT = Number(process.env.PORT ?? 4173);
const ENGINE = process.env.ENGINE ?? 'fake';
const EACH_LOOK = /(flows|screens)\.spec\.ts/;

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
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
  // What only the fake engine can play (250,000 made-up people, a crash on demand) is tagged @fake.
  ...(ENGINE === 'fake' ? {} : { grepInvert: /@fake/ }),
  use: {
    baseURL: `http://localhost:${PORT}/`,
    engine: ENGINE,
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    ...looks,
    { name: 'once', testIgnore: EACH_LOOK, use: { viewport: { width: 1280, height: 900 }, lang: 'vi' } },
  ],
  webServer: { command: `node www/dev/serve.mjs ${PORT}`, port: PORT, reuseExistingServer: false },
});
