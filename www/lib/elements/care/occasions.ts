/** What comes in the next weeks and what to have ready; days of the shop's own are added and let go here. */
import { html, nothing, type TemplateResult } from 'lit';
import { longestLead, type OccasionDue, occasionsWithin } from '../../care/occasions/calendar.js';
import { occasions as english } from '../../care/occasions/en.js';
import { occasionWords } from '../../care/occasions/greetings.js';
import { lunarOf } from '../../care/occasions/lunar.js';
import { isOwnDay, type OwnOccasion } from '../../care/occasions/own.js';
import { occasions as vietnamese } from '../../care/occasions/vi.js';
import type { Occasions } from '../../care/occasions/words.js';
import type { Day } from '../../contract.js';
import { addDays } from '../../days.js';
import { writtenIn } from '../../i18n/language.js';
import { filled } from '../../playbooks/fill.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';

/** Days that are looked ahead. */
const AHEAD = 45;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const two = (value: number): string => String(value).padStart(2, '0');

export class OccasionsCard extends BookView {
  protected override readonly later = true;
  static override properties = props('today', 'wrong');
  /** The day that is looked from; default: the day of this device, as occasions do not wait for files. */
  today: Day | undefined;
  private wrong = false;

  private get words(): Occasions {
    return writtenIn(this.session.language) === 'vi' ? vietnamese : english;
  }

  private get from(): Day {
    if (this.today) return this.today;
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /** What is kept within the days ahead, or has to be got ready within them. */
  private get due(): OccasionDue[] {
    const own = this.session.ownOccasions;
    const end = addDays(this.from, AHEAD);
    return occasionsWithin(this.from, AHEAD + longestLead(own), own).filter(({ readyBy }) => readyBy <= end);
  }

  protected override render(): TemplateResult {
    const { screen } = this.words;
    const { due } = this;
    return html`<section class="card">
      <div class="pad stack tight">
        <h2 class="t-h2">${screen.title}</h2>
        <p class="t-sm c2">${due.length > 0 ? screen.about(AHEAD) : screen.none}</p>
      </div>
      <ul class="occasions">${due.map((one) => this.line(one))}</ul>
      ${this.form()}
    </section>`;
  }

  private line(one: OccasionDue): TemplateResult {
    const { screen } = this.words;
    const words = occasionWords(this.words, one.id, one.name);
    const lunar = lunarOf(one.day);
    const own = this.session.ownOccasions.find(({ id }) => id === one.id);
    const isNow = one.readyBy <= this.from;
    return html`<li class="pad-x stack tight">
      <div class="row wrap between">
        <b>${capital(words.name)}</b>
        <span class="t-sm c2">${this.f.day(one.day)}${lunar ? html` (${screen.lunar(lunar.day, lunar.month)})` : nothing},
          ${one.inDays === 0 ? screen.today : screen.inDays(one.inDays)}</span>
      </div>
      <p class="t-sm ${isNow ? 'warn' : 'c2'}">
        ${isNow ? screen.readyNow : screen.readyFrom(this.f.dayShort(one.readyBy))} ${words.ready}
      </p>
      ${one.for ? html`<p class="t-sm c3">${one.for === 'female' ? screen.women : screen.men}</p>` : nothing}
      <p class="t-sm c3">${screen.wish}: ${this.wish(words.wish, words.name)}</p>
      ${own ? this.removal(own) : nothing}
    </li>`;
  }

  /** The greeting with the name of the shop; that of a customer stays open. */
  private wish(wish: string, dip: string): string {
    const { shop, language } = this.session;
    const { variables } = language.text.playbook;
    const open = (name: 'ten_tiem' | 'ten_khach'): string => `[${variables[name]}]`;
    return filled(wish, { ten_tiem: shop || open('ten_tiem'), ten_khach: open('ten_khach'), dip }) ?? wish;
  }

  private removal(own: OwnOccasion): TemplateResult {
    return html`<div><button class="btn plain" @click=${() =>
      this.keep(this.session.ownOccasions.filter(({ id }) => id !== own.id))}>
      ${icon('close', 16)}${this.words.screen.remove(own.name)}
    </button></div>`;
  }

  private form(): TemplateResult {
    const { screen } = this.words;
    return html`<details class="pad-x own-day">
      <summary class="link">${screen.add}</summary>
      <form class="stack tight" @submit=${(event: SubmitEvent) => this.add(event)}>
        <label class="compose-field stack tight"><span class="t-sm c2">${screen.name}</span>
          <input name="name" maxlength="80" required /></label>
        <div class="row wrap">
          <label class="compose-field stack tight short"><span class="t-sm c2">${screen.day}</span>
            <input name="day" type="number" inputmode="numeric" min="1" max="31" required /></label>
          <label class="compose-field stack tight short"><span class="t-sm c2">${screen.month}</span>
            <input name="month" type="number" inputmode="numeric" min="1" max="12" required /></label>
          <label class="row check"><input name="moon" type="checkbox" /> <span class="t-sm">${screen.byMoon}</span></label>
        </div>
        ${this.wrong ? html`<p class="t-sm neg" role="alert">${screen.wrong}</p>` : nothing}
        <div><button class="btn">${screen.save}</button></div>
      </form>
    </details>`;
  }

  private add(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const date = `${two(Number(data.get('month')))}-${two(Number(data.get('day')))}`;
    const on = data.has('moon') ? `am-${date}` : `--${date}`;
    const name = String(data.get('name') ?? '').trim();
    this.wrong = !isOwnDay(on) || name === '';
    if (this.wrong) return;
    const ids = this.session.ownOccasions.map(({ id }) => id);
    const id = Array.from({ length: ids.length + 1 }, (_, at) => `own${at + 1}`).find(
      (one) => !ids.includes(one),
    );
    this.keep([...this.session.ownOccasions, { id: id ?? 'own', name, on }]);
    form.reset();
  }

  private keep(occasions: OwnOccasion[]): void {
    this.session.ownOccasions = occasions;
    void this.session.settings.changed();
    this.session.changed();
    this.requestUpdate();
  }
}
