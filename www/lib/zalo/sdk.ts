/** What is used of zmp-sdk. Every call is optional: an app hands in those that it wants, and that Zalo approved. */

export interface ZaloStorage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface ZaloSdk {
  getSystemInfo?(): { zaloLanguage?: string; zaloTheme?: string };
  /** Says when the app comes back to the front, where theme and language may have changed. */
  events?: { on(name: string, listener: () => void): unknown };
  nativeStorage?: ZaloStorage;
  downloadFile?(args: { fileBase64Data?: string }): Promise<unknown>;
  saveImageToGallery?(args: { imageBase64Data?: string }): Promise<unknown>;
  openShareSheet?(args: { type: 'link'; data: { link: string; chatOnly?: boolean } }): Promise<unknown>;
  getShareableLink?(args: {
    title: string;
    description: string;
    thumbnail?: string;
    path?: string;
  }): Promise<string>;
  followOA?(args: { id: string }): Promise<unknown>;
  openChat?(args: { type: 'oa'; id: string; message?: string }): Promise<unknown>;
  scanQRCode?(): Promise<{ content?: string }>;
  getSetting?(): Promise<{ authSetting?: object }>;
  authorize?(args: { scopes: ZaloScope[] }): Promise<object>;
}

/** What a member may allow the app to see. The widget itself needs none of them. */
export type ZaloScope = 'scope.userInfo' | 'scope.userLocation' | 'scope.userPhonenumber';
