/**
 * "Nhắn N người này": people, message, channel, cost, who is left out and why, and the file; then the log. One screen,
 * read from top to bottom; its one button stays at the foot.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { campaignOf } from '../../care/campaigns.js';
import { PRICES } from '../../channels/prices.js';
import type { ChannelFiles, ChannelPlan, Recipient as Person, PriceKey } from '../../channels/types.js';
import { planChannel, writeChannel } from '../../channels/write.js';
import type {
  CareAudience,
  CareChannel,
  CareReason,
  Day,
  Exclusion,
  Gate,
  GateQuery,
  QueueQuery,
  QueueRow,
  Recipient,
} from '../../contract.js';
import type { Variable } from '../../playbooks/types.js';
import { Latest } from '../controllers.js';
import { icon } from '../parts/icons.js';
import { deviceNow } from '../session/care.js';
import { BookView, props } from '../view.js';
import {
  excludedList,
  handList,
  MAIL_TOOLS,
  type MailTool,
  parametersOf,
  requestFor,
  writerOf,
} from './file.js';
import { clock, quietNow } from './hours.js';
import { type Matter, messageFor, offeredFor, valuesFor, variablesIn, writerOfLetters } from './letter.js';
import { type Overridden, sumOf } from './sum.js';
import { reasonText, sayFault } from './told.js';

const CHANNELS: readonly CareChannel[] = ['zns', 'oa', 'sms', 'email', 'call'];
const SHARES = [0, 10, 20];
/** So many people can be stepped through in the composer. */
const TRIED = 100;
const PRODUCTS: readonly Variable[] = ['mon_vua_mua', 'mon_hay_mua'];
/** Nobody writes to more people of a queue in a day. */
const MOST_ROWS = 1000;
/** Larger lists are counted when their file is made. */
const COUNTED = 5000;

type FileQuery = Omit<GateQuery, 'show' | 'offset' | 'limit'>;

/** People of a queue with one reason. */
interface ByReason {
  reason: CareReason;
  ids: string[];
}

/** A queue by its reasons, and how many it leaves alone. */
interface Parts {
  parts: ByReason[];
  out: number;
}

/** The reason of most comes first. */
function byReason(rows: readonly QueueRow[]): ByReason[] {
  const ids = new Map<CareReason, string[]>();
  for (const { id, reason } of rows) ids.set(reason, [...(ids.get(reason) ?? []), id]);
  return [...ids].map(([reason, ids]) => ({ reason, ids })).sort((a, b) => b.ids.length - a.ids.length);
}

/** What is in a file, or would be. */
interface Planned {
  /** The writer's account; null for a list that people use. */
  plan: ChannelPlan | null;
  /** The first of them, on whom the message is tried. */
  some: Recipient[];
}

export class WriteScreen extends BookView {
  static override properties = props(
    ...['audience', 'on', 'reason', 'heading', 'chosen', 'channel', 'tool'],
    ...['share', 'include', 'made', 'busy', 'logged', 'edits'],
  );
  audience: CareAudience | undefined;
  /** The day of the list; default: the book's today. */
  on: Day | undefined;
  reason: CareReason | undefined;
  heading: string | undefined;
  /** One of several reasons of a queue. */
  private chosen: CareReason | null = null;
  private channel: CareChannel | null = null;
  private tool: MailTool = 'brevo';
  private share = 0;
  private include: readonly Overridden[] = [];
  /** Whoever is in the file that was made last. */
  private made: readonly string[] | null = null;
  private busy = false;
  /** The message is open to be edited. */
  private edits = false;
  /** Contacts that this panel has put into the log. */
  private logged: readonly string[] = [];
  private keeping = false;

  private readonly people = new Latest<QueueQuery, Parts>(this, async (query) => {
    const { people, total, rows } = await this.book.queue({ ...query, limit: MOST_ROWS });
    return { parts: byReason(rows), out: people - total };
  });
  private readonly gate = new Latest<GateQuery, Gate>(this, (query) =>
    this.book.gate({ ...query, limit: 1 }),
  );
  private readonly planned = new Latest<GateQuery, Planned>(this, (query) => this.planFor(query));

