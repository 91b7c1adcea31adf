/**
 * Zalo's side of a Mini App, faked in a browser, for tests of any Mini App: what the native app puts into the page
 * before the app's own scripts run, as zmp-sdk 2.51.6 uses it (read in its `apis/`).
 *
 * - `ZaloJavaScriptInterface.jsCall(jsToken, action, accessToken, params, callback)`: every asynchronous call. On Android
 *   the callback is the text of a call, `window.onNativeMessage("id", "action")`, that gives the function to answer with.
 * - `ZaloJavaScriptInterface.processActionMPDS(json)`: native storage, synchronous, JSON in and out.
 * - `ZaloJavaScriptInterface.jsH5EventCallback`: the SDK says that it has heard an event.
 * - `zaloJSV2.zalo_h5_event_handler(id, event, data)`: made by the SDK, called by Zalo. `resume` calls it.
 * - `APP_ID`, `zAppID`, `zLanguage`, `zTheme`, `ZJSBridge`: globals that the SDK reads.
 * - The user agent says "Zalo android/<version>"; from it the SDK takes what this Zalo can do.
 *
 * What it does not say: how a real Zalo looks, asks and fails. That list is docs/mini-app.md.
 *
 * `installBridge` is handed to Playwright's `addInitScript`: it may use nothing from outside itself.
 */

export const APP_ID = '1234567890123456789';

export const ZALO_USER_AGENT =
  'Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/25112000 ZaloTheme/light ZaloLanguage/vi';

/** How an action answers: with data, with an error code of the native side, or not at all. */
export type Answer = { data: unknown } | { error: number; message?: string } | 'hang';

export interface BridgeOptions {
  appId: string;
  language: string;
  theme: string;
  /** By action, as `action.follow.oa`; what is not named succeeds with nothing. */
  answers: Record<string, Answer>;
  /** Answers every storage call with this error. */
  storageError?: number;
}

export interface BridgeCall {
  action: string;
  params: Record<string, unknown>;
}

/** What a test sees of it, as `window.zaloBridge`. */
export interface Bridge {
  /** Calls of this page load, without the login that the SDK makes on its own. */
  readonly calls: BridgeCall[];
  /** Native storage: of the app, by key. Kept over reloads. */
  readonly storage: Record<string, string>;
  answer(action: string, answer: Answer): void;
  /** The app was in the background, where theme or language may have changed. */
  resume(system: { theme?: string; language?: string }): void;
}

declare global {
  interface Window {
    zaloBridge: Bridge;
  }
}

export function installBridge(options: BridgeOptions): void {
  type Globals = Record<string, unknown>;
  const page = window as unknown as Globals;
  // Not the app's storage: where the fake keeps what a phone would keep outside of the page.
  const STORE = 'zaloBridge:storage';
  const answers = { ...options.answers };
  const calls: BridgeCall[] = [];
  const load = (): Record<string, string> => JSON.parse(localStorage.getItem(STORE) ?? '{}');

  const LOGIN = {
    cookiesOAuthLogins: ['zoauth', 'zoauth_vrf', 'zlink3rd'].map((name) => ({
      name: `h5.zdn.vn_${name}`,
      value: `fake-${name}`,
    })),
    miniProgramConfig: {
      userAuthorized: true,
      canUseAccessTokenByDefault: true,
      dynamicApis: [],
      requiredAuthenList: [],
      jwt: 'fake',
    },
  };

  /** A real phone takes its time; the SDK relies on answers that come later than its call returns. */
  const reply = (
    callback: string,
    action: string,
    answer: { data: unknown } | { error: number; message?: string },
  ) => {
    const [, id, name] = /onNativeMessage\("([^"]+)", "([^"]+)"\)/.exec(callback) ?? [];
    const result =
      'error' in answer
        ? { error_code: answer.error, error_message: answer.message ?? '', action }
        : { error_code: 0, data: answer.data ?? {} };
    const onNativeMessage = page.onNativeMessage as (id?: string, name?: string) => (result: string) => void;
    setTimeout(() => onNativeMessage(id, name)(JSON.stringify(result)), 10);
  };

  const MPDS: Record<string, (data: { keys?: string[]; map?: Record<string, string> }) => unknown> = {
    'mpds.get': ({ keys = [] }) => {
      const all = load();
      return { map: Object.fromEntries(keys.filter((key) => key in all).map((key) => [key, all[key]])) };
    },
    'mpds.set': ({ map = {} }) => {
      localStorage.setItem(STORE, JSON.stringify({ ...load(), ...map }));
      return { error_keys: [] };
    },
    'mpds.remove.key': ({ keys = [] }) => {
      const left = Object.entries(load()).filter(([key]) => !keys.includes(key));
      localStorage.setItem(STORE, JSON.stringify(Object.fromEntries(left)));
      return { error_keys: [] };
    },
    'mpds.get.size': () => ({ size: JSON.stringify(load()).length }),
    'mpds.clear.appData': () => {
      localStorage.removeItem(STORE);
      return {};
    },
  };

  Object.assign(page, {
    APP_ID: options.appId,
    zAppID: '1111111111',
    zLanguage: options.language,
    zTheme: options.theme,
    ZJSBridge: {},
    ZaloJavaScriptInterface: {
      jsCall(_jsToken: string, action: string, _accessToken: string, params: string, callback: string) {
        if (action === 'action.jump.login') return reply(callback, action, { data: LOGIN });
        calls.push({ action, params: JSON.parse(params || '{}') });
        const answer = answers[action] ?? { data: {} };
        if (answer !== 'hang') reply(callback, action, answer);
      },
      processActionMPDS(json: string): string {
        const { mpds_action, mpds_data } = JSON.parse(json);
        if (options.storageError !== undefined)
          return JSON.stringify({ error_code: options.storageError, error_message: 'no storage' });
        const data = MPDS[mpds_action]?.(mpds_data ?? {});
        return JSON.stringify({ error_code: data ? 0 : -5, data: { mpds_data: data } });
      },
      jsH5EventCallback() {},
    },
    zaloBridge: {
      calls,
      get storage() {
        return load();
      },
      answer(action: string, answer: Answer) {
        answers[action] = answer;
      },
      resume({ theme, language }: { theme?: string; language?: string }) {
        if (theme) page.zTheme = theme;
        if (language) page.zLanguage = language;
        const { zalo_h5_event_handler } = page.zaloJSV2 as {
          zalo_h5_event_handler(id: string, event: string, data: string): void;
        };
        zalo_h5_event_handler('1', 'h5.event.resumed', '');
      },
    } satisfies Bridge,
  });
}
