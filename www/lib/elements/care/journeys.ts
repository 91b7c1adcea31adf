/** Journeys over the open book: who stands at which step today, who left, and the days to come as a calendar without names. */
import { html, nothing, type TemplateResult } from 'lit';
import { journeys as english } from '../../care/journeys/en.js';
import { type ExitCode, JOURNEYS, type JourneyId, type JourneyStep } from '../../care/journeys/plan.js';
import { stepsOf } from '../../care/journeys/standing.js';
import { type Tally, Tallying } from '../../care/journeys/tally.js';
import { journeys as vietnamese } from '../../care/journeys/vi.js';
import type { Journeys } from '../../care/journeys/words.js';
import { writeSchedule } from '../../channels/schedule.js';
import type { ScheduleStep } from '../../channels/types.js';
import type { Contact } from '../../contract.js';
import { writtenIn } from '../../i18n/language.js';
import { Latest } from '../controllers.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { BookView, props } from '../view.js';

const IDS = Object.keys(JOURNEYS) as JourneyId[];

/** Whom a step is for, as the card tells the part that holds it. */
export interface StepDetail {
  journey: JourneyId;
  step: JourneyStep;
  ids: readonly string[];
}

export class JourneysCard extends BookView {
  protected override readonly later = true;
  static override properties = props('contacts', 'write', 'journey', 'open');
  /** The log of contacts. */
  contacts: readonly Contact[] = [];
  /** Opens the way to the people of a step; without it a step has no button. */
  write: ((detail: StepDetail) => void) | null = null;
  /** Every customer is looked at once somebody asks, and not before. */
  open = false;
  private journey: JourneyId = 'firstOrder';

  private readonly tally = new Latest<JourneyId, Tally>(this, async (journey) => {
    const counting = new Tallying(journey, this.summary.today, this.contacts, this.edges);
    // The first sign of a lead is not in a row; its last one is.
    for await (const { id, orders, firstDay, lastDay, lastEventDay } of this.book.customers())
      counting.add({ id, orders, firstDay, lastDay, since: lastEventDay });
    return counting.tally;
  });

  private get edges() {
    const { dormantDays, deepDormantDays, fewOrders } = this.book.policy.thresholds;
    return { dormantDays, deepDormantDays, fewOrders };
  }

  private get words(): Journeys {
    return writtenIn(this.session.language) === 'vi' ? vietnamese : english;
  }

  protected override willUpdate(): void {
    if (this.summary.lastDay === null || !this.open) return;
    this.tally.want(`${this.session.version}:${this.contacts.length}:${this.journey}`, this.journey);
  }

  protected override render(): TemplateResult {
    const { screen, journeys } = this.words;
    const options = IDS.map((id) => [id, journeys[id].name] as const);
    const isDated = this.summary.lastDay !== null;
    return html`<section class="card" aria-busy=${this.tally.pending}>
      <div class="pad stack tight">
        <h2 class="t-h2">${screen.title}</h2>
        <div>${selectField(screen.choose, options, this.journey, (id) => {
          this.journey = id as JourneyId;
        })}</div>
        <p class="t-sm c2">${isDated ? journeys[this.journey].about : screen.undated}</p>
        ${isDated ? this.asked() : nothing}
      </div>
      ${isDated && this.open ? html`<ol class="occasions">${this.steps()}</ol> ${this.files()}` : nothing}
    </section>`;
  }

  private asked(): TemplateResult {
    if (this.open) return html`<p class="t-sm" role="status">${this.summaryLine()}</p>`;
    return html`<div><button class="btn" @click=${() => {
      this.open = true;
    }}>${this.words.screen.open}</button></div>`;
  }

  private get shown(): Tally | null {
    return this.tally.pending ? null : this.tally.value;
  }

  private summaryLine(): string {
    const { screen, exits } = this.words;
    const { shown } = this;
    if (!shown) return screen.counting;
    const left = Object.entries(shown.left) as Array<[ExitCode, number]>;
    return [
      screen.people(this.f.num(shown.at)),
      ...left.map(([why, count]) => screen.left(this.f.num(count), exits[why])),
      ...(shown.finished > 0 ? [screen.finishedCount(this.f.num(shown.finished))] : []),
    ].join('; ');
  }

  private steps(): TemplateResult[] {
    const { journeys, day } = this.words;
    const { channels } = this.t.playbook;
    return stepsOf(JOURNEYS[this.journey], this.edges).map(
      ({ step, day: at }) => html`<li class="pad-x row wrap between">
        <span class="stack tight"><b>${journeys[this.journey].steps[step.id]}</b>
          <span class="t-sm c3">${day(at)}, ${channels[step.channel]}</span></span>
        ${this.dueOf(step)}
      </li>`,
    );
  }

  private dueOf(step: JourneyStep): TemplateResult {
    const { screen, journeys } = this.words;
    const ids = this.shown?.due.get(step.id) ?? [];
    const { write } = this;
    return html`<span class="row wrap">
      <span class="t-sm ${ids.length > 0 ? '' : 'c3'}">${ids.length > 0 ? screen.due(this.f.num(ids.length)) : screen.dueNone}</span>
      ${
        write && ids.length > 0
          ? html`<button class="btn" aria-label="${screen.write}: ${journeys[this.journey].steps[step.id]}"
              @click=${() => write({ journey: this.journey, step, ids })}>${screen.write}</button>`
          : nothing
      }
    </span>`;
  }

  private files(): TemplateResult | typeof nothing {
    const { screen } = this.words;
    if (!this.shown || this.shown.days.size === 0) return nothing;
    return html`<div class="pad-x stack tight own-day">
      <p class="t-sm c3">${screen.note}</p>
      <div class="row wrap">
        <button class="btn" @click=${() => this.save('ics')}>${icon('download')}${screen.calendar}</button>
        <button class="btn" @click=${() => this.save('csv')}>${icon('download')}${screen.table}</button>
      </div>
    </div>`;
  }

  /** Days and numbers, nobody's name: people are written to through the gate. */
  private save(format: 'ics' | 'csv'): void {
    const { session, journey } = this;
    const { screen, journeys } = this.words;
    const { name, steps } = journeys[journey];
    const all = new Map(stepsOf(JOURNEYS[journey], this.edges).map((one) => [one.step.id, one]));
    const entries = [...(this.shown?.days ?? [])].flatMap(([day, counts]) =>
      [...counts].map(([id, count]): ScheduleStep => {
        const found = all.get(id);
        return {
          day,
          title: screen.entry(steps[id] ?? id, this.f.num(count)),
          journey: name,
          ...(found ? { step: found.day, channel: this.t.playbook.channels[found.step.channel] } : {}),
        };
      }),
    );
    const request = { group: name, day: this.summary.today, format, language: writtenIn(session.language) };
    const file = writeSchedule(entries, request);
    void session.save(file.name, file.blob);
  }
}
