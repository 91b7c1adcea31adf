/** Every figure of the member pass. Days of life and sizes are refused beyond, on both sides. */
declare const LIMITS: {
	/** Most days between `issued` and `expires`: what was signed for longer is refused too. */
	readonly days: 35;
	/** Days of life when the shop does not say. */
	readonly usualDays: 30;
	/** A phone whose clock is this far behind the shop's still opens a fresh pass. Nothing is added to the end. */
	readonly skewSeconds: 600;
	/** Newest entries of the history that a pass carries. */
	readonly history: 20;
	/** Largest file that is looked at, and largest record that is unpacked from it. */
	readonly bytes: 65536;
	readonly unpacked: 262144;
	/** Rounds of PBKDF2-SHA-256 over the passphrase of a back-up (OWASP, 2023), and those still accepted. */
	readonly iterations: 600000;
	readonly mostIterations: 10000000;
	/** Shortest passphrase of a back-up, in characters. */
	readonly passphrase: 12;
	/** Passes that are made at the same time: what a run keeps in memory. */
	readonly atOnce: 32;
};
export declare class PassError extends Error {
	readonly code: PassErrorCode;
	readonly details: Readonly<Record<string, string | number>>;
	readonly name = "PassError";
	constructor(code: PassErrorCode, message: string, details?: Readonly<Record<string, string | number>>);
}
/** Why a pass is not made: what it would carry does not belong into it, or cannot be. */
export declare class PassInputError extends Error {
	/** `personal`: it would carry a phone or an e-mail, at `path`. `life`, `passphrase`, `member`: as they say. */
	readonly code: "personal" | "life" | "passphrase" | "member";
	readonly details: Readonly<Record<string, string | number>>;
	readonly name = "PassInputError";
	constructor(
	/** `personal`: it would carry a phone or an e-mail, at `path`. `life`, `passphrase`, `member`: as they say. */
	code: "personal" | "life" | "passphrase" | "member", message: string, details?: Readonly<Record<string, string | number>>);
}
export declare const passLink: (page: string, name: string, secret: string, bytes?: Uint8Array) => string;
/**
 * One pass for each member, in their order, while they are asked for: a run over a million members holds a handful.
 *
 * @example
 * for await (const { name, bytes, link } of createPasses(members, keys, { page: 'https://tiem.vn/the' })) …
 */
export declare function createPasses(members: Iterable<Member> | AsyncIterable<Member>, keys: ShopKeys, options?: PassOptions): AsyncGenerator<MadePass, void, undefined>;
/**
 * New keys. With a `passphrase` they come with a back-up; without one, a lost browser profile loses them, and every
 * card needs a new public key.
 */
