/** The example Mini App on the smallest phone that is common, as Zalo's web view would show it. */
import { defineConfig } from '@playwright/test';
import { chromeArgs, needBrowser } from '../../scripts/tools.mjs';
import { ZALO_USER_AGENT } from './bridge.js';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/miniapp',
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    userAgent: ZALO_USER_AGENT,
    locale: 'vi-VN',
    launchOptions: { executablePath: await needBrowser(), args: chromeArgs },
  },
});
