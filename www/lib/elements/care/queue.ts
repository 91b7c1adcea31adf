/** Whom to write to today, by person: the next one is open, and one tap says what became of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { contactsFrom } from '../../contacts.js';
import type {
  CareReason,
  Contact,
  ContactOutcome,
  Customer,
  Day,
  Queue,
  QueueQuery,
  QueueRow,
} from '../../contract.js';
import { phoneText } from '../../i18n/format.js';
import { Latest } from '../controllers.js';
import { faultOf } from '../faults.js';
import { glyph } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import { deviceNow } from '../session/care.js';
import { BookView, props } from '../view.js';
import { outcomeButtons } from './outcomes.js';
import { stakeOf } from './stake.js';
import { reasonText, sayFault, whyOf } from './told.js';

/** People shown at first, and how many more with every tap. */
const FIRST = 4;
const MORE = 20;
/** Nobody writes to more people by hand in a day. */
const MOST = 999;

/** What is shown of a day. */
interface Shown {
  /** Every reason, whatever is chosen. */
  all: Queue;
  /** Of the chosen reason. */
  queue: Queue;
  /** What the files say of the people that are named here. */
  known: Map<string, Customer>;
}

interface Asked {
  on: Day;
  reason: CareReason | null;
  limit: number;
}

export class QueueCard extends BookView {
  protected override readonly later = true;
  static override properties = props('on', 'reason', 'open', 'limit', 'remark');
  /** A day before the book's own; null is today. */
  private on: Day | null = null;
  private reason: CareReason | null = null;
  /** Who is open; empty is the first. */
  private open = '';
  private limit = FIRST;
  private remark = '';

  private readonly shown = new Latest<Asked, Shown>(this, (asked) => this.ask(asked));

  private get day(): Day {
    const { today } = this.summary;
    return this.on !== null && this.on < today ? this.on : today;
  }

  /** What was noted on the day of the list. */
  private get noted(): Contact[] {
    return this.session.contacts.filter(({ day }) => day === this.day);
  }

  /** So many are still to be written to. */
  private get left(): number {
    const done = new Set(this.noted.map(({ customer }) => customer)).size;
    return Math.max(0, this.session.careMost - done);
  }

  private async ask({ on, reason, limit }: Asked): Promise<Shown> {
    const book = this.book;
    const query: QueueQuery = { on, most: this.left, limit };
    const all = await book.queue(query);
    const queue = reason === null ? all : await book.queue({ ...query, reasons: [reason] });
    const ids = [...queue.rows.map(({ id }) => id), ...this.noted.map(({ customer }) => customer)];
    const known = new Map<string, Customer>();
    for (const id of new Set(ids)) {
      const customer = await book.customer(id);
      if (customer) known.set(id, customer);
    }
    return { all, queue, known };
  }

  protected override willUpdate(): void {
    sayFault(this.session, this.shown);
    if (!this.session.isDated) return;
    const { version, contactsVersion, careMost } = this.session;
    const { day: on, reason, limit } = this;
    this.shown.want([version, contactsVersion, careMost, on, reason, limit].join(), { on, reason, limit });
  }

  protected override render(): TemplateResult {
    const { queue: words } = this.t.care;
    const shown = this.shown.value;
    if (!this.session.isDated)
      return html`<section class="card pad stack"><h2 class="t-h2">${words.undated}</h2>
        <p class="c2">${words.undatedWhy}</p></section>`;
    if (!shown)
      return html`<section class="card pad" aria-busy="true"><h2 class="t-h2 c3">${this.t.app.loading}</h2></section>`;
    return html`<section class="card queue" aria-busy=${this.shown.pending}>
      <div class="pad stack">
        <div class="stack tight">
          <h2 class="t-h1" tabindex="-1" id="kq-queue">${this.session.language.tie(this.heading(shown))}</h2>
          ${shown.all.total > 0 ? html`<p class="c2">${words.about(shown.all.total)}</p>` : nothing}
        </div>
        ${shown.all.reasons.length > 1 ? this.chips(shown.all) : nothing}
        ${this.writeAll(shown.queue)}
        ${this.consent(shown.all)}
        ${this.controls()}
      </div>
      ${shown.all.people === 0 ? html`<p class="pad-x c2">${words.nobody}</p>` : this.list(shown)}
      ${this.foot(shown)}
    </section>`;
  }

