/**
 * The composer: a message is edited, checked and tried on real people before anybody gets it. What it makes is kept as the
 * shop's own as soon as it is whole, and told to the part that holds it as `kq-composed`.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { channelFaults, limitsOf } from '../../care/compose/channels.js';
import { checkWording, type Finding } from '../../care/compose/check.js';
import { type Batch, composeBatch, type Reason } from '../../care/compose/compose.js';
import { type OwnMessage, ownMessage, withOwnMessage, withoutOwnMessage } from '../../care/compose/saved.js';
import type { Variant } from '../../care/compose/split.js';
import { type Draft, type FieldName, fieldsOf, variablesOf } from '../../care/compose/template.js';
import { type Letters, lettersOf } from '../../care/compose/variants.js';
import type { Place } from '../../care/compose/wording.js';
import type { WrittenChannel } from '../../care/reasons/plan.js';
import type { Recipient } from '../../care.js';
import { smsParts } from '../../channels/sms.js';
import type { Prices, SmsKind, SmsParts } from '../../channels/types.js';
import { writtenIn } from '../../i18n/language.js';
import type { Values } from '../../playbooks/fill.js';
import { isPlanned } from '../../playbooks/plan.js';
import { meaningOf, VARIABLES, type Variable } from '../../playbooks/variables.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';
import { knownOf, type Ours, oursFor } from './message-of.js';

/** What the composer tells: the message, and whether it may go. */
export interface ComposedDetail {
  message: OwnMessage;
  /** Nothing has to be mended first. */
  ready: boolean;
  /** True while it is ours, unchanged. */
  isOurs: boolean;
}

/** Fields that a channel has, in the order in which they are written. */
const FIELDS: Record<WrittenChannel, readonly FieldName[]> = {
  zns: ['title', 'body', 'button'],
  oa: ['body'],
  sms: ['body'],
  email: ['subject', 'preview', 'body'],
  call: ['body'],
};

/** People whose names stand beside a reason. */
const NAMES = 10;
const STEP = 10;
const NONE: Draft = { body: [] };

type Written = Partial<Record<FieldName, string>>;

const writtenOf = ({ body, ...fields }: Draft): Written => ({ ...fields, body: body.join('\n') });

/** The draft of what stands in the fields; blank lines part paragraphs and are none. */
function draftOf(written: Written, channel: WrittenChannel): Draft {
  const { body = '', ...fields } = written;
  const own = Object.entries(fields).filter(([name]) => FIELDS[channel].includes(name as FieldName));
  return { ...Object.fromEntries(own), body: body.split('\n').filter((line) => line.trim() !== '') };
}

export class Composer extends BookView {
  protected override readonly later = true;
  static override properties = props(
    ...['action', 'channel', 'ours', 'people', 'known', 'prices', 'campaign'],
    ...['written', 'which', 'share', 'plain', 'index'],
  );
  /** A reason of the queue (`overdue`, `afterFirst.7`) or an action of a group (`mua_it.combo`). */
  action = '';
  channel: WrittenChannel = 'oa';
  /** The message to begin with; default: ours for the action. */
  ours: Ours | null = null;
  /** Whom it is for, or the first of them. */
  people: readonly Recipient[] = [];
  /** What may be said to a person; default: what the book knows. */
  known: ((person: Recipient, channel: WrittenChannel) => Values) | null = null;
  prices: Prices = {};
  /** Decides who gets which variant. */
  campaign = '';

  private written: { a: Written; b: Written | null } = { a: {}, b: null };
  private which: Variant = 'a';
  private share = 50;
  private plain = false;
  private index = 0;
  private begun = '';
  private field: HTMLInputElement | HTMLTextAreaElement | null = null;
  private readonly values = new Map<string, Values>();
  private letters: Letters = lettersOf({ a: NONE }, '');
  private batch: Batch = composeBatch([], () => this.letters.a);
  private findings: Array<Finding & { variant: Variant }> = [];
  private told = '';
  /** The finished SMS as they travel. */
  private sms: SmsParts[] = [];

  private get place(): Pick<OwnMessage, 'action' | 'channel' | 'language'> {
    return { action: this.action, channel: this.channel, language: writtenIn(this.session.language) };
  }

  private get begin(): Ours | null {
    return this.ours ?? oursFor(this.session, this.action, this.channel);
  }