  protected override willUpdate(changed: PropertyValues<this>): void {
    for (const asked of [this.people, this.gate, this.planned]) sayFault(this.session, asked);
    if (changed.has('audience'))
      Object.assign(this, {
        chosen: null,
        channel: null,
        share: 0,
        include: [],
        made: null,
        logged: [],
        edits: false,
      });
    const { audience } = this;
    // What was sent stays on the screen: whoever is in the log by now has to rest.
    if (!audience || this.keeping || this.noted > 0) return;
    const version = `${this.session.version}:${this.session.contactsVersion}:`;
    if (this.hasReasons(audience)) {
      const query = { ...audience.queue, on: this.day };
      this.people.want(version + JSON.stringify(query), query);
    }
    const { query } = this;
    if (!query) return;
    const key = version + JSON.stringify(query);
    this.gate.want(key, query);
    const { values, prices, voiceId, ownMessages, language, shop } = this.session;
    const typed = JSON.stringify([...values, prices, this.tool, voiceId, ownMessages, language.code, shop]);
    if ((this.gate.value?.inFile ?? 0) <= COUNTED) this.planned.want(key + typed, query);
  }

  /** How many of them are still there: they can be taken back. */
  private get noted(): number {
    const ids = new Set(this.logged);
    return ids.size === 0 ? 0 : this.session.contacts.filter(({ id }) => ids.has(id)).length;
  }

  /** A queue with several reasons has a message for each. */
  private hasReasons(audience: CareAudience): audience is CareAudience & { queue: object } {
    return 'queue' in audience && this.reason === undefined;
  }

  /** Whoever of a queue has the chosen reason, else the reason of most. */
  private get ofReason(): ByReason | null {
    const all = this.people.value?.parts ?? [];
    return all.find(({ reason }) => reason === this.chosen) ?? all[0] ?? null;
  }

  /** Why these people are written to. */
  private get why(): CareReason | null {
    if (this.reason !== undefined) return this.reason;
    return this.audience && this.hasReasons(this.audience) ? (this.ofReason?.reason ?? null) : null;
  }

  private get matter(): Matter {
    const { audience } = this;
    return { reason: this.why, group: audience && 'group' in audience ? audience.group : null };
  }

  /** The chosen channel, else the first that has words for this. */
  private get through(): CareChannel {
    if (this.channel) return this.channel;
    const { reasons } = this.book.policy.care;
    const order = reasons[this.why ?? '']?.channels ?? CHANNELS;
    const writes = (one: CareChannel): boolean => offeredFor(this.session, this.matter, one) !== null;
    const file = order.find((one) => writes(one) && writerOf(one, this.tool) !== null);
    return file ?? order.find(writes) ?? 'zns';
  }

  /** A name that the log can keep: what, and on which day. */
  private get campaign(): string {
    const { reason, group } = this.matter;
    return `${(reason ?? group ?? 'people').replace(/\W+/g, '-')}-${this.day}`;
  }

  private get day(): string {
    return this.on ?? this.summary.today;
  }

  private get query(): FileQuery | null {
    const { audience, ofReason, share } = this;
    if (!audience) return null;
    const isMixed = this.hasReasons(audience);
    if (isMixed && ofReason === null) return null;
    return {
      ...{
        audience: isMixed && ofReason ? { ids: ofReason.ids } : audience,
        channel: this.through,
        on: this.day,
      },
      ...(this.asksProducts ? { details: true } : {}),
      ...{ include: [...this.include], campaign: { id: this.campaign, controlPercent: share } },
    };
  }

  /** Products stand in the files alone, which are read again for them. */
  private get asksProducts(): boolean {
    const message = messageFor(this.session, this.matter, this.through);
    return message !== null && variablesIn(message).some((name) => PRODUCTS.includes(name));
  }

  private get label(): string {
    return this.heading ?? (this.why === null ? this.campaign : reasonText(this.session, this.why).name);
  }

  /** People of the file with their finished words; `seen` hears of each. */
  private async *letters(query: GateQuery, seen: (person: Recipient) => void): AsyncIterable<Person> {
    const { session, matter, campaign } = this;
    const { channel } = query;
    const letter = writerOfLetters(session, messageFor(session, matter, channel), channel, campaign);
    for await (const one of this.book.recipients(query)) {
      seen(one);
      yield letter(one);
    }
  }