  private heading({ all }: Shown): string {
    const { queue: words } = this.t.care;
    if (this.day !== this.summary.today) return words.titlePast(this.f.day(this.day), all.today);
    const done = new Set(this.noted.map(({ customer }) => customer)).size;
    if (done > 0) return all.today > 0 ? words.titleLeft(done, all.today) : words.titleDone(done);
    if (all.today > 0) return words.title(all.today);
    return all.people > 0 ? words.titleBlocked(all.people) : words.titleNobody;
  }

  private controls(): TemplateResult {
    const { queue: words } = this.t.care;
    const { session } = this;
    const set = (most: number): void => {
      session.careMost = Math.min(MOST, Math.max(1, Math.round(most) || 1));
      session.changed();
    };
    return html`<div class="row wrap queue-controls">
      <span class="stepper">
        <span class="t-sm c2" id="kq-most">${words.most}</span>
        <button class="icon-btn" aria-label=${words.fewer} @click=${() => set(session.careMost - 1)}>−</button>
        <input type="number" inputmode="numeric" min="1" max=${MOST} aria-labelledby="kq-most"
          .value=${String(session.careMost)}
          @change=${(event: Event) => set(Number((event.target as HTMLInputElement).value))} />
        <button class="icon-btn" aria-label=${words.more} @click=${() => set(session.careMost + 1)}>+</button>
        <span class="t-sm c2">${words.mostUnit}</span>
      </span>
      ${this.dayField()}
    </div>
    ${this.otherDay()}`;
  }

