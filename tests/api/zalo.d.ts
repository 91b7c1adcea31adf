/** Letters of base64, address and all, that `downloadFile` and `saveImageToGallery` take. */
declare const BASE64: Seen & {
	letters: number;
};
/**
 * Native storage drops the oldest of what an app keeps beyond 5 MB (api/setItem) or 10 MB (intro/cache-data): both
 * pages are Zalo's. Ours stays far below either, in bytes of UTF-8; written as UTF-16 that is at most 1 MB.
 */
declare const CACHE: Seen & {
	bytes: number;
	most: number;
};
declare const CALLS: {
	downloadFile: {
		ms: number;
		waitsFor: "person";
		source: string;
		seen: string;
	};
	saveImageToGallery: {
		ms: number;
		waitsFor: "person";
		source: string;
		seen: string;
	};
	getShareableLink: {
		ms: number;
		waitsFor: "zalo";
		source: string;
		seen: string;
	};
	openShareSheet: {
		ms: number;
		waitsFor: "person";
		source: string;
		seen: string;
	};
	followOA: {
		ms: number;
		waitsFor: "person";
		source: string;
		seen: string;
	};
	openChat: {
		ms: number;
		waitsFor: "zalo";
		source: string;
		seen: string;
	};
	scanQRCode: {
		ms: number;
		waitsFor: "person";
		source: string;
		seen: string;
	};
	getSetting: {
		ms: number;
		waitsFor: "zalo";
		source: string;
		seen: string;
	};
	authorize: {
		ms: number;
		waitsFor: "person";
		source: string;
		seen: string;
	};
};
/** Files that `downloadFile` takes, by extension. JSON is not among them. */
declare const FILES: Seen & {
	types: Readonly<Record<string, string>>;
};
declare const SHARE: Seen & {
	title: number;
	description: number;
};
export declare class ZaloError extends Error {
	readonly code: ZaloErrorCode;
	readonly call: ZaloCall | "share" | "nativeStorage";
	/** `sdk` and `said`: the number and the words of Zalo. */
	readonly details: Readonly<Record<string, string | number>>;
	readonly name = "ZaloError";
	constructor(code: ZaloErrorCode, call: ZaloCall | "share" | "nativeStorage", 
	/** `sdk` and `said`: the number and the words of Zalo. */
	details?: Readonly<Record<string, string | number>>);
}
export declare function connectZalo(sdk: ZaloSdk, options?: ZaloOptions): Zalo;
/** Whether this page stands inside Zalo. That the SDK is installed says nothing: elsewhere it answers with mocks. */
/** Of `https:` and of `zbrowser:`, which Zalo also serves from. */
export declare function insideZalo(): boolean;
export declare function openForZalo(card: Card, sdk: ZaloSdk | Zalo, options: ZaloCardOptions): ZaloCard;
/** What `lang` and `theme` are set on: `<khach-quen>`, `<khach-quen-card>`, the app's own state. */
export interface Dressed {
	lang: string;
	theme: "light" | "dark" | undefined;
}
export interface Purpose {
	name: PurposeName;
	title: string;
	text: string;
	/** Words of the two buttons. */
	yes: string;
	no: string;
}
export interface Zalo {
	readonly inside: boolean;
	system(): ZaloSystem;
	/** Calls back when theme or language change; gives what ends it. */
	onSystem(tell: (system: ZaloSystem) => void): () => void;
	/** Theme and language of Zalo on an element, now and later; gives what ends it. */
	dress(element: Dressed): () => void;
	readonly cache: ZaloCache;
	/** Where `<khach-quen>` keeps its settings once the visitor asks for it; null outside of Zalo. */
	readonly store: WorkspaceStore | null;
	/** Saves a file; `element.save = zalo.save` sends the exports of `<khach-quen>` here. */
	save(name: string, blob: Blob): Promise<DoneBy>;
	/** Saves a picture, as of `card.picture()`, to the gallery. */
	savePicture(picture: Blob, name?: string): Promise<DoneBy>;
	share(what: ZaloShare): Promise<DoneBy>;
	followOA(id: string): Promise<void>;
	/** Opens the chat with the shop's Official Account; `message` is filled in, she sends it or not. */
	openChat(id: string, message?: string): Promise<void>;
	/** What a QR code says. Zalo may end an empty scan without an error: that is `cancelled` too. */
	scan(): Promise<string>;
	/** Whether a member allows a scope; asks her where she has not said. */
	allow(scope: ZaloScope): Promise<boolean>;
	/** Words for whatever one of these calls rejected with. */
	words(error: unknown): string;
}
export interface ZaloCache {
	read(key: string): string | null;
	/** What is oldest gives way. False: kept for this run of the app only, because it is too much or Zalo kept nothing. */
	write(key: string, text: string): boolean;
	remove(key: string): void;
}
export interface ZaloCard {
	/** Everything else that a Mini App needs of Zalo. */
	readonly zalo: Zalo;
	/** Resolves when what was there at the start is shown: true with a pass, false without. */
	readonly ready: Promise<boolean>;
	/**
	 * Scans a QR code; false when it was no pass of ours, or its file cannot be had. Rejects with a `ZaloError` when there
	 * was no scan, `cancelled` where she turned back.
	 */
	scan(): Promise<boolean>;
	/** Takes the pass out of the card and out of the phone. */
	forget(): void;
	/** Ends following Zalo's theme and language. */
	close(): void;
}
export interface ZaloCardOptions extends ZaloOptions {
	publicKey: string;
	/** The file of a name, from wherever the shop lays its passes; not needed for links that carry the pass. */
	fetchPass?(name: string): Promise<Uint8Array | ArrayBuffer>;
	/** The link that the app was started with, if any. It comes before the one that is kept. */
	link?: string | null;
}
export interface ZaloOptions {
	/** Shows why something is asked for, before it is; default: a small dialog. */
	explain?: Explain;
	/** The app's own words for these reasons. */
	purposes?: OwnPurposes;
	/** Language of the words; default: Zalo's, then the document's. */
	language?: () => string;
	/** Milliseconds by call; default: `ZALO_CALLS`. */
	timeouts?: Timeouts;
	/** Bytes that are kept in native storage; default 256 kB, at most 512 kB. */
	cacheBytes?: number;
	/** How files are written for Zalo; default `data-url`. */
	base64?: Base64Form;
	/** Default: by the page's address and the bridge. */
	inside?: boolean;
}
export interface ZaloSdk {
	getSystemInfo?(): {
		zaloLanguage?: string;
		zaloTheme?: string;
	};
	/** Says when the app comes back to the front, where theme and language may have changed. */
	events?: {
		on(name: string, listener: () => void): unknown;
	};
	nativeStorage?: ZaloStorage;
	downloadFile?(args: {
		fileBase64Data?: string;
	}): Promise<unknown>;
	saveImageToGallery?(args: {
		imageBase64Data?: string;
	}): Promise<unknown>;
	openShareSheet?(args: {
		type: "link";
		data: {
			link: string;
			chatOnly?: boolean;
		};
	}): Promise<unknown>;
	getShareableLink?(args: {
		title: string;
		description: string;
		thumbnail?: string;
		path?: string;
	}): Promise<string>;
	followOA?(args: {
		id: string;
	}): Promise<unknown>;
	openChat?(args: {
		type: "oa";
		id: string;
		message?: string;
	}): Promise<unknown>;
	scanQRCode?(): Promise<{
		content?: string;
	}>;
	getSetting?(): Promise<{
		authSetting?: object;
	}>;
	authorize?(args: {
		scopes: ZaloScope[];
	}): Promise<object>;
}
export interface ZaloShare {
	title: string;
	text?: string;
	/** Address of a picture, https. */
	thumbnail?: string;
	/** A page of the app; default: its first. Never put a pass or its secret here: the link goes through Zalo. */
	path?: string;
	/** An address of the shop's own, instead of the app's. */
	link?: string;
}
/** What is used of zmp-sdk. Every call is optional: an app hands in those that it wants, and that Zalo approved. */
export interface ZaloStorage {
	getItem(key: string): string | null | undefined;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}