  private request(query: GateQuery, writer: NonNullable<ReturnType<typeof writerOf>>) {
    return requestFor(this.session, writer, {
      group: this.label,
      day: query.on ?? this.day,
      message: messageFor(this.session, this.matter, query.channel),
      hasRefused: this.include.includes('refused'),
      prices: this.session.prices,
    });
  }

  private async planFor(query: GateQuery): Promise<Planned> {
    const writer = writerOf(query.channel, this.tool);
    const some: Recipient[] = [];
    const see = (person: Recipient): void => {
      if (some.length < TRIED) some.push(person);
    };
    if (writer === null) {
      const { rows } = await this.book.gate({ ...query, limit: TRIED });
      return { plan: null, some: rows };
    }
    const plan = await planChannel(writer, this.letters(query, see), this.request(query, writer));
    return { plan, some };
  }

  protected override render(): TemplateResult {
    const { write } = this.t.care;
    const back = html`<div><button class="btn plain" @click=${() => this.session.go({ screen: 'overview' })}>
      ${write.back}
    </button></div>`;
    const gate = this.gate.value;
    if (!this.audience) return html`<div class="page">${back}<p class="c2">${write.nobody}</p></div>`;
    if (!gate)
      return html`<div class="page" aria-busy="true">${back}<h1 class="t-h1 c3">${this.t.app.loading}</h1></div>`;
    return html`<div class="page" aria-busy=${this.gate.pending || this.planned.pending}>
      ${back}
      <header class="stack tight">
        <h1 class="t-h1">${this.session.language.tie(this.headline(gate))}</h1>
        ${this.chips()}
      </header>
      <div class="${this.edits ? 'edits' : 'two'} stack wide write">
        <div class="page">${this.channels()} ${this.sum(gate)} ${this.cost()} ${this.control()}</div>
        ${this.message()}
      </div>
      ${this.bar(gate)}
    </div>`;
  }

  private headline({ people }: Gate): string {
    const { write } = this.t.care;
    const name = this.heading ?? (this.why === null ? undefined : reasonText(this.session, this.why).name);
    return name === undefined ? write.title(people) : write.titleFor(name, people);
  }

  private chips(): TemplateResult | typeof nothing {
    const { audience } = this;
    const all = audience && this.hasReasons(audience) ? (this.people.value?.parts ?? []) : [];
    if (all.length < 2) return nothing;
    const { why } = this;
    return html`<nav class="chips" aria-label=${this.t.care.queue.reasons}>
      ${all.map(
        ({ reason, ids }) => html`<button class="gchip" aria-current=${reason === why ? 'true' : nothing}
          @click=${() => this.change({ chosen: reason, channel: null })}>
          ${reasonText(this.session, reason).name} <span class="c3">${this.f.num(ids.length)}</span>
        </button>`,
      )}
    </nav>`;
  }

  private change(fields: object): void {
    Object.assign(this, { ...fields, made: null, logged: [] });
  }

