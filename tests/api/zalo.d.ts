export declare function openForZalo(card: Card, sdk: ZaloSdk, options: ZaloOptions): ZaloCard;
export interface ZaloCard {
	/** Scans a QR code; false when nothing was scanned, or no pass. */
	scan(): Promise<boolean>;
	/** Takes the pass out of the card and out of the phone. */
	forget(): void;
}
export interface ZaloOptions {
	publicKey: string;
	/** The file of a name, from wherever the shop lays its passes; not needed for links that carry the pass. */
	fetchPass?(name: string): Promise<Uint8Array | ArrayBuffer>;
	/** The link that the app was started with, if any. It comes before the one that is kept. */
	link?: string | null;
}
/** The calls of zmp-sdk that the card uses, each of them optional. */
export interface ZaloSdk {
	getSystemInfo?(): {
		zaloLanguage?: string;
		zaloTheme?: string;
	};
	scanQRCode?(): Promise<{
		content?: string;
	}>;
	nativeStorage?: {
		getItem(key: string): string | null | undefined;
		setItem(key: string, value: string): void;
		removeItem(key: string): void;
	};
}
interface Card {
	pass: CardPass | null;
	publicKey: string;
	lang: string;
	theme: "light" | "dark" | undefined;
}
type CardPass = string | {
	bytes: Uint8Array | ArrayBuffer;
	secret: string;
	name?: string;
};

export {};
