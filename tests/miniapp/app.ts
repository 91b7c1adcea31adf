/**
 * The example app as Zalo would run it: its production build at an intercepted https://h5.zdn.vn/zapps/<id>/, in a
 * shell made of its app-config.json under the policy of Zalo's templates, with a fake bridge. Nothing leaves: a request
 * that is neither a file of the app nor one that the SDK itself makes to Zalo fails the test.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { noViolation } from '../browser/axe.js';
import { APP_ID, type Bridge, type BridgeCall, type BridgeOptions, installBridge } from './bridge.js';

/** Made by scripts/miniapp.mjs. */
export const HOME = process.env.KHACHQUEN_MINIAPP ?? '';
if (!HOME) throw new Error('KHACHQUEN_MINIAPP is not set: run "npm run test:miniapp"');
export const WWW = join(HOME, 'examples', 'mini-app', 'www');
/** A pass of this minute, signed with the key whose public half is in the app. */
export const fixture: { link: string; oaId: string; publicKey: string } = JSON.parse(
  readFileSync(join(HOME, 'fixture.json'), 'utf8'),
);

export const ORIGIN = 'https://h5.zdn.vn';
export const BASE = `${ORIGIN}/zapps/${APP_ID}/`;
/** As in every official template. */
const POLICY = "default-src * 'self' 'unsafe-inline' 'unsafe-eval' data: gap: content:";
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** What the SDK asks Zalo for on its own: the token of a member, a link to share, and its log of calls. */
const SDK: Record<string, unknown> = {
  'https://h5.zalo.me/openapi/access_token': {
    access_token: 'fake',
    refresh_token: 'fake',
    expires_in: '3600',
  },
  'https://h5.zalo.me/openapi/create-sharelink': { err: 0, data: { shareId: '77' } },
  'https://h5.zalo.me/log/async': { err: 0 },
};

interface AppConfig {
  listCSS: string[];
  listSyncJS: string[];
  listAsyncJS: string[];
}
export const appConfig = (): AppConfig => JSON.parse(readFileSync(join(WWW, 'app-config.json'), 'utf8'));

/** Zalo throws index.html away and makes a page of its own from what app-config.json lists. */
function shell(): string {
  const { listCSS, listSyncJS, listAsyncJS } = appConfig();
  const script = (name: string): string =>
    `<script ${name.endsWith('.module.js') ? 'type="module"' : ''} src="${name}"></script>`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Khách Quen</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
${listCSS.map((name) => `<link rel="stylesheet" href="${name}">`).join('')}</head>
<body><div id="app"></div>${[...listSyncJS, ...listAsyncJS].map(script).join('')}</body></html>`;
}

export interface MiniApp {
  page: Page;
  /** Opens the app inside Zalo; `place` is what stands behind its address. */
  open(options?: Partial<BridgeOptions>, place?: string): Promise<void>;
  /** The same build on a page of the shop's own, without Zalo. */
  openOutside(): Promise<void>;
  calls(): Promise<BridgeCall[]>;
  bridge<T>(work: (bridge: Bridge) => T): Promise<T>;
  /** Files instead of those of the build, by their path. */
  files: Record<string, string>;
  /** What the SDK itself sent to Zalo. */
  sent: Array<{ url: string; body: string }>;
  noViolation(): Promise<void>;
}

export const test = base.extend<{ app: MiniApp }>({
  app: async ({ page }, use) => {
    const left: string[] = [];
    const faults: string[] = [];
    const sent: MiniApp['sent'] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });

    const serve = (root: string) =>
      page.route('**/*', async (route) => {
        const request = route.request();
        const url = request.url();
        const { href } = new URL(url);
        const known = Object.keys(SDK).find((address) => url.startsWith(address));
        if (known && root === BASE) {
          sent.push({ url, body: request.postData() ?? '' });
          const headers = {
            'access-control-allow-origin': ORIGIN,
            'access-control-allow-credentials': 'true',
          };
          return route.fulfill({ json: SDK[known], headers });
        }
        if (!href.startsWith(root)) {
          left.push(url);
          return route.abort();
        }
        const name = href.slice(root.length).replace(/[?#].*/, '');
        const file = join(WWW, name);
        const headers = { 'content-security-policy': POLICY };
        const own = app.files[name];
        if (own !== undefined)
          return route.fulfill({ contentType: TYPES[extname(name)] ?? 'text/html', body: own, headers });
        if (!extname(file))
          return route.fulfill({
            contentType: 'text/html',
            body: shell().replaceAll('="assets', `="${root}assets`),
            headers,
          });
        if (!existsSync(file)) return route.fulfill({ status: 404 });
        return route.fulfill({
          contentType: TYPES[extname(file)] ?? 'application/octet-stream',
          body: readFileSync(file),
          headers,
        });
      });

    const app: MiniApp = {
      page,
      sent,
      files: {},
      async open(options = {}, place = '') {
        await serve(BASE);
        const given = { appId: APP_ID, language: 'vi', theme: 'light', answers: {}, ...options };
        await page.addInitScript(installBridge, given);
        await page.goto(BASE + place);
      },
      async openOutside() {
        const root = `https://tiem.example/zapps/${APP_ID}/`;
        await serve(root);
        // To be imported is enough for the SDK to log in; elsewhere than in Zalo that is rejected, and nobody listens.
        await page.addInitScript(() =>
          addEventListener('unhandledrejection', (event) => {
            if (event.reason?.api === 'login') event.preventDefault();
          }),
        );
        await page.addInitScript((id) => Object.assign(window, { APP_ID: id }), APP_ID);
        await page.goto(root);
      },
      calls: () => page.evaluate(() => window.zaloBridge.calls),
      // The function is sent as text: it may use nothing but its argument.
      bridge: (work) => page.evaluate(`(${work})(window.zaloBridge)`) as ReturnType<typeof work> as never,
      noViolation: () => noViolation(page),
    };
    await use(app);
    expect(left, 'requests that left the app').toEqual([]);
    expect(faults, 'errors in the console').toEqual([]);
  },
});

export { expect };