  private choice<T extends string | number>(
    name: string,
    label: string,
    options: ReadonlyArray<readonly [T, string]>,
    chosen: T,
    choose: (value: T) => void,
  ): TemplateResult {
    return html`<div class="seg" role="radiogroup" aria-label=${label}>
      ${options.map(
        ([value, words]) => html`<label class=${value === chosen ? 'on' : ''}>
          <input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose(value)} />${words}
        </label>`,
      )}
    </div>`;
  }

  private channels(): TemplateResult {
    const { care } = this.t;
    const { through } = this;
    const options = CHANNELS.map((one) => [one, care.channels[one]] as const);
    const tools = MAIL_TOOLS.map((one) => [one, one.slice(0, 1).toUpperCase() + one.slice(1)] as const);
    return html`<section class="card pad stack">
      <h2 class="t-h2">${care.write.channel}</h2>
      ${this.choice('kq-channel', care.write.channel, options, through, (channel) => this.change({ channel }))}
      ${
        through === 'email'
          ? this.choice('kq-tool', care.write.tool, tools, this.tool, (tool) => this.change({ tool }))
          : nothing
      }
      ${this.quiet()}
    </section>`;
  }

  private quiet(): TemplateResult | typeof nothing {
    const { care } = this.t;
    const { time } = deviceNow();
    const quiet = quietNow(this.book.policy.care.hours, this.through, Number(time.slice(0, 2)));
    if (!quiet) return nothing;
    const { from, to, isTomorrow, source } = quiet;
    const next = isTomorrow ? care.write.tomorrow(clock(from)) : clock(from);
    return html`<div class="consent" role="note">
      <p>${care.write.hours(care.channels[this.through], time, clock(from), clock(to), next)}</p>
      ${source ? html`<p class="t-sm">${care.write.hoursSource(source.source, this.f.day(source.date))}</p>` : nothing}
    </div>`;
  }

  private sum(gate: Gate): TemplateResult {
    const plan = this.planned.value?.plan ?? null;
    return sumOf(this.session, {
      ...{ gate, plan, include: this.include, out: this.outOfQueue },
      toggle: (code) => {
        const has = this.include.includes(code);
        this.change({ include: has ? this.include.filter((one) => one !== code) : [...this.include, code] });
      },
      download: (code) => void this.saveExcluded(code),
    });
  }

  /** Whom the list of the day leaves alone before anybody is chosen from it. */
  private get outOfQueue(): number {
    const { audience } = this;
    return audience && this.hasReasons(audience) ? (this.people.value?.out ?? 0) : 0;
  }

  private async saveExcluded(code: Exclusion): Promise<void> {
    const { query } = this;
    if (!query) return;
    try {
      const rows: Recipient[] = [];
      for (;;) {
        const page = await this.book.gate({ ...query, show: code, offset: rows.length, limit: 1000 });
        rows.push(...page.rows);
        if (page.rows.length < 1000) break;
      }
      const { name, blob } = excludedList(this.session, code, this.day, rows);
      await this.session.save(name, blob);
    } catch (error) {
      this.session.fail(error);
    }
  }

  private control(): TemplateResult {
    const { write } = this.t.care;
    const options = SHARES.map(
      (share) => [share, share === 0 ? write.controlNone : write.controlSome(share)] as const,
    );
    return html`<section class="card pad stack">
      <h2 class="t-h2">${write.control}</h2>
      <p class="t-sm c2">${write.controlMeans(this.share)}</p>
      ${this.choice('kq-share', write.control, options, this.share, (share) => this.change({ share }))}
    </section>`;
  }

  /** Nobody knows the shop's contract but the shop. */
  private cost(): TemplateResult | typeof nothing {
    const { care } = this.t;
    const cost = this.planned.value?.plan?.cost;
    if (!cost?.key) return nothing;
    const { key, units, price, total } = cost;
    const money = (value: number): string => this.f.money(value, { currency: 'VND', digits: 0 });
    const seen = PRICES.find((one) => one.key === key)?.seen;
    return html`<section class="card pad stack">
      <h2 class="t-h2">${care.write.cost}</h2>
      <label class="stack tight"><span class="t-sm c2">${care.write.price(care.channels[this.through])}</span>
        <span class="field short price"><input type="number" inputmode="numeric" min="0" .value=${price === null ? '' : String(price)} @change=${this.setPrice(key)} /> ₫</span>
      </label>
      <p class="t-sm c2" role="status">${
        price === null || total === null
          ? html`${care.write.costUnknown} ${seen ? care.write.seen(money(seen[0]), money(seen[1])) : nothing}`
          : care.write.costTotal(units, money(price), money(total))
      }</p>
    </section>`;
  }

  private readonly setPrice =
    (key: PriceKey) =>
    (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      const price = Math.round(Number(value));
      const { [key]: _, ...others } = this.session.prices;
      this.session.prices = value === '' || !(price >= 0) ? others : { ...others, [key]: price };
      this.session.changed();
    };

  private message(): TemplateResult {
    const { write } = this.t.care;
    const { session, matter, through } = this;
    const offered = offeredFor(session, matter, through);
    const message = messageFor(session, matter, through);
    if (!offered || !message)
      return html`<section class="card pad stack"><h2 class="t-h2">${write.message}</h2>
        <p class="c2">${write.noMessage}</p></section>`;
    const some = this.planned.value?.some ?? [];
    if (this.edits)
      return html`<div class="stack letter">
        <kq-composer .action=${offered.action} .channel=${through} .ours=${offered.ours} .people=${some}
          .prices=${session.prices} .campaign=${this.campaign} @kq-composed=${() => this.change({})}></kq-composer>
        <div><button class="btn" @click=${() => this.change({ edits: false })}>${write.edited}</button></div>
      </div>`;
    const first = some[0] ?? null;
    return html`<kq-letter class="letter" .draft=${message.a} .person=${first}
      .values=${first ? valuesFor(session, first, through) : {}} .channel=${through}
      .parameters=${through === 'zns' ? parametersOf(message, session.values) : []}
      @kq-edit=${() => this.change({ edits: true })}></kq-letter>`;
  }

  private bar(gate: Gate): TemplateResult {
    const { care } = this.t;
    const { made, noted } = this;
    if (noted > 0)
      return html`<div class="bar"><p class="t-sm grow" role="status">${care.write.stay(noted)}</p>
        <button class="btn" @click=${() => this.session.go({ screen: 'overview' })}>${care.write.back}</button></div>`;
    if (made !== null && made.length > 0)
      return html`<div class="bar"><p class="t-sm grow" role="status">${care.write.made(made.length)}</p>
        <button class="btn primary" @click=${() => void this.logAll(made)}>${care.write.log(made.length)}</button></div>`;
    const plan = this.planned.value?.plan;
    const count = plan?.written ?? gate.inFile;
    const total = plan?.cost.total ?? null;
    const paid = total === null ? '' : care.write.paid(this.f.money(total, { currency: 'VND', digits: 0 }));
    return html`<div class="bar">
      <p class="t-sm grow ${count === 0 ? 'warn' : 'c2'}" role="status">${count === 0 ? care.write.empty : paid}</p>
      <button class="btn primary" ?disabled=${count === 0 || this.busy} @click=${() => void this.makeFile()}>
        ${icon('download')}${care.write.file(care.channels[this.through], count)}
      </button>
    </div>`;
  }

  private async makeFile(): Promise<void> {
    const { query } = this;
    if (!query || this.busy) return;
    this.busy = true;
    try {
      this.made = await this.saved(query);
    } catch (error) {
      this.session.fail(error);
    }
    this.busy = false;
  }

  /** Makes and saves the files; gives who is in them. */
  private async saved(query: GateQuery): Promise<string[]> {
    const writer = writerOf(query.channel, this.tool);
    const marked = new Map<string, readonly Exclusion[]>();
    const people = this.letters(query, ({ id, marked: why }) => marked.set(id, why));
    if (writer === null) return this.saveByHand(people, marked, query);
    const files: ChannelFiles = await writeChannel(writer, people, this.request(query, writer));
    for (const { name, blob } of files.files) await this.session.save(name, blob);
    const out = new Set(files.leftOut.map(({ id }) => id));
    return [...marked.keys()].filter((id) => !out.has(id));
  }

  private async saveByHand(
    people: AsyncIterable<Person>,
    marked: ReadonlyMap<string, readonly Exclusion[]>,
    query: GateQuery,
  ): Promise<string[]> {
    const all: Person[] = [];
    for await (const person of people) all.push(person);
    const { name, blob } = handList(this.session, this.label, query.on ?? this.day, all, marked);
    await this.session.save(name, blob);
    return all.map(({ id }) => id);
  }

  private async logAll(ids: readonly string[]): Promise<void> {
    const { day, through: channel, why: reason, campaign } = this;
    const one = { day, channel, outcome: 'contacted' as const, reason, campaign, note: null };
    const { query, session } = this;
    const sent = query && ids.length > 1 ? campaignOf(query, this.label, this.summary.today) : null;
    if (sent) session.keepCampaign(sent);
    this.keeping = true;
    this.logged = await this.session.note(
      ids.map((customer) => ({ ...one, customer })),
      this.t.care.write.logged(ids.length),
      () => sent && session.forgetCampaign(sent.id),
    );
    this.keeping = false;
  }
}