  private dayField(): TemplateResult {
    const { queue: words } = this.t.care;
    const { firstDay, today } = this.summary;
    const take = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      if (value === '' || value > today || (firstDay !== null && value < firstDay)) return;
      this.turnTo(value === today ? null : value);
    };
    return html`<span class="dates">
      <label class="t-sm c2 row">${words.day}
        <input type="date" min=${firstDay ?? nothing} max=${today} .value=${this.day} @change=${take} />
      </label>
      ${
        this.on === null
          ? nothing
          : html`<button class="btn plain" @click=${() => this.turnTo(null)}>${words.backToToday}</button>`
      }
    </span>`;
  }

  private turnTo(day: Day | null): void {
    Object.assign(this, { on: day, open: '', remark: '', limit: FIRST });
  }

  /** A file that was exported some days ago counts to its own last day. */
  private otherDay(): TemplateResult | typeof nothing {
    const { session, f } = this;
    const { today } = this.summary;
    const device = deviceNow().day;
    if (this.on !== null || today === device || session.isSample || !session.canReopen) return nothing;
    return html`<p class="t-sm c2">${this.t.care.queue.otherDay(f.day(today), f.day(device))}
      ${
        today < device
          ? html`<button class="link" @click=${() => session.reopen(device)}>${this.t.overview.useDevice}</button>`
          : nothing
      }</p>`;
  }

  private chips({ reasons, total }: Queue): TemplateResult {
    const { queue: words } = this.t.care;
    const chip = (reason: CareReason | null, name: string, count: number): TemplateResult => html`<button
      class="gchip"
      aria-current=${this.reason === reason ? 'true' : nothing}
      @click=${() => Object.assign(this, { reason, open: '', limit: FIRST })}
    >${name} <span class="c3">${this.f.num(count)}</span></button>`;
    return html`<nav class="chips" aria-label=${words.reasons}>
      ${chip(null, words.all, total)}
      ${[...reasons]
        .sort((a, b) => b.customers - a.customers)
        .map(({ reason, customers }) => chip(reason, reasonText(this.session, reason).name, customers))}
    </nav>`;
  }

  /** Where no file has a column of consent, the shop says itself whether it has it: an act, and no preset. */
  private consent({ excluded, total }: Queue): TemplateResult | typeof nothing {
    const { queue: words } = this.t.care;
    const without = excluded.find(({ code }) => code === 'noConsent')?.customers ?? 0;
    if (without === 0 || this.book.policy.care.consent === 'held') return nothing;
    return html`<div class="consent">
      <p><b>${words.consent(without)}</b></p>
      <p class="t-sm">${words.consentWhy}</p>
      <div><button class="btn ${total === 0 ? 'primary' : ''}" @click=${() => void this.holdConsent()}>${words.consentHeld}</button></div>
      <p class="t-sm">${words.consentNotYet}</p>
    </div>`;
  }

  private async holdConsent(): Promise<void> {
    const { session } = this;
    const { policy } = this.book;
    // A policy is laid over the usual one: what else the shop has set goes with it.
    const held = { ...policy, care: { ...policy.care, consent: 'held' as const } };
    if (!(await session.applyPolicy(held))) return;
    session.toast(this.t.care.queue.consentTaken, () => void session.applyPolicy(policy));
  }

  /** The one button of the screen: everybody of the list, in one message a reason. */
  private writeAll({ today, rows }: Queue): TemplateResult | typeof nothing {
    const first = rows[0];
    if (today === 0 || !first) return nothing;
    const { reason, day: on } = this;
    const go = (): void => {
      const most = this.left;
      this.session.go({
        screen: 'write',
        audience: { queue: { most, ...(reason === null ? {} : { reasons: [reason] }) } },
        on,
        ...(reason === null ? {} : { reason, title: reasonText(this.session, reason).name }),
      });
    };
    return html`<div><button class="btn primary" @click=${go}>${this.t.care.queue.writeTo(today)}</button></div>`;
  }

  private list({ queue, known }: Shown): TemplateResult {
    const { queue: words } = this.t.care;
    const { rows, today } = queue;
    const open = rows.some(({ id }) => id === this.open) ? this.open : rows[0]?.id;
    return html`<ol class="queue-people" aria-label=${words.list}>
        ${rows.map((row) => this.row(row, known.get(row.id), row.id === open))}
      </ol>
      ${
        today > rows.length
          ? html`<div class="pad-x"><button class="btn" @click=${() => {
              this.limit += MORE;
            }}>${words.next}</button></div>`
          : nothing
      }`;
  }

  private row(row: QueueRow, customer: Customer | undefined, isOpen: boolean): TemplateResult {
    const { care, noName } = this.t;
    const gender = customer?.gender ?? null;
    return html`<li class=${isOpen ? 'on' : ''}>
      <button class="queue-person" aria-expanded=${isOpen} @click=${() => Object.assign(this, { open: row.id, remark: '' })}>
        <span class="row">${glyph(row.group)}<b>${row.name || noName}</b>
          <span class="t-sm c3 queue-way">${care.channels[row.channel]}</span></span>
        <span class="queue-why">${whyOf(this.session, row, gender)}</span>
      </button>
      ${isOpen ? this.details(row) : nothing}
    </li>`;
  }

  private details(row: QueueRow): TemplateResult {
    const { session } = this;
    const { queue: words } = this.t.care;
    const others = row.others.map((reason) => reasonText(session, reason).name);
    const write = (): void =>
      session.go({
        screen: 'write',
        audience: { ids: [row.id] },
        on: this.day,
        reason: row.reason,
        title: row.name ?? this.t.noName,
      });
    return html`<div class="stack queue-more">
      <p class="t-sm c2">
        ${row.until ? html`${words.until(this.f.dayShort(row.until))}. ` : nothing}
        ${others.length > 0 ? words.others(others.join(', ')) : nothing}
      </p>
      <div class="row wrap">
        ${
          row.channel === 'call' && row.phone
            ? html`<a class="btn" href=${`tel:+${row.phone}`}>${words.call(phoneText(row.phone, true))}</a>`
            : nothing
        }
        <button class="btn" @click=${write}>${words.writeOne}</button>
        <button class="btn plain" @click=${() => session.openCustomer(row.id)}>${words.sheet}</button>
      </div>
      <div class="stack tight">
        <p class="t-sm c2">${words.log}</p>
        ${outcomeButtons(this.t, (outcome) => void this.noteOne(row, outcome))}
        <label class="field"><span class="t-sm nw">${words.note}</span>
          <input .value=${this.remark} placeholder=${words.notePlaceholder} maxlength="500"
            @input=${(event: Event) => {
              this.remark = (event.target as HTMLInputElement).value;
            }} />
        </label>
      </div>
      ${stakeOf(session, row)}
    </div>`;
  }

  private async noteOne(row: QueueRow, outcome: ContactOutcome): Promise<void> {
    const { care, noName } = this.t;
    const contact = {
      ...{ customer: row.id, day: this.day, channel: row.channel, outcome, reason: row.reason },
      ...{ campaign: null, note: this.remark.trim() || null },
    };
    Object.assign(this, { open: '', remark: '' });
    await this.session.note([contact], care.queue.noted(row.name || noName, care.outcomes[outcome]));
  }

  private foot({ all, known }: Shown): TemplateResult {
    const { noted } = this;
    return html`<div class="queue-foot">
      ${noted.length > 0 ? this.done(noted, known) : nothing}
      ${all.excluded.length > 0 ? html`<kq-out .queue=${all} .on=${this.day}></kq-out>` : nothing}
      ${all.total > 0 ? html`<kq-budget .on=${this.day} .most=${this.left}></kq-budget>` : nothing}
      ${this.logFile()}
      ${this.book.policy.programme.open || !this.summary.hasMoney ? nothing : html`<p class="pad-x t-sm c3">${this.t.care.queue.notOpen}</p>`}
    </div>`;
  }

  /** The log leaves the page, and comes into it, as a file of the shop's own. */
  private logFile(): TemplateResult {
    const { log } = this.t.care;
    const { session } = this;
    const { length } = session.contacts;
    const take = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      const file = input.files?.[0];
      if (file) void this.takeLog(file);
      input.value = '';
    };
    return html`<details class="pad-x">
      <summary class="link">${log.file}</summary>
      ${length > 0 ? html`<p class="t-sm c2">${log.keep}</p>` : nothing}
      <div class="row wrap log-file">
        <button class="btn" ?disabled=${length === 0} @click=${() => void session.download({ what: 'contacts', format: 'csv' })}>
          ${log.save(length)}
        </button>
        ${session.isSample ? nothing : html`<label class="btn plain">${log.load}<input class="sr" type="file" accept=".csv,text/csv" @change=${take} /></label>`}
      </div>
    </details>`;
  }

  /** A file that is no log, or has a row that nobody can read, is said so and changes nothing. */
  private async takeLog(file: Blob): Promise<void> {
    const { session } = this;
    const { log } = this.t.care;
    try {
      session.toast(log.loaded(await session.takeContacts(contactsFrom(await file.text()))));
    } catch (error) {
      const { code, details } = faultOf(error);
      const { row, column } = (details ?? {}) as { row?: number; column?: string };
      session.toast(code === 'damaged' && row ? log.damaged(row, column ?? '') : log.notLog);
    }
  }

  private done(noted: Contact[], known: Map<string, Customer>): TemplateResult {
    const { care, noName, app } = this.t;
    const count = new Set(noted.map(({ customer }) => customer)).size;
    return html`<details class="pad-x">
      <summary class="link">${care.queue.done(count)}</summary>
      <ul class="moves t-sm">
        ${[...noted]
          .reverse()
          .slice(0, MORE)
          .map((one) => {
            const name = known.get(one.customer)?.name || noName;
            return html`<li>
            <span>${name} <span class="c3">${care.log.entry(care.channels[one.channel], care.outcomes[one.outcome])}</span>
              ${one.note ? html`<span class="second c3">${one.note}</span>` : nothing}</span>
            <button class="icon-btn" aria-label=${care.queue.takeBackOf(name)} title=${app.undo}
              @click=${() => void this.session.forget([one.id])}>${icon('close', 16)}</button>
          </li>`;
          })}
      </ul>
    </details>`;
  }
}
