/** Whether this page stands inside Zalo. That the SDK is installed says nothing: elsewhere it answers with mocks. */

const HOST = 'h5.zdn.vn';

/** Of `https:` and of `zbrowser:`, which Zalo also serves from. */
export function insideZalo(): boolean {
  const { location, navigator, ZaloJavaScriptInterface } = globalThis as {
    location?: { hostname: string };
    navigator?: { userAgent?: string };
    ZaloJavaScriptInterface?: unknown;
  };
  if (location?.hostname !== HOST) return false;
  return ZaloJavaScriptInterface !== undefined || /zalo/i.test(navigator?.userAgent ?? '');
}
