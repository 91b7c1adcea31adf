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
declare const vi: {
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
declare function ledgerTerm(code: string): string;
declare function tests(feature: string, op: string, value: string, zero: boolean): string;
export declare const vietnameseLanguage: Language;
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
interface Message {
	/** First line, in bold; template messages need one. */
	title?: string;
	/** Paragraphs. */
	body: string[];
	/** Words on the button. */
	button?: string;
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
interface Section {
	title: string;
	terms: Term[];
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
interface Unit {
	currency: string | null;
	digits: number;
}
type ActionId<G extends PlannedGroup = PlannedGroup> = (typeof PLAN)[G]["actions"][number]["id"];
type Activity = "review" | "share" | "referral" | "game" | "checkIn" | "birthday" | "signUp" | "other";
type CodeTable = Record<string, CodeText | undefined>;
type CodeText = readonly [
	title: string,
	meaning?: string
];
type Day = string;
type Done = "setAside" | "kept" | "corrected" | "keyDropped" | "merged" | "split" | "notCounted";
type EngineErrorCode = "engine-lost" | "wasm-blocked" | "wasm-missing" | "out-of-memory" | "unsupported";
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
type Money = number | string;
type Operator = "=" | "<" | "<=" | ">" | ">=";
type PlannedGroup = keyof typeof PLAN;
type Playbooks = {
	[G in PlannedGroup]: Omit<PlaybookWords, "actions"> & {
		actions: Record<ActionId<G>, ActionWords>;
	};
};
type PolicyErrorCode = "unknown-key" | "impossible-value" | "wrong-type" | "not-total" | "version";
type Ratio = [
	numerator: number,
	denominator: number
];
type RewardKind = "gift" | "voucher" | "percentage" | "freeShipping" | "memberPrice" | "upgrade" | "payWithPoints";
type Role = "order.id" | "order.day" | "order.time" | "order.status" | "order.returnStatus" | "order.cancelledAt" | "order.total" | "order.gross" | "order.discount" | "order.shipping" | "order.tax" | "order.paid" | "order.refunded" | "order.pointsUsed" | "order.voucher" | "order.channel" | "order.branch" | "order.shop" | "order.staff" | "order.updated" | "order.currency" | "order.invoice" | "line.code" | "line.name" | "line.category" | "line.brand" | "line.quantity" | "line.returned" | "line.unitPrice" | "line.discount" | "line.total" | "person.name" | "person.firstName" | "person.lastName" | "person.phone" | "person.email" | "person.username" | "person.code" | "person.birthday" | "person.gender" | "person.city" | "person.address" | "person.group" | "person.tags" | "person.points" | "person.consent" | "person.refusal" | "person.referrer" | "person.source" | "list.orders" | "list.repeats" | "list.spend" | "list.firstDay" | "list.lastDay";
type Terms = (programme: Programme, options?: TermsOptions) => Section[];
type Text$1 = typeof vi;
type Threshold = "newWithinDays" | "fewOrders" | "dormantDays" | "deepDormantDays" | "topSpenders" | "topSpendersMinimum" | "spendEdge";
type Thresholds = Pick<Policy["thresholds"], "newWithinDays" | "fewOrders" | "dormantDays" | "deepDormantDays">;
type UsageErrorCode = "closed" | "bad-argument" | "unknown-source" | "unknown-group";
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
