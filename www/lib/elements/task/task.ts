/** One thing to do today: who, what to say to them, and their file. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerQuery } from '../../contract.js';
import { isOffered } from '../../playbooks/knows.js';
import { isPlanned, PLAN, type PlannedAction } from '../../playbooks/plan.js';
import { TASK_SIZE, type Task } from '../../playbooks/tasks.js';
import type { ActionWords } from '../../playbooks/types.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';

export class TaskScreen extends BookView {
  static override properties = props('code');
  code = '';

  private get task(): Task | undefined {
    return this.session.tasks.find(({ code }) => code === this.code);
  }

  protected override render(): TemplateResult {
    const { task } = this;
    const { today } = this.t;
    const back = html`<div><button class="btn plain" @click=${() => this.session.go({ screen: 'overview' })}>
      ${today.back}
    </button></div>`;
    if (!task) return html`<div class="page">${back}<p class="c2">${today.nothing}</p></div>`;
    return html`<div class="page">
      ${back}
      <header class="stack tight">
        <h1 class="t-h1">${this.session.language.tie(this.session.taskTitle(task))}</h1>
        <p class="c2">${today.reasons[task.code] || ''} ${this.session.taskCut(task)}</p>
      </header>
      <div class="two stack wide">
        <div class="page">
          <kq-table
            .query=${this.query(task)}
            .most=${TASK_SIZE}
            .heading=${this.t.count.people(task.today)}
          ></kq-table>
          ${this.bar(task)}
        </div>
        ${this.message(task)}
      </div>
    </div>`;
  }

  /** The most valuable first, by what the book knows of value. */
  private query({ query }: Task): CustomerQuery {
    return { ...query, sort: { by: this.summary.hasMoney ? 'spend' : 'orders', desc: true } };
  }

  private message(task: Task): TemplateResult | typeof nothing {
    const { group } = task;
    if (!isPlanned(group)) return nothing;
    const actions: readonly PlannedAction[] = PLAN[group].actions;
    const words = this.session.language.playbooks[group].actions as Record<string, ActionWords>;
    const fits = ({ id }: PlannedAction): boolean => {
      const message = words[id]?.message;
      return message !== undefined && isOffered(message, this.session.knows);
    };
    const action = actions.find((one) => one.id === task.action && fits(one)) ?? actions.find(fits);
    if (!action) return nothing;
    return html`<kq-phone
      .query=${this.query(task)}
      .most=${TASK_SIZE}
      .action=${action}
      .words=${words[action.id]}
    ></kq-phone>`;
  }

  private bar(task: Task): TemplateResult {
    const { group, today } = this.t;
    return html`<section class="card pad stack">
      <div>
        <b>${group.exportCount(task.today)}</b>
        <p class="t-sm warn">${group.unverified} ${group.unverifiedHint}</p>
      </div>
      <div class="row wrap">
      <button class="btn" @click=${() => this.session.downloadSome(this.query(task), TASK_SIZE, task.code)}>
        ${icon('download')}${group.exportCsv}
      </button>
      <button class="btn primary" @click=${() => this.session.putAwayTask(task)}>${today.done}</button>
      </div>
    </section>`;
  }
}