export interface ZaloSystem {
	/** Undefined: Zalo does not say, the page decides. */
	language: "vi" | "en" | undefined;
	theme: "light" | "dark" | undefined;
}
/** Who did it: Zalo, or the browser in its place. */
export type DoneBy = "zalo" | "browser";
/** Shows a purpose; true when she wants to go on. */
export type Explain = (purpose: Purpose) => Promise<boolean>;
export type PurposeName = "scanQRCode" | "saveImageToGallery" | "downloadFile" | "followOA" | ZaloScope;
export type ZaloCall = keyof typeof CALLS;
export type ZaloErrorCode = 
/** Not inside Zalo, and nothing of the browser stands in for it. */
"unavailable"
/** This Zalo, or the SDK that was handed in, does not have the call. */
 | "unsupported"
/** Zalo knows of no login, or the member has not allowed the app to know her. */
 | "unauthorized"
/** The app has not been granted the call on its page of Zalo's console. */
 | "forbidden"
/** She said no to Zalo. */
 | "denied"
/** She turned back: to Zalo, or to the purpose that was shown before. */
 | "cancelled" | "timeout"
/** Asked too often, or already asking. */
 | "busy" | "not-saved"
/** `details.extension` is none that Zalo saves. */
 | "file-type"
/** More than Zalo takes: `details.bytes` of at most `details.most`. */
 | "too-large" | "failed";
/** What a member may allow the app to see. The widget itself needs none of them. */
export type ZaloScope = "scope.userInfo" | "scope.userLocation" | "scope.userPhonenumber";
interface Card extends Dressed {
	pass: CardPass | null;
	publicKey: string;
}
interface Seen {
	source: string;
	/** `yyyy-mm-dd`. */
	seen: string;
}
interface WorkspaceStore {
	/** What was kept, or null. Makes nothing where nothing is. */
	load(): Promise<string | null>;
	save(text: string): Promise<void>;
	/** Leaves nothing behind. */
	clear(): Promise<void>;
}
type Base64Form = "data-url" | "bare";
type CardPass = string | {
	bytes: Uint8Array | ArrayBuffer;
	secret: string;
	name?: string;
};
type OwnPurposes = Partial<Record<PurposeName, {
	title: string;
	text: string;
}>>;
type Timeouts = Partial<Record<ZaloCall, number>>;

export {
	BASE64 as ZALO_BASE64,
	CACHE as ZALO_CACHE,
	CALLS as ZALO_CALLS,
	FILES as ZALO_FILES,
	SHARE as ZALO_SHARE,
};

export {};
