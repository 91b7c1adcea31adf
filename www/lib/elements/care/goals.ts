/** Goals of the shop: where each began, where it should go, where it is. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  GOAL_UNITS,
  type Goal,
  type GoalProgress,
  isGoal,
  MOST_GOALS,
  monthOf,
  progressOf,
} from '../../care/goals.js';
import type { GoalFigure, GoalMetric } from '../../contract.js';
import { orderedIds } from '../bands.js';
import { Latest } from '../controllers.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { BookView, props } from '../view.js';

const METRICS = Object.keys(GOAL_UNITS) as GoalMetric[];
const EVERYBODY = '';

export class GoalsCard extends BookView {
  protected override readonly later = true;
  static override properties = props('metric', 'group', 'month', 'target', 'isWrong');
  private metric: GoalMetric = 'repeatRate';
  private group = EVERYBODY;
  private month = '';
  private target = '';
  private isWrong = false;
  private readonly figures = new Latest<Goal[], GoalFigure[]>(this, (goals) =>
    this.book.goals(
      goals.map(({ metric, from, to, group }) => ({ metric, from, to, ...(group ? { group } : {}) })),
    ),
  );

  protected override render(): TemplateResult {
    const { session } = this;
    const { goals } = session;
    const known = goals.map((goal) => goal.id).join();
    if (goals.length > 0) this.figures.want(`${session.version} ${known}`, goals);
    const { goals: text } = this.t.outcome;
    const figures = this.figures.value?.length === goals.length ? this.figures.value : [];
    return html`<section class="card stack figure" aria-busy=${this.figures.pending}>
      <div class="stack tight pad-x">
        <h2 class="t-h2">${text.title}</h2>
        <p class="t-sm c2">${text.about}</p>
        ${goals.length === 0 ? html`<p class="c2">${text.none}</p>` : nothing}
        <ul class="goals">${goals.map((goal, at) => this.goal(goal, figures[at]))}</ul>
        ${goals.length >= MOST_GOALS ? html`<p class="t-sm c2">${text.full}</p>` : this.form()}
      </div>
    </section>`;
  }

  private goal(goal: Goal, figure: GoalFigure | undefined): TemplateResult {
    const { goals: text } = this.t.outcome;
    const name = this.nameOf(goal);
    const progress = figure ? progressOf(goal, figure, this.summary.today) : null;
    return html`<li class="stack tight goal">
      <div class="row spread">
        <h3 class="t-h3">${name}</h3>
        <button class="icon-btn" aria-label=${text.remove(name)} @click=${() => this.session.forgetGoal(goal.id)}>
          ${icon('close', 16)}
        </button>
      </div>
      <p class="t-sm c2">${text.aim(this.value(goal, goal.target), this.f.day(goal.to))}</p>
      ${progress ? this.progress(goal, progress) : nothing}
    </li>`;
  }

  private progress(goal: Goal, progress: GoalProgress): TemplateResult {
    const { goals: text } = this.t.outcome;
    const { state, baseline, actual, percent, daysLeft } = progress;
    const isOver = state === 'missed' || this.summary.today > goal.to;
    return html`<p class="row wrap">
        <span class="chip">${text.states[state]}</span>
        <b>${text.actual} ${actual === null ? this.t.none : this.value(goal, actual)}</b>
        <span class="t-sm c3">${baseline === null ? text.noBaseline : text.baseline(this.value(goal, baseline))}</span>
        ${isOver || state === 'notBegun' ? nothing : html`<span class="t-sm c3">${text.left(daysLeft)}</span>`}
      </p>
      ${
        percent === null
          ? nothing
          : html`<svg class="way" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                ${svg`<rect class="quiet" width="100" height="8" /><rect class="plain" width=${percent} height="8" />`}
              </svg>
              <p class="t-xs c3">${text.way(percent)}</p>`
      }
      <p class="t-xs c3">${text.means[goal.metric]}</p>`;
  }

  private nameOf({ metric, group }: Goal): string {
    const { metrics } = this.t.outcome.goals;
    return group ? `${metrics[metric]}: ${this.names(group).name}` : metrics[metric];
  }

  private value({ metric }: Goal, value: number): string {
    switch (GOAL_UNITS[metric]) {
      case 'share':
        return this.f.percent(value / 10_000);
      case 'money':
        return this.short(value);
      case 'people':
        return this.f.num(value);
    }
  }

  private form(): TemplateResult {
    const { goals: text } = this.t.outcome;
    const groups = orderedIds(this.summary.groups).map((id) => [id, this.names(id).name] as const);
    const metrics = METRICS.filter((metric) => this.summary.hasMoney || GOAL_UNITS[metric] !== 'money');
    const month = this.month || this.summary.today.slice(0, 7);
    const isShare = GOAL_UNITS[this.metric] === 'share';
    return html`<form class="stack tight" @submit=${this.add}>
      <div class="dates">
        <span class="t-sm goal-field">${text.metric} ${selectField(
          text.metric,
          metrics.map((metric) => [metric, text.metrics[metric]] as const),
          this.metric,
          (value) => {
            this.metric = value as GoalMetric;
          },
        )}</span>
        <span class="t-sm goal-field">${text.group} ${selectField(
          text.group,
          [[EVERYBODY, text.everybody], ...groups],
          this.group,
          (value) => {
            this.group = value;
          },
        )}</span>
        <label class="t-sm goal-field">${text.month}
          <input type="month" .value=${month} @change=${({ target }: Event) => {
            this.month = (target as HTMLInputElement).value;
          }} />
        </label>
        <label class="t-sm goal-field">${text.target} ${isShare ? `(${text.percent})` : nothing}
          <input
            type="number"
            inputmode="decimal"
            min="0"
            step="any"
            .value=${this.target}
            aria-invalid=${this.isWrong}
            aria-describedby="kq-goal-wrong"
            @input=${({ target }: Event) => {
              this.target = (target as HTMLInputElement).value;
              this.isWrong = false;
            }}
          />
        </label>
      </div>
      <p id="kq-goal-wrong" class="t-sm warn" role="alert">${this.isWrong ? text.wrong : nothing}</p>
      <button class="btn" type="submit">${text.add}</button>
    </form>`;
  }

  /** The target in the unit that goals are kept in. */
  private typed(): number {
    const value = this.target.trim() === '' ? Number.NaN : Number(this.target);
    switch (GOAL_UNITS[this.metric]) {
      case 'share':
        return Math.round(value * 100);
      case 'money':
        return Math.round(value * 10 ** this.session.unit.digits);
      case 'people':
        return value;
    }
  }

  private readonly add = (event: Event): void => {
    event.preventDefault();
    const month = this.month || this.summary.today.slice(0, 7);
    const goal: Goal = {
      id: this.session.goalId(),
      metric: this.metric,
      ...monthOf(month),
      ...(this.group === EVERYBODY ? {} : { group: this.group }),
      target: this.typed(),
    };
    this.isWrong = !isGoal(goal);
    if (this.isWrong) return;
    this.target = '';
    this.session.keepGoal(goal);
  };
}
