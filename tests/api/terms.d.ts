/** Shown wherever the game can be switched on, and printed with the terms while it is on. */
export declare const PROMOTION_NOTICE: Notice;
/** The terms in English. */
export declare const englishTerms: Terms;
/** Thể lệ bằng tiếng Việt. */
export declare const vietnameseTerms: Terms;
/** Words about promotions by chance, with where they are from. Not legal advice, and they say so. */
export interface Notice {
	source: string;
	/** When it was read there. */
	date: string;
	vi: string;
	en: string;
}
export interface Section {
	title: string;
	terms: Term[];
}
/** One sentence or two about one rule. */
export interface Term {
	/** Where the rule stands: `points.rate`, `rewards[2]`. */
	rule: string;
	text: string;
}
/** How the terms write money; đồng unless said otherwise. */
export interface TermsOptions {
	/** ISO 4217; null: no sign. */
	currency?: string | null;
}
/** The terms of a programme in one language. */
export type Terms = (programme: Programme, options?: TermsOptions) => Section[];
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
type Activity = "review" | "share" | "referral" | "game" | "checkIn" | "birthday" | "signUp" | "other";
type Day = string;
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
type Ratio = [
	numerator: number,
	denominator: number
];
type RewardKind = "gift" | "voucher" | "percentage" | "freeShipping" | "memberPrice" | "upgrade" | "payWithPoints";

export {};
