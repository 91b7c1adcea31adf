// Zalo as a few lines: a place inside the app, an SDK that notes what it was asked for, and its ways of going wrong.

/** The page stands inside Zalo, or wherever else it is said to stand, until the test ends. */
export function standIn(
  t,
  { hostname = 'h5.zdn.vn', userAgent = 'Zalo android/25112000', bridge = true } = {},
) {
  const given = {
    location: { hostname, href: `https://${hostname}/zapps/1/#part` },
    navigator: { userAgent },
    ZaloJavaScriptInterface: bridge ? {} : undefined,
  };
  const before = Object.keys(given).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  t.after(() => {
    for (const [name, was] of before)
      if (was) Object.defineProperty(globalThis, name, was);
      else delete globalThis[name];
  });
  return given;
}

/** Native storage that holds so many letters, and throws beyond. */
export function fakeStorage(room = Number.POSITIVE_INFINITY) {
  const items = new Map();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new Error(`Failed to set item: ${key}`);
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
}

export const rejects =
  (code, message = 'as Zalo says') =>
  () =>
    Promise.reject({ code, message });
export const throws = (code) => () => {
  throw { code, message: 'as an old Zalo says' };
};
export const hangs = () => new Promise(() => {});

/** An SDK on which everything succeeds, but for what a test puts in its place; `asked` is what it was asked for. */
export function fakeSdk(more = {}) {
  const asked = [];
  const note = (name, answer) => async (args) => {
    asked.push([name, args]);
    return answer;
  };
  const listeners = [];
  const system = { zaloLanguage: 'vi', zaloTheme: 'light' };
  const sdk = {
    asked,
    system,
    resume: () => {
      for (const listener of listeners) listener();
    },
    getSystemInfo: () => system,
    events: { on: (name, listener) => name === 'h5.event.resumed' && listeners.push(listener) },
    nativeStorage: fakeStorage(),
    downloadFile: note('downloadFile'),
    saveImageToGallery: note('saveImageToGallery'),
    openShareSheet: note('openShareSheet', { status: 1 }),
    getShareableLink: note('getShareableLink', 'https://zalo.me/s/1/?zshareId=2'),
    followOA: note('followOA'),
    openChat: note('openChat'),
    scanQRCode: note('scanQRCode', { content: 'KQ-1' }),
    getSetting: note('getSetting', { authSetting: { 'scope.userInfo': false } }),
    authorize: note('authorize', { 'scope.userInfo': true }),
    ...more,
  };
  return sdk;
}
