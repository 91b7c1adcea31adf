declare const times: (count: number) => string;
declare const vi: {
	card: string;
	face: (shop: string, tier: string) => string;
	tiers: Record<string, string>;
	spendable: string;
	bought: (count: number) => string;
	member: string;
	on: (day: string) => string;
	qr: {
		title: string;
		offline: string;
		enlarge: string;
		close: string;
		label: (code: string) => string;
		code: (code: string) => string;
	};
	up: {
		money: (money: string, tier: string) => string;
		orders: (count: number, tier: string) => string;
		both: (money: string, count: number, tier: string) => string;
		reached: (tier: string) => string;
		reachedText: string;
		top: (tier: string) => string;
		until: (day: string) => string;
		spend: (have: string) => string;
		count: (have: number) => string;
		spendIn: (have: string, count: number) => string;
		keeps: string;
		review: (day: string) => string;
		projected: (tier: string) => string;
		picture: (have: string, need: string, tier: string) => string;
		zero: string;
		times: typeof times;
		benefits: (tier: string) => string;
		multiplier: (factor: string) => string;
		rate: (spend: string, count: number) => string;
		benefit: Record<string, string>;
		percent: (name: string, percent: string) => string;
	};
	rewards: {
		reach: (count: number) => string;
		nearest: (count: number, name: string) => string;
		redeem: string;
		redeemLabel: (name: string, cost: number) => string;
		missing: (count: number) => string;
		minimum: (money: string) => string;
		to: (day: string) => string;
		left: (count: number) => string;
		why: Record<string, string>;
		ask: (name: string, cost: number) => string;
	};
	lots: {
		soon: (count: number, day: string) => string;
		past: string;
		never: string;
		order: string;
		until: (day: string) => string;
		noEnd: string;
		earned: (day: string) => string;
		days: (count: number) => string;
		months: (count: number) => string;
		today: string;
		over: string;
		total: string;
	};
	pending: {
		title: (count: number) => string;
		text: string;
		from: (day: string) => string;
		bought: (day: string) => string;
		locked: (count: number) => string;
		owed: (count: number) => string;
	};
	history: {
		title: string;
		empty: string;
		more: (count: number) => string;
		older: (count: number) => string;
		balance: (count: number) => string;
		proof: string;
		sum: Record<string, string>;
		difference: string;
	};
	why: Why;
	none: {
		title: string;
		text: (spend: string, count: number) => string;
	};
	signature: {
		ok: (shop: string, day: string) => string;
		until: (day: string) => string;
		stale: (day: string) => string;
		none: string;
	};
	states: {
		loading: string;
		empty: string[];
		failed: string[];
		nobody: string[];
	};
	refused: {
		tampered: string[];
		expired: (day: string) => readonly [
			string,
			string
		];
		"not-yet": (day: string) => readonly [
			string,
			string
		];
		"wrong-key": string[];
		secret: string[];
		damaged: string[];
		version: string[];
		"too-long": string[];
	};
};
declare global {
	interface HTMLElementTagNameMap {
		"khach-quen-card": KhachQuenCardElement;
	}
	interface HTMLElementEventMap {
		"kq-card": CustomEvent<CardState>;
		/** A member asks for a reward. `preventDefault()`: the app takes it up; otherwise the card says how to ask. */
		redeem: CustomEvent<{
			reward: string;
			name: string;
			points: number;
		}>;
	}
}
export declare class PassError extends Error {
	readonly code: PassErrorCode;
	readonly details: Readonly<Record<string, string | number>>;
	readonly name = "PassError";
	constructor(code: PassErrorCode, message: string, details?: Readonly<Record<string, string | number>>);
}
/** The element's class. */
export declare const KhachQuenCard: new () => KhachQuenCardElement;
/** Vietnamese, unless English is asked for. */
export declare const cardLanguage: (code: string) => CardLanguage;
export declare function defineKhachQuenCard(): void;
/** Reads an address, its `#…`, or what stands after it; null when it is no pass. */
export declare function parsePassLink(link: string): PassLink | null;
export interface CardLanguage {
	code: string;
	format: Format;
	text: CardText;
}
/** Events: `kq-card` (detail: the state) and `redeem`. */
export interface KhachQuenCardElement extends HTMLElement {
	/** What is shown: a member as the ledger gives her. Comes before `pass` and `orders`. */
	member: Member | null;
	/** A pass and its secret, or a link that carries both. */
	pass: CardPass | null;
	/** The shop's public key. It comes from the app, never from the pass. */
	publicKey: string;
	/** Orders to count points from; the engine is fetched for them. */
	orders: Iterable<OrderJson> | null;
	/** Which customer of these orders; not needed where all are hers. */
	customer: string | undefined;
	programme: Partial<Programme> | undefined;
	events: MemberEvent[] | undefined;
	/** The engine for `orders`; default: `khachquen`, fetched with them. */
	engine: Engine | null;
	/** Words of the page's own choice; default: by `lang`. */
	messages: CardLanguage | undefined;
	/** The instant that a pass is judged by; default: the device's clock. */
	now: Date | number | undefined;
	/** The day that remaining time is counted from; default: the device's for a pass, else the member's own. */
	today: Day | undefined;
	/** Default: the system's. */
	theme: "light" | "dark" | undefined;
	readonly state: CardState;
	/** The card as a PNG (shop, tier, points of a day, code), for a phone's gallery. Rejects while there is no card. */
	picture(): Promise<Blob>;
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
export interface PassLink {
	name: string;
	secret: string;
	/** The pass itself, where the link carries it. */
	bytes: Bytes | null;
}
/** A pass in hand: its file and its secret, or a link that carries both. */
export type CardPass = string | {
	bytes: Uint8Array | ArrayBuffer;
	secret: string;
	name?: string;
};
export type CardState = {
	kind: "empty";
} | {
	kind: "loading";
} | {
	kind: "ready";
	member: Member;
	pass: OpenedPass | null;
} | {
	kind: "refused";
	error: PassError;
} | {
	kind: "failed";
	error: unknown;
};
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
interface Assumption {
	code: string;
	/** Id of the source. */
	source: string;
	/** Index of the column, where the assumption is about one. */
	column: number | null;
	/** Header of that column, as written. */
	header: string | null;
	chosen: string;
	options: string[];
	/** True when somebody answered; false when it was assumed. */
	answered: boolean;
	evidence: Record<string, number>;
	sample: string | null;
}
interface Audit {
	compared: number;
	equal: number;
	/** Differences; `rows` has the 1,000 largest. */
	total: number;
	byCause: Partial<Record<AuditCause, number>>;
	rows: Array<{
		id: string;
		name: string | null;
		theirs: Money;
		ours: Money | null;
		/** Theirs − ours. */
		difference: Money;
		causes: AuditCause[];
		facts: Record<string, Money>;
	}>;
}
interface Balance {
	/** Id of the customer, or a phone, e-mail or code of hers. */
	member: string;
	points: number;
}
interface Benefit {
	kind: "gift" | "discount" | "freeShipping" | "memberPrice" | "priority" | "birthday" | "other";
	/** Percent of a discount. */
	percent?: number;
	/** Cost to the shop for one member and year, in the main unit; used by the economics. */
	cost?: number;
	text?: string;
}
interface Book {
	/** A snapshot; replaced when `add`, `remove` or `setPolicy` resolves. */
	readonly summary: Summary;
	readonly sources: SourceInfo[];
	readonly policy: Policy;
	page(query?: CustomerQuery): Promise<{
		total: number;
		rows: CustomerRow[];
	}>;
	customers(query?: Omit<CustomerQuery, "offset" | "limit">): AsyncIterable<CustomerRow>;
	customer(id: string): Promise<Customer | null>;
	issues(query?: IssueQuery): Promise<{
		total: number;
		byCode: Record<string, number>;
		rows: IssueRow[];
	}>;
	/** How each source is understood now: columns, roles, answers. */
	inspection(sourceId: string): Promise<Inspection>;
	changes(options?: {
		days?: number;
	}): Promise<Changes>;
	preview(policy: PolicyInput): Promise<Preview>;
	histogram(request: {
		feature: Histogram["feature"];
		bins: number[];
	}): Promise<Histogram>;
	indicators(): Promise<Indicator[]>;
	priorities(): Promise<Priority[]>;
	setPolicy(policy: PolicyInput): Promise<Summary>;
	add(source: Source, options?: AddOptions): Promise<Summary>;
	remove(sourceId: string): Promise<Summary>;
	/** Reads a source again under other answers; the book changes only when it succeeds. */
	answer(sourceId: string, answers: SourceAnswers, options?: AddOptions): Promise<Summary>;
	export(request: ExportRequest): Promise<{
		name: string;
		type: string;
		blob: Blob;
	}>;
	/** What the loyalty programme comes to, on any day, or under another programme. */
	loyalty(options?: LoyaltyOptions): Promise<LoyaltySummary>;
	/** A member by id, phone in any writing, e-mail or code. */
	member(id: string, options?: {
		on?: Day;
	}): Promise<Member | null>;
	/** Members by points, tier, points that end soon, or what customers are sorted by. */
	members(query?: MemberQuery): Promise<{
		total: number;
		rows: MemberRow[];
	}>;
	ledger(id: string, options?: {
		on?: Day;
	}): Promise<MemberLedger | null>;
	/** Balances of another system beside ours; without an argument, those in the customer lists of the book. */
	audit(balances?: Balance[]): Promise<Audit>;
	economics(preview?: ProgrammeInput): Promise<Economics>;
	/** What happens beside orders: all of it, in any order. Replaces what was there. */
	setEvents(events: MemberEvent[]): Promise<LoyaltySummary>;
	close(): Promise<void>;
}
interface Changes {
	from: Day;
	to: Day;
	groups: Array<{
		id: string;
		before: number;
		after: number;
		in: number;
		out: number;
	}>;
	moves: Array<{
		from: string | null;
		to: string;
		customers: number;
		spend: Money;
	}>;
}
interface Customer extends CustomerRow {
	phones: string[];
	emails: string[];
	codes: string[];
	usernames: string[];
	/** Every spelling, with the orders that carry it. */
	names: Array<{
		name: string;
		orders: number;
	}>;
	/** The scheme's rows in the order they were asked, down to the one that decided. */
	tests: Array<{
		group: string;
		matched: boolean;
		tests: Test[];
	}>;
	/** The keys that made this one person out of several records. */
	joins: Array<{
		by: "phone" | "email" | "code" | "username" | "name";
		value: string;
		records: number;
	}>;
	/** Newest first: the first 200, and how many there are in all. */
	timeline: {
		total: number;
		rows: OrderRow[];
	};
	/** Median days between buying days; null with fewer than two. */
	gapDays: number | null;
	consent: boolean | null;
	/** She has more phones or codes than one person usually has. */
	check: boolean;
}
interface CustomerQuery {
	/** One group, or several. */
	group?: string | string[];
	/** Words of a name, digits of a phone, a code or an e-mail; without marks is fine. */
	search?: string;
	/** Default: spend, highest first. Ties by id. */
	sort?: {
		by: SortKey;
		desc?: boolean;
	};
	offset?: number;
	/** At most 1,000; default 50. */
	limit?: number;
	/** Only those whose group was another one `days` before today: who came in, or who left, a group. */
	moved?: {
		days: number;
		from?: string;
		to?: string;
	};
	/** Only people listed for a look: more phones or codes than one person has. */
	check?: boolean;
}
interface CustomerRow {
	/** From her smallest key; an id given out earlier still finds her after a join. */
	id: string;
	name: string | null;
	/** Digits with country code, `84…`. */
	phone: string | null;
	email: string | null;
	/** F: counted orders; null for a list that does not say. */
	orders: number | null;
	/** M: money of counted orders, net unless the policy says gross; null without money. */
	spend: Money | null;
	firstDay: Day | null;
	lastDay: Day | null;
	/** R: whole days from the last counted order to today. */
	recencyDays: number | null;
	group: string;
	/** The group on the day of the last order, for those who are dormant now. */
	origin: string | null;
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
interface Economics {
	on: Day;
	now: EconomicsFigures;
	preview: EconomicsFigures | null;
	/** Members who would stand in another tier. */
	moves: Array<{
		from: string;
		to: string;
		members: number;
		spend: Money;
	}>;
}
interface EconomicsFigures {
	liability: {
		points: Money;
		value: Money;
		/** Value × (1 − breakage). */
		expected: Money;
		/** How it runs off when nothing is earned or spent any more. */
		months: Array<{
			month: Day;
			points: Money;
			value: Money;
			left: Money;
		}>;
	};
	/** Expired ÷ (expired + spent). */
	breakage: Share;
	/** Spent ÷ (earned − reversed). */
	redemption: Share;
	/** Cost of rewards ÷ points that were spent on them. */
	costPerPoint: Share;
	tiers: Array<{
		id: string;
		members: number;
		orders: number;
		spend: Money;
		points: Money;
		/** Points beyond the plain rate. */
		extra: Money;
		extraCost: Money;
		benefitCost: Money;
		margin: Money;
		/** Margin less points and benefits. */
		left: Money;
	}>;
	year: {
		spend: Money;
		margin: Money;
		pointsCost: Money;
		benefitCost: Money;
		/** Cost ÷ margin. */
		share: Share;
		/** Further spend whose margin pays for the programme. */
		breakEven: Money | null;
	};
}
interface Engine {
	inspect(source: Source, options?: InspectOptions): Promise<Inspection>;
	openBook(source: Source | Source[], options?: OpenOptions): Promise<Book>;
	/**
	 * Fetches what is otherwise fetched with the first file that needs it: the reader of spreadsheets (.xlsx, .xls,
	 * .ods). For pages that make no request once they are loaded, or that work offline. Calling it again does nothing.
	 */
	preload?(what: "spreadsheets"): Promise<void>;
}
interface ExportRequest {
	/**
	 * `ledger`: every entry of every member. `members`: one a row. `haravanPoints`: Haravan Loyalty's upload of points,
	 * as its template has it (.xlsx), or as CSV.
	 */
	what: "group" | "customers" | "setAside" | "ledger" | "members" | "haravanPoints";
	group?: string;
	/** `xlsx` for `haravanPoints` only; `ledger` is CSV only. */
	format: "csv" | "json" | "xlsx";
	/** Language of headers, group names and reasons; default Vietnamese. */
	language?: "vi" | "en";
}
interface Format {
	/** `8.264` */
	num(value: number, decimals?: number): string;
	/** `+108`, `−302`, `0` */
	signed(value: number, decimals?: number): string;
	/** `38,2%` of a share between 0 and 1. */
	percent(share: number, decimals?: number): string;
	/** The amount in full: `1.250.000 ₫`. */
	money(value: Money, unit: Unit): string;
	/** Short from ten million up: `585,6 tr ₫`, `8,41 tỷ ₫`. */
	short(value: Money, unit: Unit): string;
	/** An average of amounts, without decimals that mean nothing. */
	about(value: number, unit: Unit): string;
	/** `29/09/2025` */
	day(day: Day): string;
	/** `29/09` */
	dayShort(day: Day): string;
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
interface GroupRule {
	id: string;
	/** All of them must hold; a figure, or the name of a threshold. */
	all: Array<{
		feature: Feature;
		op: Operator;
		value: number | Threshold;
	}>;
	/** Feature id of the source document, or any words of the shop. */
	reason?: string;
	/** On-screen name of a group of the shop's own. */
	name?: string;
}
interface GroupSummary {
	id: string;
	customers: number;
	orders: number;
	revenue: Money;
}
interface Histogram {
	feature: "recencyDays" | "orders" | "spend";
	/** Bin i holds from ≤ x < to; the last bin is open (to = null). */
	bins: Array<{
		from: Money;
		to: Money | null;
		customers: number;
	}>;
	/** What the shop's own rhythm proposes for the threshold, or null. */
	suggestion: number | null;
}
interface Indicator {
	code: "repeatRate" | "averageOrder" | "retention" | "oneAndDone" | "medianGap" | "loyalMultiple";
	unit: "share" | "money" | "days" | "times";
	numerator: Money | null;
	denominator: Money | null;
	value: number | null;
	/** The same figure 30 days earlier. */
	before: number | null;
	/** Twelve values, oldest first, one each 30 days back from today. */
	series: Array<number | null>;
}
interface InspectedColumn {
	index: number;
	header: string;
	role: Role | null;
	/** True when a dictionary or a person named it; false when it was guessed. */
	sure: boolean;
	/** Up to three cells as written. */
	samples: string[];
}
interface Inspection {
	name: string;
	/** `orders`, `customers` (one row a customer, taken as given), `refunds` or `unknown`. */
	kind: "orders" | "customers" | "refunds" | "unknown";
	/** `kiotviet`, `shopify`, …, or `generic`. */
	platform: string;
	/** Of the header row: the same export of the same platform gives the same fingerprint. */
	fingerprint: string;
	encoding: string;
	/** `,` `;` `\t` `|` or ` ` for runs of blanks; null for a spreadsheet. */
	delimiter: string | null;
	/** Of a workbook: every sheet, and the one that is read. Another one is asked for by `sheet` of the options. */
	sheets: Array<{
		name: string;
		hidden: boolean;
		chosen: boolean;
	}>;
	/** Of a workbook: what is worth saying of the sheet. */
	notes?: SheetNote[];
	/** Row number of the header (1 = the first row), or null when the file has none. */
	headerRow: number | null;
	columns: InspectedColumn[];
	/** Indexes of the columns that no role uses. */
	unmapped: number[];
	questions: Question[];
}
interface IssueQuery {
	code?: string;
	source?: string;
	offset?: number;
	limit?: number;
}
interface IssueRow {
	code: string;
	source: string;
	/** Row as a spreadsheet counts it: 1 = the first row of the file. */
	row: number | null;
	column: number | null;
	header: string | null;
	done: Done;
	/** The cell as written, cut to 200 characters. */
	value: string | null;
	/** The other row where the issue is between two. */
	other: {
		source: string;
		row: number;
	} | null;
}
interface Ledger {
	found: Money;
	terms: Array<{
		code: string;
		value: Money;
	}>;
	difference: Money;
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
interface LoyaltyOptions {
	/** Default: the book's today. */
	on?: Day;
	/** Another programme, laid over the default: the book does not change. */
	programme?: ProgrammeInput;
}
interface LoyaltySummary {
	on: Day;
	/** People who bought, or of whom an event speaks. */
	members: number;
	points: Points;
	tiers: Array<{
		id: string;
		name: string | null;
		members: number;
		active: Money;
		/** Members who came up or down in the last 30 days. */
		up: number;
		down: number;
	}>;
	/** Points that end soon, and by month from the running one on. */
	ending: {
		days: number;
		points: Money;
		members: number;
		months: Array<{
			month: Day;
			points: Money;
		}>;
		later: Money;
		never: Money;
	};
	/** Worth of active, pending and locked points. */
	liability: Money;
	/** How often each reward was had, and how many are left. */
	rewards: Array<{
		id: string;
		count: number;
		left: number | null;
	}>;
	events: number;
	refused: Partial<Record<RefusalCode, number>>;
	/** What rules ask of orders and some file was not read with: only in a preview; `setPolicy` reads it again. */
	missing: Array<"channel" | "lines">;
	/** The game is on: see `PROMOTION_NOTICE`. */
	gameOn: boolean;
}
interface MemberLedger {
	on: Day;
	points: Points;
	rows: LedgerEntry[];
}
interface MemberQuery extends Pick<CustomerQuery, "search" | "offset" | "limit" | "group"> {
	tier?: string | string[];
	/** Only those with points that end within 30 days. */
	expiring?: boolean;
	/** Default: points, most first. Ties by id. */
	sort?: {
		by: "tier" | "points" | "expiring" | "nextEnd" | SortKey;
		desc?: boolean;
	};
}
interface MemberReward extends Pick<Reward, "id" | "kind" | "name" | "points" | "value" | "minimumOrder" | "to"> {
	/** Points that are missing; 0 = within reach. */
	missing: number;
	left: number | null;
	/** Why it cannot be had though the points are there. */
	why: "stock" | "perMember" | "tier" | "notYet" | "over" | null;
}
interface MemberRow {
	id: string;
	name: string | null;
	phone: string | null;
	tier: string;
	projected: string | null;
	points: Money;
	pending: Money;
	/** Points that end within 30 days. */
	expiring: Money;
	nextEnd: Day | null;
	orders: number | null;
	spend: Money | null;
	lastDay: Day | null;
}
interface OpenOptions {
	/** The day to count to; default: the day after the last dated order, never later than the device's date. */
	today?: Day;
	policy?: PolicyInput;
	answers?: Answers;
	/** True: in a worker; false: here; default: a worker where one can be had. */
	worker?: boolean;
	onProgress?: (progress: Progress) => void;
	signal?: AbortSignal;
	/** `keepApart` keeps a file in another currency beside the book instead of refusing it. */
	otherCurrency?: "refuse" | "keepApart";
	/** Name of the sheet to read of a workbook; default: the one with a header of orders, shown ones first. */
	sheet?: string;
	/** What happens beside orders; see `setEvents`. */
	events?: MemberEvent[];
}
interface OpenedPass {
	member: Member;
	name: string;
	/** Id of the key that signed it. */
	keyId: string;
	/** Instants, in milliseconds since 1970. */
	issued: number;
	expires: number;
}
interface OrderJson {
	id?: string | number;
	/** `yyyy-mm-dd`, with or without a time, or a Date. */
	day?: string | Date;
	status?: string;
	/** What the customer pays, in the currency's main unit (đồng, not xu). */
	total?: number | string;
	refunded?: number | string;
	currency?: string;
	channel?: string;
	branch?: string;
	customer?: {
		name?: string;
		phone?: string;
		email?: string;
		code?: string;
		username?: string;
	};
	lines?: Array<{
		name?: string;
		code?: string;
		category?: string;
		quantity?: number | string;
		unitPrice?: number | string;
		total?: number | string;
	}>;
}
interface OrderRow {
	source: string;
	/** Row of the order's first line in its file (1 = the first row of the file). */
	row: number;
	/** The order code as written; null when the file has none. */
	code: string | null;
	day: Day | null;
	amount: Money | null;
	refunded: Money;
	/** As written in the file. */
	status: string | null;
	life: "completed" | "pending" | "cancelled" | "returned" | "refund";
	counted: boolean;
	/** Why it is not counted. */
	why: "status" | "afterToday" | "repeat" | "refund" | null;
	lines: Array<{
		name: string | null;
		quantity: string | null;
		total: string | null;
	}>;
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
interface Policy {
	version: 1;
	thresholds: {
		newWithinDays: number;
		fewOrders: number;
		dormantDays: number;
		deepDormantDays: number;
		/** Share of buyers, 0–1. */
		topSpenders: number;
		topSpendersMinimum: number;
		/** An amount in the currency's main unit that replaces the share; null = the share decides. */
		spendEdge: number | null;
	};
	/** First match wins; together they must be total. */
	groups: GroupRule[];
	money: {
		basis: "net" | "gross";
	};
	identity: {
		sharedNames: number;
		manyPhones: number;
		manyCodes: number;
	};
	orders: {
		sameIdDays: number;
	};
	time: {
		offsetMinutes: number;
		loneDayGap: number;
	};
	/** The loyalty programme. */
	programme: Programme;
}
interface Preview {
	groups: GroupSummary[];
	spendEdge: Money | null;
	moves: Array<{
		from: string;
		to: string;
		customers: number;
		spend: Money;
	}>;
}
interface Priority {
	/** Which rule of the table named them. */
	code: string;
	group: string;
	customers: number;
	spend: Money;
	/** Figures for the sentence: days, counts. */
	facts: Record<string, Money>;
	query: CustomerQuery;
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
interface Progress {
	source: string;
	/** `reading` has bytes; `judging` and `grouping` are short. */
	step: "reading" | "judging" | "grouping";
	bytes: number;
	totalBytes: number;
	rows: number;
}
interface Question {
	/** Stable within a header fingerprint, e.g. `columns`, `dateOrder`, `decimal`, `status:đang soạn`. */
	id: string;
	/** Index of the column that the question is about. */
	column?: number;
	/** What can be answered: codes, or column indexes as text where columns are offered. */
	options: string[];
	/** What is taken when nobody answers. */
	assumed?: string;
	/** Numbers that speak for each option: `{ sure: 6840, unsure: 12, against: 0 }`. */
	evidence?: Record<string, number>;
	/** A cell as written that shows what is asked. */
	sample?: string;
}
interface Reconciliation {
	/** read = inOrders + notData:<kind> + setAside */
	rows: Ledger;
	/** found = people + walkIns + notCounted:<status> + afterToday + repeats (+ refundDocuments) */
	orders: Ledger;
	/** The same terms in money of readable orders, and `refunds` where the policy is net. */
	money: Ledger;
	/** Totals that a file states itself, compared with what was read. */
	totals: Array<{
		source: string;
		row: number;
		stated: Money;
		read: Money;
		difference: Money;
	}>;
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
interface Share {
	numerator: Money;
	denominator: Money;
	value: number | null;
}
interface SheetNote {
	/**
	 * `hiddenSheet`: its program does not show it. `hiddenRows`: they are read like the others. `notCalculated`:
	 * formulas that no program has calculated; they are no value. `cellErrors`: `#N/A` and the like; they are no
	 * value. `joinedHeader`: two header rows were read as one. `date1904`: dates count from 1904.
	 */
	code: "hiddenSheet" | "hiddenRows" | "notCalculated" | "cellErrors" | "joinedHeader" | "date1904";
	count: number;
	/** The first such cell, `B7`. */
	cell: string | null;
}
interface SourceAnswers {
	/** Name of the sheet to read, where the workbook has several. */
	sheet?: string;
	/** Column index of a role, or null to leave the role without a column. */
	roles?: Partial<Record<Role, number | null>>;
	[questionId: string]: string | number | boolean | Partial<Record<Role, number | null>> | undefined;
}
interface SourceInfo {
	id: string;
	name: string;
	platform: string;
	kind: Inspection["kind"];
	fingerprint: string;
	rows: number;
	orders: number;
	firstDay: Day | null;
	lastDay: Day | null;
	issues: number;
	setAside: number;
	/** Kept beside the book, in no number: another currency than the book's. */
	apart: boolean;
	currency: string | null;
	/** Name of the sheet that was read; absent for a source that is no workbook. */
	sheet?: string;
}
interface Summary {
	/** The day that recency is counted to, and where it came from. */
	today: Day;
	todayFrom: "argument" | "lastOrder" | "device";
	firstDay: Day | null;
	lastDay: Day | null;
	/** ISO 4217, or null when no file says it. */
	currency: string | null;
	/** Money is in units of 10^-digits. */
	digits: number;
	rows: {
		read: number;
		used: number;
		notData: number;
		setAside: number;
	};
	/** People with at least one counted order, and theirs. */
	customers: number;
	orders: number;
	revenue: Money;
	/** Every group of the policy, in its order, empty ones too. Σ customers = customers + leads + notClassified. */
	groups: GroupSummary[];
	walkIns: {
		orders: number;
		revenue: Money;
	};
	leads: number;
	notClassified: number;
	/** Money from which a buyer belongs to the top share, or null when there are too few or no money. */
	spendEdge: Money | null;
	hasMoney: boolean;
	assumptions: Assumption[];
	reconciliation: Reconciliation;
}
interface Test {
	feature: Feature;
	op: Operator;
	/** The figure compared with; money in units of 10^-digits. */
	value: Money | null;
	/** Name of the threshold that the figure comes from. */
	threshold: string | null;
	actual: Money | null;
	passed: boolean;
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
interface Unit {
	currency: string | null;
	digits: number;
}
interface WhyFacts {
	money?: string;
	reward?: string;
	reason?: string;
}
type Activity = "review" | "share" | "referral" | "game" | "checkIn" | "birthday" | "signUp" | "other";
type AddOptions = Pick<OpenOptions, "answers" | "onProgress" | "signal" | "otherCurrency" | "sheet">;
type Answers = Record<string, SourceAnswers>;
type AuditCause = "refundNotReversed" | "expiry" | "multiplier" | "events" | "uncountedOrder" | "rounding" | "rate" | "doubleAward" | "spentElsewhere" | "missingOrders" | "unknownMember" | "notExamined" | "unexplained";
type Bytes = Uint8Array<ArrayBuffer>;
type CardText = typeof vi;
type Day = string;
type DeepPartial<T> = T extends Array<unknown> ? T : T extends object ? {
	[K in keyof T]?: DeepPartial<T[K]>;
} : T;
type Done = "setAside" | "kept" | "corrected" | "keyDropped" | "merged" | "split" | "notCounted";
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
type Feature = string;
type InspectOptions = Pick<OpenOptions, "answers" | "signal" | "sheet">;
type MemberEvent = {
	id: string;
	/** Id of the customer, or a phone, e-mail or code of hers. */
	member: string;
	day: Day;
} & ({
	kind: "activity";
	activity: Activity;
	evidence?: string;
} | {
	kind: "redeem";
	reward: string;
	order?: string;
} | {
	kind: "payWithPoints";
	points: number;
	order: string;
}
/** Takes back a redemption or a payment by its event id. */
 | {
	kind: "cancel";
	event: string;
} | {
	kind: "adjust";
	points: number;
	reason: string;
} | {
	kind: "lock";
	points: number;
} | {
	kind: "unlock";
	event: string;
} | {
	kind: "referral";
	friend: string;
} | {
	kind: "play";
} | {
	kind: "join";
});
type Money = number | string;
type Operator = "=" | "<" | "<=" | ">" | ">=";
type PolicyInput = DeepPartial<Policy>;
type ProgrammeInput = DeepPartial<Programme>;
type Ratio = [
	numerator: number,
	denominator: number
];
type ReasonCode = "order" | "active" | "return" | "owed" | "expiry" | "inactivity" | "activity" | "referrer" | "friend" | "prize" | "adjust" | "reward" | "pay" | "play" | "lock" | "unlock" | "cancel";
type RefusalCode = "unknownMember" | "insufficient" | "unknownReward" | "unknownEvent" | "stock" | "perMember" | "tier" | "notYet" | "over" | "cap" | "evidence" | "notInProgramme" | "limit" | "noReason" | "selfReferral" | "alreadyReferred" | "notNew" | "noFirstOrder" | "repeated";
type RewardKind = "gift" | "voucher" | "percentage" | "freeShipping" | "memberPrice" | "upgrade" | "payWithPoints";
type Role = "order.id" | "order.day" | "order.time" | "order.status" | "order.returnStatus" | "order.cancelledAt" | "order.total" | "order.gross" | "order.discount" | "order.shipping" | "order.tax" | "order.paid" | "order.refunded" | "order.pointsUsed" | "order.voucher" | "order.channel" | "order.branch" | "order.shop" | "order.staff" | "order.updated" | "order.currency" | "order.invoice" | "line.code" | "line.name" | "line.category" | "line.brand" | "line.quantity" | "line.returned" | "line.unitPrice" | "line.discount" | "line.total" | "person.name" | "person.firstName" | "person.lastName" | "person.phone" | "person.email" | "person.username" | "person.code" | "person.birthday" | "person.gender" | "person.city" | "person.address" | "person.group" | "person.tags" | "person.points" | "person.consent" | "person.refusal" | "person.referrer" | "person.source" | "list.orders" | "list.repeats" | "list.spend" | "list.firstDay" | "list.lastDay";
type SortKey = "name" | "orders" | "spend" | "firstDay" | "lastDay" | "recencyDays" | "group";
type Source = Blob | {
	name: string;
	bytes: Uint8Array;
} | {
	name: string;
	orders: Iterable<OrderJson>;
};
type Threshold = "newWithinDays" | "fewOrders" | "dormantDays" | "deepDormantDays" | "topSpenders" | "topSpendersMinimum" | "spendEdge";
type Why = Record<string, WhyWords>;
type WhyWords = (facts: WhyFacts) => readonly [
	title: string,
	detail?: string
];

export {};