export declare function createShopKeys({ passphrase }?: {
	passphrase?: string;
}): Promise<ShopKeys>;
/** The public key as text, for the app that shows cards. */
export declare function exportPublicKey({ publicKey }: {
	publicKey: CryptoKey;
}): Promise<string>;
/** The member of a pass. Throws `PassError`. */
export declare function openPass(bytes: Uint8Array | ArrayBuffer, secret: string, publicKey: string, options?: OpenPassOptions): Promise<Member>;
/** Reads an address, its `#…`, or what stands after it; null when it is no pass. */
export declare function parsePassLink(link: string): PassLink | null;
/** The member of a pass, and what its envelope says. Throws `PassError`. */
export declare function readPass(bytes: Uint8Array | ArrayBuffer, secret: string, publicKey: string, options?: OpenPassOptions): Promise<OpenedPass>;
/** Keys from their back-up; a wrong passphrase or a changed back-up is a `PassError` of code `wrong-key`. */
export declare function restoreShopKeys(backup: ShopKeysBackup, passphrase: string): Promise<ShopKeys>;
/** "Nguyễn Thu Hà" → "Nguyễn Thu H."; one word stays as it is; a phone or an e-mail is no name. */
export declare function shortName(name: string | null): string | null;
export interface MadePass {
	/** The member's code as it was handed in: tells the shop whose pass it is. */
	member: string;
	/** The code in her QR: the same, or one of the pass's own where the shop has given her none. */
	code: string;
	/** Name of the file: 128 random bits as 22 letters. */
	name: string;
	/** The file, to be laid on any static host. Useless without the secret. */
	bytes: Bytes;
	/** Opens it. Belongs into the link alone, and never beside the file. */
	secret: string;
	link: string;
}
/** What a member sees of herself: everything that the card shows, and nothing that finds her elsewhere. */
export interface Member {
	version: 1;
	/** The day that it speaks of. */
	on: Day;
	programme: {
		name: string;
		currency: string | null;
		digits: number;
		rate: Programme["points"]["rate"];
		expiry: Expiry;
	};
	/** Short name ("Nguyễn Thu H."), and the code in her QR. Never a phone, birthday or full name. */
	name: string | null;
	code: string;
	/** Counted orders. */
	orders: number;
	tier: {
		id: string;
		name: string | null;
		/** 0 = lowest. */
		step: number;
		steps: number;
		since: Day | null;
		/** Next review; null = never. */
		until: Day | null;
		/** What a review would say today, where it is another one. */
		projected: string | null;
		multiplier: Ratio;
		benefits: Benefit[];
	};
	ladder: Array<{
		id: string;
		name: string | null;
		spend: Money | null;
		orders: number | null;
	}>;
	progress: TierProgress | null;
	points: Points;
	/** Soonest expiry first. */
	lots: Lot[];
	pending: Lot[];
	rewards: MemberReward[];
	/** Newest first: the first 200. */
	history: {
		total: number;
		rows: LedgerEntry[];
	};
	/** Changes of tier, newest first. */
	changes: Array<{
		day: Day;
		from: string;
		to: string;
		why: "reached" | "review" | "reward";
	}>;
	/** Events of hers that did nothing, and why. */
	refused: Array<{
		event: string;
		day: Day;
		why: RefusalCode;
	}>;
}
export interface OpenPassOptions {
	/** The instant to judge by; default: the device's clock. */
	now?: Date | number;
	/** Name under which the file was found; another one inside is refused. */
	name?: string;
}
export interface OpenedPass {
	member: Member;
	name: string;
	/** Id of the key that signed it. */
	keyId: string;
	/** Instants, in milliseconds since 1970. */
	issued: number;
	expires: number;
}
export interface PassLink {
	name: string;
	secret: string;
	/** The pass itself, where the link carries it. */
	bytes: Bytes | null;
}
export interface PassOptions {
	/** Address of the page that shows cards; links begin with it. */
	page?: string;
	/** The instant that the pass begins; default: now. */
	issued?: Date | number;
	/** Days of life, or the instant of its end: at most 35 days after `issued`. Default: 30 days. */
	days?: number;
	expires?: Date | number;
	/** Newest entries of the history that go with it; default 20. */
	history?: number;
	/** `none` for phones that cannot unpack (before Chrome 103, Safari 16.4); some four times the size. */
	packing?: "deflate" | "none";
	/** True: links carry the pass itself, so that no file has to lie anywhere. */
	whole?: boolean;
	onProgress?: (done: number) => void;
	signal?: AbortSignal;
}
export interface ShopKeys {
	/** First bytes of SHA-256 over the public key: what a pass names its key by. */
	id: string;
	publicKey: CryptoKey;
	/** Not extractable: it can sign, and be stored in IndexedDB, but no script can read it. */
	privateKey: CryptoKey;
	/** For a place outside the browser; null when no passphrase was given. */
	backup: ShopKeysBackup | null;
}
/** The private key under a passphrase: plain JSON. Whoever has both signs as the shop. */
export interface ShopKeysBackup {
	kind: "khachquen-shop-keys";
	version: 1;
	iterations: number;
	salt: string;
	nonce: string;
	publicKey: string;
	privateKey: string;
}
/** Why a pass is refused, or cannot be made: a code, and plain details that a page can explain. */
export type PassErrorCode = 
/** The signature does not fit: a byte was changed, or another shop signed it. */
"tampered" | "expired"
/** It begins later than now, beyond the tolerance. */
 | "not-yet"
/** `details.part`: the shop's public key, the secret of the link, or the passphrase of a back-up. */
 | "wrong-key"
/** No pass, cut short, or not to be read. */
 | "damaged"
/** Made by a younger Khách Quen, or this browser cannot unpack it (`details.needs`). */
 | "version"
/** Signed for more days than a pass may live. */
 | "too-long";
