/** What is used of zmp-sdk. Every call is optional: an app hands in those that it wants, and that Zalo approved. */

export interface ZaloStorage {
  /** What is kept under a key. */
  getItem(key: string): string | null | undefined;
  /** Keeps it. */
  setItem(key: string, value: string): void;
  /** Takes it out. */
  removeItem(key: string): void;
}

/** What is called of zmp-sdk; a call that is not handed in is not made. */
export interface ZaloSdk {
  /** Theme and language. */
  getSystemInfo?(): { zaloLanguage?: string; zaloTheme?: string };
  /** Says when the app comes back to the front, where theme and language may have changed. */
  events?: { on(name: string, listener: () => void): unknown };
  /** Storage of the Mini App. */
  nativeStorage?: ZaloStorage;
  /** Saves a file. */
  downloadFile?(args: { fileBase64Data?: string }): Promise<unknown>;
  /** Saves a picture. */
  saveImageToGallery?(args: { imageBase64Data?: string }): Promise<unknown>;
  /** Shares a link. */
  openShareSheet?(args: { type: 'link'; data: { link: string; chatOnly?: boolean } }): Promise<unknown>;
  /** Makes a link to the app. */
  getShareableLink?(args: {
    title: string;
    description: string;
    thumbnail?: string;
    path?: string;
  }): Promise<string>;
  /** Follows the Official Account. */
  followOA?(args: { id: string }): Promise<unknown>;
  /** Opens a chat with the Official Account. */
  openChat?(args: { type: 'oa'; id: string; message?: string }): Promise<unknown>;
  /** Scans a code. */
  scanQRCode?(): Promise<{ content?: string }>;
  /** Which permissions are given. */
  getSetting?(): Promise<{ authSetting?: object }>;
  /** Asks for permissions. */
  authorize?(args: { scopes: ZaloScope[] }): Promise<object>;
}

/** What a member may allow the app to see. The widget itself needs none of them. */
export type ZaloScope = 'scope.userInfo' | 'scope.userLocation' | 'scope.userPhonenumber';