  private get tag(): OwnMessage['tag'] {
    return this.begin?.tag === 'promotion' ? 'promotion' : 'care';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { action, channel, language } = this.place;
    const key = `${action}:${channel}:${language}`;
    const { begin } = this;
    if (begin && this.begun !== key) this.start(key, begin);
    if (changed.has('people')) this.index = 0;
    this.work();
  }

  /** Begins with the shop's own message, or with ours. */
  private start(key: string, begin: Ours): void {
    const own = ownMessage(this.session.ownMessages, this.place);
    this.begun = key;
    this.told = '';
    this.written = { a: writtenOf(own?.a ?? begin.draft), b: own?.b ? writtenOf(own.b) : null };
    Object.assign(this, { which: 'a', share: own?.share ?? 50, plain: own?.plain ?? false });
  }

  private get message(): OwnMessage {
    const { written, channel, share, plain } = this;
    return {
      ...this.place,
      tag: this.tag,
      a: draftOf(written.a, channel),
      ...(written.b ? { b: draftOf(written.b, channel), share } : {}),
      ...(plain && channel === 'sms' ? { plain } : {}),
    };
  }

  /** Everything that follows from what is written: who gets what, and what is wrong with it. */
  private work(): void {
    const { message } = this;
    this.letters = lettersOf(message, this.campaign, limitsOf(this.channel));
    this.batch = composeBatch(
      this.people.map((person) => ({ id: person.id, values: this.valuesOf(person) })),
      (id) => this.letters.readyOf(id),
    );
    const place: Place = { channel: this.channel, tag: this.tag, group: this.begin?.group };
    const check = (draft: Draft, variant: Variant) =>
      checkWording(draft, place).map((finding) => ({ ...finding, variant }));
    this.findings = [...check(message.a, 'a'), ...(message.b ? check(message.b, 'b') : [])];
    this.sms = this.channel === 'sms' ? this.batch.filled.map(({ text }) => this.partsOf(text)) : [];
  }

  private partsOf(text: Draft): SmsParts {
    return smsParts(text.body.join('\n'), { kind: this.smsKind, prices: this.prices });
  }

  /** Signs in values that networks refuse: everybody's stop the message, some people's are said. */
  private get signs(): { stop: string[]; warn: string[] } {
    const refused = this.sms.filter(({ forbidden }) => forbidden.length > 0);
    const all = [...new Set(refused.flatMap(({ forbidden }) => forbidden))];
    const said = all.length > 0 ? [this.t.compose.wording['sms-sign'](all.join(' '))] : [];
    return refused.length === this.sms.length ? { stop: said, warn: [] } : { stop: [], warn: said };
  }

  private valuesOf(person: Recipient): Values {
    const { session, channel } = this;
    const key = `${person.id}:${channel}:${session.version}:${session.voiceId}:${session.shop}:${session.language.code}`;
    const known =
      this.values.get(key) ?? (this.known ?? ((one, way) => knownOf(session, one, way)))(person, channel);
    this.values.set(key, known);
    const typed = [...session.values].filter(([, text]) => text !== '');
    return { ten_tiem: session.shop, ...known, ...(Object.fromEntries(typed) as Values) };
  }

  private get stops(): string[] {
    const { compose } = this.t;
    const { message } = this;
    const of = (draft: Draft | undefined): string[] =>
      draft ? channelFaults(draft, this.channel).map((fault) => compose.zns[fault]) : [];
    return [
      ...this.letters.faults.map(
        ({ code, written, field, line }) =>
          `${compose.at(compose.fields[field], line)}: ${compose.faults[code](written)}`,
      ),
      ...(this.letters.faults.length > 0 ? [] : [...new Set([...of(message.a), ...of(message.b)])]),
      ...new Set([...this.said('stop'), ...this.signs.stop]),
    ];
  }

  private said(kind: Finding['kind']): string[] {
    const { compose } = this.t;
    const found = this.findings.filter((one) => one.kind === kind);
    return [...new Set(found.map(({ code, written }) => compose.wording[code](written)))];
  }

  protected override updated(): void {
    if (this.begun === '') return;
    const { message } = this;
    const ready = this.stops.length === 0;
    const isOurs = JSON.stringify(this.oursOnly) === JSON.stringify(message);
    const told = JSON.stringify([message, ready]);
    if (told === this.told) return;
    this.told = told;
    if (ready) this.keep(message, isOurs);
    this.tell('kq-composed', { message, ready, isOurs } satisfies ComposedDetail);
  }

