// npm run test:looks: flows, screens, cards and the playground in every combination of width, language and theme; `npm test` has half of
// them. Over pages that are built afresh; further words go to Playwright.
import { buildPackage } from './build.mjs';
import { buildPage } from './demo.mjs';
import { freePort, needBrowser, npmBin, run } from './tools.mjs';

await buildPackage();
await buildPage('demo');
await buildPage('test');
const CHROME_PATH = await needBrowser();
const PORT = process.env.PORT ?? String(await freePort());
const env = { ...process.env, CHROME_PATH, PORT, KHACHQUEN_LOOKS: 'all' };
const files = ['flows', 'screens', 'cards', 'playground'].map((name) => `${name}.spec.ts`);
run(npmBin('playwright'), ['test', ...files, ...process.argv.slice(2)], { env });