interface ActivityRule {
	activity: Activity;
	points: number;
	/** At most so many times in a period of the calendar. */
	cap: {
		times: number;
		per: "day" | "week" | "month" | "year" | "lifetime";
	} | null;
	/** True: an event without evidence (a link, a picture's name) earns nothing. */
	evidence: boolean;
}
interface Benefit {
	kind: "gift" | "discount" | "freeShipping" | "memberPrice" | "priority" | "birthday" | "other";
	/** Percent of a discount. */
	percent?: number;
	/** Cost to the shop for one member and year, in the main unit; used by the economics. */
	cost?: number;
	text?: string;
}
interface EarnRule {
	id: string;
	/** Lower comes first. Two rules of one priority are refused. */
	priority: number;
	scope: Scope;
	/** Exactly one: points are multiplied, or points are added once an order, or none are given. */
	effect: {
		multiply: Ratio;
	} | {
		add: number;
	} | {
		exclude: true;
	};
	/** No later rule applies to what this one applied to. */
	stop?: boolean;
}
interface Game {
	kind: "wheel" | "scratch";
	enabled: boolean;
	/** Weights of the prizes; the odds are weight ÷ sum, and the page states them. */
	prizes: Array<{
		id: string;
		name: string;
		weight: number;
		points: number;
		stock: number | null;
	}>;
	playsPerMember: {
		times: number;
		per: "day" | "week" | "month" | "lifetime";
	};
	/** Points that a play costs. */
	points: number;
	/** Published after the game; its hash before. */
	seed: string;
}
interface LedgerEntry {
	/** Number within the member's ledger, from 1. */
	number: number;
	day: Day;
	kind: EntryKind;
	/** What it does to the points that can be spent; 0 for pending ones. */
	points: number;
	/** Points that can be spent after it. */
	balance: number;
	/** Why, as a code with its figures: the page and the card make a sentence of it. */
	reason: {
		code: ReasonCode;
		facts: Record<string, Money>;
	};
	/** Id of a reward, an activity or a prize, or the words of an adjustment. */
	note: string | null;
	/** Order code or event id that it comes from. */
	order: string | null;
	event: string | null;
	/** The lots that it opened, used or closed. */
	lots: Array<{
		lot: number;
		points: number;
	}>;
}
interface Lot {
	lot: number;
	/** What is left of it. */
	points: number;
	earned: Day;
	/** From here on it can be spent. */
	active: Day;
	/** Last day that it is valid; null = never ends. */
	expires: Day | null;
	order: string | null;
}
interface MemberReward extends Pick<Reward, "id" | "kind" | "name" | "points" | "value" | "minimumOrder" | "to"> {
	/** Points that are missing; 0 = within reach. */
	missing: number;
	left: number | null;
	/** Why it cannot be had though the points are there. */
	why: "stock" | "perMember" | "tier" | "notYet" | "over" | null;
}
interface Points {
	earned: number;
	active: number;
	pending: number;
	locked: number;
	spent: number;
	expired: number;
	reversed: number;
	/** Points spent that a return has taken back since; above 0 only where the policy allows it. */
	owed: number;
}
interface Programme {
	/** Name of the shop on the card. */
	name: string;
	tiers: {
		/** Lowest first. The first one has no mark. */
		ladder: Tier[];
		/** `all`: every mark that is not null; `any`: one is enough. */
		match: "all" | "any";
		window: {
			kind: "lifetime";
		} | {
			kind: "rolling";
			months: number;
		} | {
			kind: "calendar";
			period: "month" | "quarter" | "half" | "year";
		};
		upgrade: "atOnce" | "nextPeriod";
		/** Looked at so many months after a promotion or the last review. Null = never. */
		reviewMonths: number | null;
		graceDays: number;
		downgrade: "none" | "oneDown" | "toBalance";
	};
	points: {
		/** `points` for each `spend` of the main unit: 1 for each 1,000. */
		rate: {
			points: number;
			spend: number;
		};
		rounding: {
			mode: "down" | "nearest" | "up";
			per: "order" | "line";
		};
		/** Smallest order that earns, in the main unit. */
		minimum: number;
		/** Days between order and active points. */
		pendingDays: number;
		expiry: Expiry;
		/** Set when expiry is switched on later: points from before start their clock here. Null: at their own day. */
		expirySince: Day | null;
		rules: EarnRule[];
		activities: ActivityRule[];
		/** How a return takes back points that are already spent. */
		negative: "onlyPending" | "withinBalance" | "unlimited";
		/** Days that points given back by a refunded order stay valid. Null = their own expiry. */
		returnedDays: number | null;
		/** What one point is worth, in the main unit. */
		value: number;
		/** Earned from this day on; null = every order in the book. */
		since: Day | null;
	};
	payWithPoints: {
		enabled: boolean /** Most of a bill, in percent. */;
		maximumPercent: number;
		minimumPoints: number;
	};
	rewards: Reward[];
	referral: {
		enabled: boolean;
		referrer: number;
		friend: number /** Smallest first order. */;
		minimum: number;
	};
	game: Game;
	economics: {
		/** Gross margin of the shop, in percent of net revenue. */
		marginPercent: number;
	};
}
interface Reward {
	id: string;
	kind: RewardKind;
	name: string;
	/** Points that it costs. */
	points: number;
	/** What it is worth to the member and costs the shop, in the main unit. */
	value: number;
	cost: number;
	/** Percent of a percentage, with the most that it takes off, in the main unit. */
	percent?: number;
	cap?: number;
	/** Smallest order that it is for, in the main unit. */
	minimumOrder?: number;
	stock: number | null;
	perMember: number | null;
	from: Day | null;
	to: Day | null;
	tiers: string[];
	/** What it appeals to: vật chất or tinh thần (S1-23). */
	appeal: "material" | "emotional";
}
interface Scope {
	products?: string[];
	categories?: string[];
	channels?: string[];
	tiers?: string[];
	from?: Day;
	to?: Day;
}
interface Tier {
	id: string;
	/** On-screen name of a tier of the shop's own. */
	name?: string;
	/** Belongs to the tier from here on (≥): half-open intervals. In the currency's main unit; null = not asked. */
	spend: number | null;
	orders: number | null;
	/** Points of an order are multiplied. */
	multiplier: Ratio;
	benefits: Benefit[];
}
interface TierProgress {
	/** Tier above; null at the top. */
	next: string;
	match: "all" | "any";
	spend: {
		have: Money;
		need: Money;
		missing: Money;
	} | null;
	orders: {
		have: number;
		need: number;
		missing: number;
	} | null;
	/** Last day that counts for it, in a window that ends. */
	until: Day | null;
	/** What is the least that lifts her. */
	shortest: {
		spend: Money;
		orders: number;
	};
}
type Activity = "review" | "share" | "referral" | "game" | "checkIn" | "birthday" | "signUp" | "other";
type Bytes = Uint8Array<ArrayBuffer>;
type Day = string;
type EntryKind = "earn" | "activity" | "activate" | "spend" | "giveBack" | "expire" | "reverse" | "adjust" | "lock" | "unlock";
type Expiry = {
	kind: "never";
} | {
	kind: "days";
	days: number;
}
/** So many months later, at the end of a shorter month (31 Jan + 1 month = 28 Feb). */
 | {
	kind: "months";
	months: number;
}
/** So many months later, then the end of that month, quarter, half-year or year. */
 | {
	kind: "endOf";
	months: number;
	period: "month" | "quarter" | "half" | "year";
}
/** The same day every year; points of less than `atLeastDays` wait for the next one. */
 | {
	kind: "fixedDay";
	month: number;
	day: number;
	atLeastDays: number;
}
/** The whole balance, so many days after the last order or activity that earned. */
 | {
	kind: "inactivity";
	days: number;
};
type Money = number | string;
type Ratio = [
	numerator: number,
	denominator: number
];
type ReasonCode = "order" | "active" | "return" | "owed" | "expiry" | "inactivity" | "activity" | "referrer" | "friend" | "prize" | "adjust" | "reward" | "pay" | "play" | "lock" | "unlock" | "cancel";
type RefusalCode = "unknownMember" | "insufficient" | "unknownReward" | "unknownEvent" | "stock" | "perMember" | "tier" | "notYet" | "over" | "cap" | "evidence" | "notInProgramme" | "limit" | "noReason" | "selfReferral" | "alreadyReferred" | "notNew" | "noFirstOrder" | "repeated";
type RewardKind = "gift" | "voucher" | "percentage" | "freeShipping" | "memberPrice" | "upgrade" | "payWithPoints";

export {
	LIMITS as PASS_LIMITS,
};

export {};