  /** Ours, in the form in which it would be kept. */
  private get oursOnly(): OwnMessage | null {
    const { begin, place, tag } = this;
    return begin && { ...place, tag, a: draftOf(writtenOf(begin.draft), this.channel) };
  }

  /** What is whole is the shop's own from now on; ours is kept nowhere. */
  private keep(message: OwnMessage, isOurs: boolean): void {
    const { session } = this;
    const before = JSON.stringify(session.ownMessages);
    const next = isOurs
      ? withoutOwnMessage(session.ownMessages, message)
      : withOwnMessage(session.ownMessages, message);
    if (JSON.stringify(next) === before) return;
    session.ownMessages = next;
    void session.settings.changed();
  }

  private change(name: FieldName, text: string): void {
    const now = { ...(this.written[this.which] ?? {}), [name]: text };
    this.written = { ...this.written, [this.which]: now };
  }

  /** Puts a variable where the caret stands, in the field that was written in last. */
  private insert(name: Variable): void {
    const field = this.field?.isConnected
      ? this.field
      : this.renderRoot.querySelector<HTMLTextAreaElement>('textarea');
    if (!field) return;
    field.setRangeText(`{${name}}`, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.focus();
    this.change(field.name as FieldName, field.value);
  }

  protected override render(): TemplateResult {
    const { compose } = this.t;
    return html`<section class="card pad stack composer">
      <div class="row wrap between">
        <h2 class="t-h2">${compose.title}</h2>
        ${this.isOwn ? html`<span class="t-sm c3">${compose.own}</span>` : nothing}
      </div>
      ${this.tone()}
      <div class="compose-two">
        <div class="stack">${this.variants()} ${this.fields()} ${this.typed()} ${this.chips()}</div>
        <div class="stack">${this.checks()} ${this.preview()} ${this.counter()} ${this.out()}</div>
      </div>
    </section>`;
  }

  private get isOwn(): boolean {
    return ownMessage(this.session.ownMessages, this.place) !== undefined;
  }

  private tone(): TemplateResult | typeof nothing {
    const group = this.begin?.group ?? '';
    if (!isPlanned(group)) return nothing;
    return html`<p class="t-sm c2"><b>${this.t.compose.tone}:</b> ${this.session.language.playbooks[group].tone}</p>`;
  }

  private variants(): TemplateResult {
    const { compose } = this.t;
    const { written, which, share } = this;
    if (written.b === null)
      return html`<div class="row wrap">
        <button class="btn" @click=${() => this.addB()}>${compose.addB}</button> ${this.reset()}
      </div>`;
    return html`<div class="stack tight">
      <div class="seg" role="radiogroup" aria-label=${compose.variant}>
        ${(['a', 'b'] as const).map(
          (one) => html`<label class=${one === which ? 'on' : ''}>
            <input type="radio" name="kq-variant" .checked=${one === which} @change=${() => {
              this.which = one;
            }} />${compose.variants[one]}
          </label>`,
        )}
      </div>
      <label class="stack tight">
        <span class="t-sm c2">${compose.share(share)}</span>
        <input type="range" min=${STEP} max=${100 - STEP} step=${STEP} .value=${String(share)}
          aria-label=${compose.shareLabel} aria-valuetext=${compose.share(share)}
          @input=${(event: Event) => {
            this.share = Number((event.target as HTMLInputElement).value);
          }} />
      </label>
      <div class="row wrap">
        <button class="btn" @click=${() => Object.assign(this, { written: { ...written, b: null }, which: 'a' })}>
          ${compose.dropB}
        </button>
        ${this.reset()}
      </div>
    </div>`;
  }

  private addB(): void {
    this.written = { ...this.written, b: { ...this.written.a } };
    this.which = 'b';
  }

  private reset(): TemplateResult | typeof nothing {
    const { begin } = this;
    if (!begin || !this.isOwn) return nothing;
    return html`<button class="btn plain" @click=${() => {
      this.session.ownMessages = withoutOwnMessage(this.session.ownMessages, this.place);
      this.start(this.begun, begin);
      void this.session.settings.changed();
      this.requestUpdate();
    }}>${this.t.compose.ours}</button>`;
  }

  private fields(): TemplateResult[] {
    return FIELDS[this.channel].map((name) => this.fieldOf(name));
  }

  private fieldOf(name: FieldName): TemplateResult {
    const { compose } = this.t;
    const value = this.written[this.which]?.[name] ?? '';
    const input = (event: Event): void => this.change(name, (event.target as HTMLTextAreaElement).value);
    const focus = (event: Event): void => {
      this.field = event.target as HTMLTextAreaElement;
    };
    const isWrong = this.letters.faults.some((fault) => fault.field === name && fault.variant === this.which);
    const invalid = isWrong ? 'true' : nothing;
    return html`<label class="stack tight compose-field">
      <span class="t-sm c2">${compose.fields[name]}</span>
      ${
        name === 'body'
          ? html`<textarea name=${name} rows="6" spellcheck="false" aria-invalid=${invalid} .value=${value}
              @input=${input} @focus=${focus}></textarea>`
          : html`<input name=${name} spellcheck="false" aria-invalid=${invalid} .value=${value}
              @input=${input} @focus=${focus} />`
      }
    </label>`;
  }

  private chips(): TemplateResult {
    const { compose, playbook } = this.t;
    const all = (Object.keys(VARIABLES) as Variable[]).filter(
      (name) => this.channel !== 'zns' || meaningOf(name).from !== 'voice',
    );
    return html`<div role="group" aria-label=${compose.chips}>
      <p class="t-sm c2">${compose.chips}</p>
      <div class="compose-chips">
        ${all.map(
          (name) => html`<button class="gchip" aria-label=${compose.insert(playbook.variables[name])}
            @click=${() => this.insert(name)}>${playbook.variables[name]}</button>`,
        )}
      </div>
    </div>`;
  }

  /** What only the owner knows, of this message. */
  private typed(): TemplateResult | typeof nothing {
    const { session } = this;
    const { message } = this;
    const used = [...variablesOf(message.a), ...(message.b ? variablesOf(message.b) : [])];
    const names = [...new Set(used)].filter(
      (name) => meaningOf(name).from === 'owner' && name !== 'ten_tiem',
    );
    if (names.length === 0) return nothing;
    return html`<fieldset class="stack tight compose-typed">
      <legend class="t-sm c2">${this.t.compose.typed}</legend>
      ${names.map(
        (
          name,
        ) => html`<label class="compose-field stack tight"><span class="t-sm c2">${this.t.playbook.variables[name]}</span>
          <input .value=${session.values.get(name) ?? ''} @input=${(event: Event) => {
            session.values.set(name, (event.target as HTMLInputElement).value);
            this.requestUpdate();
          }} @change=${() => session.changed()} /></label>`,
      )}
    </fieldset>`;
  }

  private checks(): TemplateResult {
    const { compose } = this.t;
    const [stops, warns] = [this.stops, [...this.said('warn'), ...this.signs.warn]];
    const heads = [
      ...(stops.length > 0 ? [compose.stops(stops.length)] : []),
      ...(warns.length > 0 ? [compose.warns(warns.length)] : []),
    ];
    return html`<div class="compose-checks">
      <h3 class="t-sm c2">${compose.checks}</h3>
      <p role="status" class=${stops.length > 0 ? 'neg' : warns.length > 0 ? 'warn' : 'pos'}>
        ${heads.length === 0 ? compose.clean : heads.join(', ')}
      </p>
      <ul class="t-sm">
        ${stops.map((text) => html`<li class="stop">${icon('close', 16)}<span>${text}</span></li>`)}
        ${warns.map((text) => html`<li class="warn">${icon('warning', 16)}<span>${text}</span></li>`)}
      </ul>
    </div>`;
  }

  private preview(): TemplateResult {
    const { compose, noName } = this.t;
    const person = this.people[this.index];
    if (!person) return html`<p class="t-sm c3">${compose.nobody}</p>`;
    const made = this.letters.readyOf(person.id).one(this.valuesOf(person));
    const total = this.people.length;
    const step = (by: number): void => {
      this.index = (this.index + by + total) % total;
    };
    return html`<div class="stack tight">
      <h3 class="t-sm c2">${compose.preview}</h3>
      <div class="bubble compose-bubble">
        ${'text' in made ? this.text(made.text) : this.none(made.reasons)}
      </div>
      <div class="steps">
        <button class="icon-btn" aria-label=${compose.previous} @click=${() => step(-1)}>${icon('previous')}</button>
        <span class="center" aria-live="polite">
          <b>${person.name || noName}</b>
          <span class="second t-sm c3">${compose.previewFor(this.index + 1, total)}${
            this.written.b
              ? html`, ${compose.gets(compose.variants[this.letters.variantOf(person.id)])}`
              : nothing
          }</span>
        </span>
        <button class="icon-btn" aria-label=${compose.next} @click=${() => step(1)}>${icon('next')}</button>
      </div>
    </div>`;
  }

  private text(text: Draft): TemplateResult[] {
    return fieldsOf(text).map(({ name, text: line }) => {
      if (name === 'button') return html`<span class="cta">${line}</span>`;
      if (name === 'title' || name === 'subject') return html`<p><b>${line}</b></p>`;
      return name === 'preview' ? html`<p class="t-sm c3">${line}</p>` : html`<p>${line}</p>`;
    });
  }

  private none(reasons: readonly Reason[]): TemplateResult {
    const { compose } = this.t;
    return html`<p class="warn">${compose.getsNone}</p>
      <ul class="t-sm">${reasons.map((reason) => html`<li>${this.why(reason)}</li>`)}</ul>`;
  }

  private why({ code, variable, field }: Reason): string {
    const { compose, playbook } = this.t;
    const what = variable ? playbook.variables[variable] : field ? compose.fields[field].toLowerCase() : '';
    return compose.leftOutWhy[code](what);
  }

  /** Characters, and of an SMS its parts and price, of the person that is shown. */
  private counter(): TemplateResult | typeof nothing {
    const { compose } = this.t;
    const person = this.people[this.index];
    const made = person && this.letters.readyOf(person.id).one(this.valuesOf(person));
    if (!made || !('text' in made)) return this.channel === 'sms' ? this.plainChoice() : nothing;
    if (this.channel !== 'sms') {
      const length = fieldsOf(made.text).reduce((sum, { text }) => sum + [...text].length, 0);
      return html`<p class="t-sm c2">${compose.length(length)}</p>`;
    }
    const { length, parts, encoding, left } = this.partsOf(made.text);
    const size =
      parts === null ? compose.smsTooLong : `${compose.sms(parts, encoding)}; ${compose.smsLeft(left)}`;
    return html`<div class="stack tight">
      <p class="t-sm ${parts === null ? 'neg' : 'c2'}">${compose.length(length)}, ${size}. ${this.cost()}.</p>
      ${this.plainChoice()}
    </div>`;
  }

  private plainChoice(): TemplateResult {
    return html`<label class="row check"><input type="checkbox" .checked=${this.plain} @change=${(
      event: Event,
    ) => {
      this.plain = (event.target as HTMLInputElement).checked;
    }} /> <span class="t-sm">${this.t.compose.plain}</span></label>`;
  }

  private get smsKind(): SmsKind {
    return this.tag === 'promotion' ? 'advertising' : 'service';
  }

  /** What the message of this person costs, and those of the list. */
  private cost(): string {
    const { compose } = this.t;
    const prices = this.sms.map(({ price }) => price);
    const one = prices[0];
    if (one === undefined || prices.some((each) => each === null)) return compose.noPrice;
    const dong = (amount: number): string => this.f.money(amount, { currency: 'VND', digits: 0 });
    return compose.price(dong(one ?? 0), dong(prices.reduce<number>((sum, each) => sum + (each ?? 0), 0)));
  }

  /** Who gets no message, and why. */
  private out(): TemplateResult | typeof nothing {
    const { compose, noName } = this.t;
    const { whole, filled, leftOut, counts } = this.batch;
    if (whole === 0) return nothing;
    const named = new Map(this.people.map(({ id, name }) => [id, name || noName]));
    const names = leftOut.slice(0, NAMES).map(({ id }) => named.get(id));
    return html`<div class="stack tight">
      <p class=${leftOut.length > 0 ? 'warn' : 'c2'} aria-live="polite">${compose.people(filled.length, whole)}</p>
      ${
        leftOut.length === 0
          ? nothing
          : html`<details>
              <summary class="link">${compose.leftOut(leftOut.length)}</summary>
              <ul class="t-sm">
                ${counts.map((one) => html`<li>${compose.reason(one.people, this.why(one))}</li>`)}
              </ul>
              <p class="t-sm c3">${names.join(', ')}${leftOut.length > NAMES ? '…' : ''}</p>
            </details>`
      }
    </div>`;
  }
}
