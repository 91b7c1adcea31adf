/** What is used of zmp-sdk. Every call is optional: an app hands in those that it wants, and that Zalo approved. */

export interface ZaloStorage {
  /** As the SDK's `nativeStorage` has it. */
  getItem(key: string): string | null | undefined;
  /** As the SDK's `nativeStorage` has it. */
  setItem(key: string, value: string): void;
  /** As the SDK's `nativeStorage` has it. */
  removeItem(key: string): void;
}

/** The part of the SDK that is used; the app hands it in. */
export interface ZaloSdk {
  /** As `zmp-sdk` has it. */
  getSystemInfo?(): { zaloLanguage?: string; zaloTheme?: string };
  /** Says when the app comes back to the front, where theme and language may have changed. */
  events?: { on(name: string, listener: () => void): unknown };
  /** Storage of the Mini App. */
  nativeStorage?: ZaloStorage;
  /** As `zmp-sdk` has it. */
  downloadFile?(args: { fileBase64Data?: string }): Promise<unknown>;
  /** As `zmp-sdk` has it. */
  saveImageToGallery?(args: { imageBase64Data?: string }): Promise<unknown>;
  /** As `zmp-sdk` has it. */
  openShareSheet?(args: { type: 'link'; data: { link: string; chatOnly?: boolean } }): Promise<unknown>;
  /** As `zmp-sdk` has it. */
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
