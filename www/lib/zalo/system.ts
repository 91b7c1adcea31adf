/** Theme and language of Zalo, and their changes. */
import type { ZaloSdk } from './sdk.js';

/** How Zalo looks now. */
export interface ZaloSystem {
  /** Undefined: Zalo does not say, the page decides. */
  language: 'vi' | 'en' | undefined;
  /** Light or dark; undefined outside of Zalo. */
  theme: 'light' | 'dark' | undefined;
}

/** What `lang` and `theme` are set on: `<khach-quen>`, `<khach-quen-card>`, the app's own state. */
export interface Dressed {
  /** Tag of the language. */
  lang: string;
  /** Light or dark. */
  theme: 'light' | 'dark' | undefined;
}

/** The SDK names no event of theme or language; both can only change while the app is not in front. */
const RESUMED = 'h5.event.resumed';

/** Zalo writes Vietnamese as `vi` or `vn`. Who reads another language reads English sooner than Vietnamese. */
function languageOf(zaloLanguage: string | undefined): ZaloSystem['language'] {
  if (!zaloLanguage) return undefined;
  return /^v[in]/i.test(zaloLanguage) ? 'vi' : 'en';
}

export function systemOf(sdk: ZaloSdk, inside: boolean): ZaloSystem {
  // Elsewhere the SDK says "vi" and "light" whatever the device wants.
  if (!inside) return { language: undefined, theme: undefined };
  try {
    const { zaloLanguage, zaloTheme } = sdk.getSystemInfo?.() ?? {};
    const theme = zaloTheme === 'dark' || zaloTheme === 'light' ? zaloTheme : undefined;
    return { language: languageOf(zaloLanguage), theme };
  } catch {
    return { language: undefined, theme: undefined };
  }
}

/** Calls back with every change; gives what ends it. */
export function watchSystem(
  sdk: ZaloSdk,
  read: () => ZaloSystem,
  tell: (system: ZaloSystem) => void,
): () => void {
  let last = read();
  let ended = false;
  const look = (): void => {
    const now = read();
    if (ended || (now.language === last.language && now.theme === last.theme)) return;
    last = now;
    tell(now);
  };
  try {
    // The SDK wraps listeners, so that its `off` does not find them again: `ended` silences ours.
    sdk.events?.on(RESUMED, look);
  } catch {
    // An old Zalo: the document still says when it is seen again.
  }
  const page = (globalThis as { document?: EventTarget }).document;
  page?.addEventListener('visibilitychange', look);
  return () => {
    ended = true;
    page?.removeEventListener('visibilitychange', look);
  };
}
