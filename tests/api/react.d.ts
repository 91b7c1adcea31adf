import { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';

declare class PassError extends Error {
	readonly code: PassErrorCode;
	readonly details: Readonly<Record<string, string | number>>;
	readonly name = "PassError";
	constructor(code: PassErrorCode, message: string, details?: Readonly<Record<string, string | number>>);
}
declare const CARD: readonly [
	"member",
	"pass",
	"publicKey",
	"orders",
	"customer",
	"programme",
	"events",
	"engine",
	"messages",
	"now",
	"today",
	"theme"
];
declare const ELEMENT: readonly [
	"engine",
	"sample",
	"store",
	"events",
	"save",
	"policy",
	"messages",
	"today",
	"shop",
	"theme"
];
declare const PLAN: {
	readonly lead_moi: {
		readonly actions: readonly [
			{
				readonly id: "welcome";
				readonly channel: "oa";
			},
			{
				readonly id: "firstOffer";
				readonly channel: "oa";
			},
			{
				readonly id: "excludeAds";
				readonly channel: "ads";
			}
		];
	};
	readonly khach_moi: {
		readonly actions: readonly [
			{
				readonly id: "thanks";
				readonly channel: "zns";
				readonly tag: "care";
			},
			{
				readonly id: "howTo";
				readonly channel: "oa";
			},
			{
				readonly id: "secondOrder";
				readonly channel: "zns";
				readonly tag: "promotion";
			}
		];
	};
	readonly mua_it: {
		readonly actions: readonly [
			{
				readonly id: "benefitGap";
				readonly channel: "zns";
				readonly tag: "care";
			},
			{
				readonly id: "combo";
				readonly channel: "oa";
			},
			{
				readonly id: "rhythmNudge";
				readonly channel: "sms";
			}
		];
	};
	readonly mua_thuong_xuyen: {
		readonly actions: readonly [
			{
				readonly id: "memberBenefit";
				readonly channel: "zns";
				readonly tag: "promotion";
			},
			{
				readonly id: "earlyLook";
				readonly channel: "oa";
			},
			{
				readonly id: "referral";
				readonly channel: "counter";
			}
		];
	};
	readonly mua_nhieu: {
		readonly actions: readonly [
			{
				readonly id: "personalCall";
				readonly channel: "call";
			},
			{
				readonly id: "privatePerk";
				readonly channel: "zns";
				readonly tag: "promotion";
			},
			{
				readonly id: "firstPick";
				readonly channel: "oa";
			}
		];
	};
	readonly ngu_dong_90: {
		readonly actions: readonly [
			{
				readonly id: "askWhy";
				readonly channel: "call";
			},
			{
				readonly id: "missYou";
				readonly channel: "zns";
				readonly tag: "promotion";
			},
			{
				readonly id: "newForYou";
				readonly channel: "oa";
			}
		];
	};
	readonly ngu_dong_180: {
		readonly actions: readonly [
			{
				readonly id: "strongOffer";
				readonly channel: "zns";
				readonly tag: "promotion";
			},
			{
				readonly id: "startAgain";
				readonly channel: "oa";
			},
			{
				readonly id: "lastWord";
				readonly channel: "sms";
			}
		];
	};
};
declare const customers: (count: number) => string;
declare const days: (count: number) => string;
declare const files: (count: number) => string;
declare const orders: (count: number) => string;
declare const rows: (count: number) => string;
declare const times: (count: number) => string;
declare const vi$1: {
	product: string;
	count: {
		customers: typeof customers;
		orders: typeof orders;
		days: typeof days;
		rows: typeof rows;
		files: typeof files;
		people: (count: number) => string;
	};
	none: string;
	noName: string;
	tabs: {
		label: string;
		overview: string;
		group: string;
		customers: string;
		loyalty: string;
		thresholds: string;
		files: string;
		help: string;
	};
	app: {
		print: string;
		close: string;
		undo: string;
		cancel: string;
		cancelled: string;
		loading: string;
		more: string;
		copied: string;
		copyFailed: string;
		downloaded: (name: string) => string;
		notSaved: (name: string) => string;
		reading: (name: string) => string;
		progress: (count: number, percent: string) => string;
		grouping: string;
		partial: (percent: string) => string;
		sample: (shop: string) => string;
		useOwn: string;
	};
	privacy: {
		zero: string;
		sent: string;
		some: (count: number) => string;
		seen: string;
		title: string;
		none: string;
		list: string;
		whose: string;
		how: string;
		offline: string;
		kept: string;
	};
	first: {
		title: string;
		lede: string;
		drop: string;
		accepts: string;
		choose: string;
		trySample: string;
		sampleOf: (shop: string, count: number) => string;
		sampleLoading: string;
		rowsMeaning: string;
		proofs: string[][];
		groupsTitle: string;
		edge: string;
	};
	story: {
		pay: (count: string, per: string, share: string) => string;
		slipped: (count: number) => string;
		often: (count: string, per: string, from: number) => string;
		asleep: (count: string, per: string, from: number) => string;
		few: (count: number, back: number) => string;
		leadsOnly: (count: number) => string;
		nobody: string;
		end: string;
	};
	overview: {
		about: (shop: string, day: string) => string;
		todayFrom: {
			lastOrder: string;
			argument: string;
			device: string;
		};
		useDevice: string;
		useLastOrder: string;
		totals: (count: number, money: string) => string;
		totalsOnly: (count: number) => string;
		checked: (count: number) => string;
		off: (amount: string) => string;
		currencyUnknown: string;
		noMoney: string;
		jump: (count: number) => string;
		people: string;
		money: string;
		chart: (name: string, people: string, money: string) => string;
		chartNoMoney: (name: string, people: string) => string;
		chartLabel: string;
		base: string;
		baseRest: string;
		buyers: (count: number) => string;
		group: string;
		customers: string;
		revenue: string;
		each: string;
		since: (day: string) => string;
		notBought: string;
		unranked: (count: number) => string;
		walkIns: (text: string, money: string) => string;
		walkInsMoney: (money: string) => string;
	};
	today: {
		titles: Record<string, ((count: number) => string) | undefined>;
		reasons: Record<string, string | undefined>;
		titleUnknown: (count: number, group: string) => string;
		title: string;
		see: (count: number) => string;
		done: string;
		doneToast: string;
		nothing: string;
		spent: (money: string) => string;
	};
	changes: {
		title: (day: number, back: number, slipped: number) => string;
		about: (from: string, to: string) => string;
		group: string;
		out: string;
		in: string;
		net: string;
		undated: string;
		undatedWhy: string;
		moves: string;
		newcomer: string;
		to: string;
		listIn: (name: string) => string;
		listOut: (name: string) => string;
		listMove: (from: string, to: string) => string;
	};
	kpi: {
		title: string;
		how: (name: string) => string;
		since: (text: string, day: string) => string;
		same: (day: string) => string;
		points: (text: string) => string;
		noBefore: string;
		unknown: string;
		times: (text: string) => string;
		band: string;
		mostFirst: string;
		fewestFirst: string;
		left: (count: number) => string;
		gapBase: (count: string) => string;
		names: {
			repeatRate: string;
			averageOrder: string;
			retention: string;
			oneAndDone: string;
			medianGap: string;
			loyalMultiple: string;
		};
		means: {
			repeatRate: string;
			averageOrder: string;
			retention: string;
			oneAndDone: string;
			medianGap: string;
			loyalMultiple: string;
		};
	};
	groups: {
		khach_moi: {
			name: string;
			short: string;
		};
		mua_it: {
			name: string;
			short: string;
		};
		mua_thuong_xuyen: {
			name: string;
			short: string;
		};
		mua_nhieu: {
			name: string;
			short: string;
		};
		ngu_dong_90: {
			name: string;
			short: string;
		};
		ngu_dong_180: {
			name: string;
			short: string;
		};
		lead_moi: {
			name: string;
			short: string;
		};
		chua_xep: {
			name: string;
			short: string;
		};
	};
	/** What makes a group, from the figures in force: the main condition first. */
	conditions: (id: string, t: Thresholds, edge: string | null) => string[];
	group: {
		chips: string;
		who: string;
		responds: string;
		tone: string;
		why: (count: number) => string;
		before: string;
		actions: string;
		goal: string;
		measure: string;
		preview: string;
		previewFor: (index: number, count: number) => string;
		previous: string;
		next: string;
		filled: string;
		missing: string;
		length: (count: number) => string;
		fits: (count: number) => string;
		copy: string;
		nobody: string;
		exportCount: (count: number) => string;
		unverified: string;
		unverifiedHint: string;
		exportCsv: string;
		empty: string;
		emptyWhy: string;
		law: string;
		noPlan: string;
	};
	table: {
		name: string;
		phone: string;
		orders: string;
		spend: string;
		lastDay: string;
		group: string;
		search: string;
		searchLabel: string;
		sort: string;
		sorts: {
			spend: string;
			orders: string;
			fewOrders: string;
			lastDay: string;
			recencyDays: string;
			name: string;
		};
		nothing: (text: string) => string;
		nothingHint: string;
		found: (count: number) => string;
	};
	customers: {
		title: string;
		about: (buyers: number, leads: number, unsorted: number) => string;
		masked: string;
		say: string;
		open: string;
		clear: string;
		onlyOne: string;
	};
	sheet: {
		label: string;
		show: string;
		hide: string;
		missing: string;
		consent: string;
		noConsent: string;
		unknownConsent: string;
		check: string;
		heading: (count: number, money: string) => string;
		rhythm: (count: number) => string;
		today: string;
		expected: (day: string) => string;
		dormantZone: string;
		timeline: string;
		timelineText: (count: number, last: string) => string;
		moreOrders: (shown: number, total: number) => string;
		notCounted: {
			afterToday: string;
			repeat: string;
			refund: string;
		};
		noOrders: string;
		why: (name: string) => string;
		asked: string;
		hers: string;
		result: string;
		yes: string;
		no: string;
		origin: (name: string) => string;
		joins: string;
		joined: (by: string, value: string, records: number) => string;
		joinBy: {
			phone: string;
			email: string;
			code: string;
			username: string;
			name: string;
		};
		alone: string;
		names: (list: string) => string;
		up: {
			toRegular: (missing: number, day: string) => string;
			due: (day: string) => string;
			late: (count: number) => string;
			asleep: (count: number) => string;
			lead: string;
			fresh: (count: number) => string;
			after: (day: string) => string;
		};
	};
	thresholds: {
		title: string;
		unchanged: (dormant: number, deep: number) => string;
		earlier: (diff: number, count: number) => string;
		laterBy: (diff: number, count: number) => string;
		moved: (count: number) => string;
		hint: string;
		heading: string;
		changed: (count: number) => string;
		ask: {
			dormant: string;
			fewOrders: string;
			spendEdge: string;
			newWithinDays: string;
		};
		labels: {
			dormantDays: string;
			deepDormantDays: string;
			fewOrders: string;
			spendEdge: string;
			newWithinDays: string;
		};
		says: {
			dormant: (from: number, deep: number, old: number) => string;
			fewOrders: (few: number) => string;
			spendShare: (share: string) => string;
			spendFixed: string;
			newWithinDays: (count: number) => string;
		};
		byShare: (share: string) => string;
		notNumber: (text: string) => string;
		orMore: (text: string) => string;
		units: {
			days: string;
			orders: string;
		};
		suggestion: (count: number) => string;
		use: (count: number) => string;
		flow: string;
		everybody: (count: number) => string;
		before: string;
		after: string;
		same: string;
		noMoves: string;
		moveText: (count: number, to: string, parts: string) => string;
		movePart: (count: number, from: string) => string;
		reset: string;
		apply: string;
		applied: (count: number) => string;
		nothingToApply: string;
		save: string;
		load: string;
		notPolicy: string;
		refused: (path: string, reason: string) => string;
		fileName: string;
	};
	loyalty: {
		title: string;
		hint: string;
		setup: string;
		toRules: string;
		story: {
			nothing: string;
			held: (members: number, points: string, worth: string) => string;
			ends: (points: string, within: number, count: number) => string;
		};
		ask: {
			name: string;
			rate: string;
			minimum: string;
			pendingDays: string;
			ladder: string;
			expiry: string;
			value: string;
			margin: string;
			rewards: string;
			activities: string;
		};
		namePlaceholder: string;
		says: {
			rate: (points: string) => string;
			minimum: string;
			pendingDays: string;
			ladder: string;
			expiry: string;
			value: string;
			margin: string;
			rewards: string;
			activities: string;
		};
		units: {
			days: string;
			points: string;
		};
		worth: (amount: string) => string;
		activities: {
			review: string;
			share: string;
			referral: string;
			game: string;
			checkIn: string;
			birthday: string;
			signUp: string;
			other: string;
		};
		expiries: {
			never: string;
			"6": string;
			"12": string;
			"24": string;
			year: string;
		};
		everybody: string;
		markOf: (tier: string) => string;
		multiplierOf: (tier: string) => string;
		tierName: (id: string, name: string | null) => string;
		switches: Record<"payWithPoints" | "referral" | "game", readonly [
			string,
			string
		]>;
		promotion: (source: string, date: string) => string;
		tiersTitle: string;
		tier: string;
		customer: string;
		pointsHead: string;
		upDown: string;
		ups: (up: string, down: string) => string;
		leftAfter: string;
		leftMeans: string;
		moved: (count: number) => string;
		cost: {
			title: string;
			twelve: string;
			year: string;
			ofMargin: (share: string) => string;
			was: (before: string) => string;
			liability: string;
			expected: (amount: string) => string;
			breakEven: string;
			breakEvenMeans: string;
			redemption: string;
			fraction: (top: string, bottom: string) => string;
			breakage: string;
			breakageMeans: string;
			perPoint: string;
			unused: string;
		};
		ledger: {
			title: string;
			active: string;
			pending: string;
			locked: string;
			spent: string;
			expired: string;
			reversed: string;
			owed: string;
			earned: string;
			off: string;
		};
		files: {
			ledger: string;
			haravan: string;
			members: string;
		};
		endsTitle: string;
		month: (day: string) => string;
		laterOn: string;
		neverEnds: string;
		nothingEnds: string;
		soonTitle: (count: number) => string;
		soonHead: string;
		endDay: string;
		audit: {
			title: (compared: number, equal: number) => string;
			theirs: string;
			ours: string;
			difference: string;
			causes: {
				refundNotReversed: string;
				expiry: string;
				multiplier: string;
				events: string;
				uncountedOrder: string;
				rounding: string;
				rate: string;
				doubleAward: string;
				spentElsewhere: string;
				missingOrders: string;
				unknownMember: string;
				notExamined: string;
				unexplained: string;
			};
		};
		terms: {
			title: string;
			read: string;
			copy: string;
			copied: string;
			note: string;
		};
		nothingToApply: string;
		counting: string;
		notYet: string;
		applied: string;
		refused: (path: string) => string;
		notAbove: (tier: string, below: string) => string;
		sheet: {
			title: string;
			holds: (tier: string, points: string) => string;
			way: (missing: string, next: string) => string;
			top: string;
			ends: (points: string, day: string) => string;
		};
	};
	files: {
		titleDone: (count: number) => string;
		titleRefused: string;
		titleAsk: (count: number, asks: number) => string;
		about: (count: number, from: string, to: string) => string;
		add: string;
		remove: string;
		removed: (name: string) => string;
		refusedDismiss: string;
		kind: {
			orders: string;
			customers: string;
			refunds: string;
			unknown: string;
		};
		recognised: string;
		apart: (currency: string) => string;
		asks: (count: number) => string;
		refused: string;
		understanding: string;
		questions: string;
		answeredByYou: string;
		evidence: (sure: number, against: number) => string;
		columnNamed: (letters: string, header: string) => string;
		aboutColumn: (header: string) => string;
		moreRows: (count: number) => string;
		mapping: string;
		mappingUsed: (used: number, left: number) => string;
		showColumns: (count: number) => string;
		role: string;
		empty: string;
		unused: string;
		sure: string;
		guessed: string;
		remembered: string;
		openBook: (count: number) => string;
		answerFirst: string;
		tryAnswers: string;
		reread: (name: string, before: number, after: number) => string;
		trial: (people: number, count: number, more: string, aside: number) => string;
		saveAnswers: string;
		loadAnswers: string;
		answersName: string;
		notAnswers: string;
		otherAnswers: string;
		ledger: string;
		ledgerOrders: string;
		ledgerMoney: string;
		ledgerRows: string;
		ledgerFound: (count: number) => string;
		ledgerOff: string;
		ledgerTotals: (stated: string, read: string) => string;
		term: typeof ledgerTerm;
		asideTitle: (count: number) => string;
		asideHint: string;
		fixedTitle: (count: number) => string;
		fixedHint: string;
		where: (file: string, row: string, header: string, value: string) => string;
		downloadAside: (count: number) => string;
		done: Record<Done, string>;
		toCheck: string;
	};
	workspace: {
		title: string;
		lede: string;
		inside: string;
		policy: string;
		answers: (count: number) => string;
		events: (count: number) => string;
		noEvents: (count: number) => string;
		without: string;
		lock: string;
		lockMeans: string;
		passphrase: string;
		passphraseHint: (least: number) => string;
		show: string;
		save: string;
		saving: string;
		load: string;
		fileName: string;
		lockedTitle: (name: string) => string;
		unlock: string;
		unlocking: string;
		opened: (day: string, count: number) => string;
		place: (path: string, reason: string) => string;
		keep: string;
		keepMeans: string;
		erase: string;
		kept: string;
		erased: string;
		notKept: string;
		notRecalled: string;
		errors: Record<WorkspaceErrorCode, readonly [
			what: string,
			mend: string
		]>;
	};
	help: {
		title: string;
		lede: string;
		groups: string;
		order: string;
		numbers: string;
		screens: string;
		screenList: string[][];
		ledger: string;
		ledgerText: string;
		today: string;
		todayText: string;
		people: string;
		peopleText: string;
		privacy: string;
		dated: (day: string) => string;
		law: string;
	};
	states: {
		oldTitle: string;
		oldText: string;
		blockedTitle: string;
		blockedText: string;
		lostTitle: string;
		lostText: string;
		reopen: string;
	};
	errors: Record<ErrorCode, readonly [
		what: string,
		mend?: string | undefined
	]>;
	errorUnknown: string;
	issues: CodeTable;
	issueUnknown: (code: string) => string;
	assumptions: CodeTable;
	assumptionUnknown: (code: string) => string;
	options: Record<string, string | undefined>;
	roles: Record<Role, string>;
	platforms: Record<string, string | undefined>;
	tests: typeof tests;
	law: {
		disclaimer: string;
		notes: string[][];
	};
	playbook: {
		channels: {
			zns: string;
			oa: string;
			sms: string;
			email: string;
			call: string;
			counter: string;
			ads: string;
		};
		tags: {
			transaction: string;
			care: string;
			promotion: string;
		};
		variables: {
			ten_khach: string;
			ten_tiem: string;
			so_don: string;
			so_ngay: string;
			ngay_mua: string;
			con_thieu: string;
			uu_dai: string;
			han_dung: string;
			quyen_loi: string;
			diem: string;
			san_pham: string;
			dieu_kien: string;
		};
	};
};
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
declare function ledgerTerm(code: string): string;
declare function tests(feature: string, op: string, value: string, zero: boolean): string;
declare global {
	interface HTMLElementTagNameMap {
		"khach-quen": KhachQuenElement;
	}
	interface HTMLElementEventMap {
		"kq-ready": CustomEvent<null>;
		"kq-book": CustomEvent<Summary | null>;
		"kq-navigate": CustomEvent<Route>;
	}
}
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
/** `<khach-quen>` with its engine and both languages. */
export declare const KhachQuen: Component<KhachQuenElement, (typeof ELEMENT)[number], KhachQuenHandlers>;
/** `<khach-quen-card>`, the member's card. */
export declare const KhachQuenCard: Component<KhachQuenCardElement, (typeof CARD)[number], KhachQuenCardHandlers>;
/**
 * Opens a book whenever `source` is another one, and closes the one before. `options` are read when it opens; `engine`
 * is the inline one unless they bring another. What changes the book (`setPolicy`, `add` …) gives its new summary
 * itself.
 */
export declare function useBook(source: Source | Source[] | null | undefined, options?: Omit<OpenOptions, "signal"> & {
	engine?: Pick<Engine, "openBook">;
}): BookState;
export interface BookState {
	/** The open book; null before it is open and where it could not be. */
	book: Book | null;
	/** Why it could not be opened. */
	error: unknown;
	isOpening: boolean;
}
export interface KhachQuenCardHandlers {
	onCard?(event: Heard<"kq-card">): void;
	onRedeem?(event: Heard<"redeem">): void;
}
export interface KhachQuenHandlers {
	onReady?(event: Heard<"kq-ready">): void;
	onBook?(event: Heard<"kq-book">): void;
	onNavigate?(event: Heard<"kq-navigate">): void;
}
interface ActionWords {
	title: string;
	/** When to do it. */
	moment: string;
	message: Message;
	/** What tells whether it worked. */
	kpi: string;
}
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
interface CardLanguage {
	code: string;
	format: Format;
	text: CardText;
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
interface KhachQuenCardElement extends HTMLElement {
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
interface KhachQuenElement extends HTMLElement {
	/** What reads files. Required. */
	engine: Engine | null;
	/** Makes the sample shop of the first visit; without it the first visit shows no sample. */
	sample: (() => Promise<Sample>) | null;
	/** Where settings are kept between visits, once the visitor asks for it; without one nothing is kept. */
	store: WorkspaceStore | null;
	/** What happened beside orders: redemptions, adjustments. */
	events: MemberEvent[] | undefined;
	/** Saves exported files; default: the browser's download. In a Mini App: `zalo.save`. */
	save: Save | null;
	/** Figures and rules that differ from the usual ones. */
	policy: PolicyInput | undefined;
	/** Words of the page's own choice; default: the language registered for `lang`. */
	messages: Language | undefined;
	/** The day that is counted to; default: what the data say. */
	today: Day | undefined;
	/** Name of the shop, as messages to customers say it. */
	shop: string;
	/** Default: the system's. */
	theme: "light" | "dark" | undefined;
	/** The open book, or null. */
	readonly book: Book | null;
	/** Reads files as if they had been dropped. */
	open(sources: Source[]): Promise<void>;
	/** Shows a screen. */
	go(route: Route): void;
}
interface Language {
	/** Of BCP 47, its first two letters: `vi`, `en`, or that of a language of the page's own. */
	code: string;
	format: Format;
	text: Text$1;
	playbooks: Playbooks;
	/** The loyalty programme as plain-language terms. */
	terms: Terms;
	/** Binds words that must not part at a line's end: for headings. */
	tie(text: string): string;
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
interface Member {
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
interface Message {
	/** First line, in bold; template messages need one. */
	title?: string;
	/** Paragraphs. */
	body: string[];
	/** Words on the button. */
	button?: string;
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
interface PlaybookWords {
	/** A finding about the group; the heading of its screen. */
	headline: string;
	who: string;
	responds: string;
	tone: string;
	goal: string;
	/** One sentence for the counter, when such a customer stands there. */
	counter: string;
	actions: Record<ActionId, ActionWords>;
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
interface Route {
	screen: Screen$1;
	/** Of the screen `group`. */
	group?: string;
	/** Of the screen `customers`: a list that somebody asked to see, and what to call it. */
	query?: CustomerQuery;
	title?: string;
	/** The customer whose sheet is open. */
	customer?: string;
}
interface Sample {
	sources: Source[];
	today: Day;
	shop: string;
}
interface Scope {
	products?: string[];
	categories?: string[];
	channels?: string[];
	tiers?: string[];
	from?: Day;
	to?: Day;
}
interface Section {
	title: string;
	terms: Term[];
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
interface Term {
	/** Where the rule stands: `points.rate`, `rewards[2]`. */
	rule: string;
	text: string;
}
interface TermsOptions {
	/** ISO 4217; null: no sign. */
	currency?: string | null;
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
interface WorkspaceStore {
	/** What was kept, or null. Makes nothing where nothing is. */
	load(): Promise<string | null>;
	save(text: string): Promise<void>;
	/** Leaves nothing behind. */
	clear(): Promise<void>;
}
type ActionId<G extends PlannedGroup = PlannedGroup> = (typeof PLAN)[G]["actions"][number]["id"];
type Activity = "review" | "share" | "referral" | "game" | "checkIn" | "birthday" | "signUp" | "other";
type AddOptions = Pick<OpenOptions, "answers" | "onProgress" | "signal" | "otherCurrency" | "sheet">;
type Answers = Record<string, SourceAnswers>;
type AuditCause = "refundNotReversed" | "expiry" | "multiplier" | "events" | "uncountedOrder" | "rounding" | "rate" | "doubleAward" | "spentElsewhere" | "missingOrders" | "unknownMember" | "notExamined" | "unexplained";
type CardPass = string | {
	bytes: Uint8Array | ArrayBuffer;
	secret: string;
	name?: string;
};
type CardState = {
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
type CardText = typeof vi;
type CodeTable = Record<string, CodeText | undefined>;
type CodeText = readonly [
	title: string,
	meaning?: string
];
type Component<Element, Own extends keyof Element, Handlers> = ForwardRefExoticComponent<Partial<Pick<Element, Own>> & Handlers & HTMLAttributes<HTMLElement> & RefAttributes<Element>>;
type Day = string;
type DeepPartial<T> = T extends Array<unknown> ? T : T extends object ? {
	[K in keyof T]?: DeepPartial<T[K]>;
} : T;
type Done = "setAside" | "kept" | "corrected" | "keyDropped" | "merged" | "split" | "notCounted";
type EngineErrorCode = "engine-lost" | "wasm-blocked" | "wasm-missing" | "out-of-memory" | "unsupported";
type EntryKind = "earn" | "activity" | "activate" | "spend" | "giveBack" | "expire" | "reverse" | "adjust" | "lock" | "unlock";
type ErrorCode = FileErrorCode | PolicyErrorCode | EngineErrorCode | UsageErrorCode;
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
type FileErrorCode = "needs-answer" | "empty" | "no-rows" | "not-a-table" | "no-orders" | "no-customers" | "already-added" | "currency-mismatch" | "spreadsheet" | "zip" | "pdf" | "image" | "json" | "html" | "protected" | "damaged" | "too-large" | "unreadable" | "changed";
type Heard<Type> = Type extends keyof HTMLElementEventMap ? HTMLElementEventMap[Type] : Event;
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
type PassErrorCode = 
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
type PlannedGroup = keyof typeof PLAN;
type Playbooks = {
	[G in PlannedGroup]: Omit<PlaybookWords, "actions"> & {
		actions: Record<ActionId<G>, ActionWords>;
	};
};
type PolicyErrorCode = "unknown-key" | "impossible-value" | "wrong-type" | "not-total" | "version";
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
type Save = (name: string, blob: Blob) => unknown;
type Screen$1 = "first" | "overview" | "group" | "customers" | "loyalty" | "thresholds" | "files" | "help";
type SortKey = "name" | "orders" | "spend" | "firstDay" | "lastDay" | "recencyDays" | "group";
type Source = Blob | {
	name: string;
	bytes: Uint8Array;
} | {
	name: string;
	orders: Iterable<OrderJson>;
};
type Terms = (programme: Programme, options?: TermsOptions) => Section[];
type Text$1 = typeof vi$1;
type Threshold = "newWithinDays" | "fewOrders" | "dormantDays" | "deepDormantDays" | "topSpenders" | "topSpendersMinimum" | "spendEdge";
type Thresholds = Pick<Policy["thresholds"], "newWithinDays" | "fewOrders" | "dormantDays" | "deepDormantDays">;
type UsageErrorCode = "closed" | "bad-argument" | "unknown-source" | "unknown-group";
type Why = Record<string, WhyWords>;
type WhyWords = (facts: WhyFacts) => readonly [
	title: string,
	detail?: string
];
type WorkspaceErrorCode = 
/** Another kind of file. */
"not-workspace"
/** Bytes are missing or were changed. */
 | "damaged"
/** It is locked, and no passphrase was given. */
 | "passphrase-needed"
/** The file is whole, and this passphrase does not open it. */
 | "wrong-passphrase"
/** Made by a younger Khách Quen. */
 | "newer"
/** Too short a passphrase to lock with; `details.least`. */
 | "weak-passphrase"
/** Events name customers: they are written only under a passphrase. */
 | "personal" | "too-large"
/** A page without https has no WebCrypto. */
 | "no-crypto";

export {};
