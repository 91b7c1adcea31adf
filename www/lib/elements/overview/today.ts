/** Việc hôm nay: whom to care for first, in portions that one can do. Groups come second: people by name are above. */
import { html, nothing, type TemplateResult } from 'lit';
import { TASKS_SHOWN, type Task } from '../../playbooks/tasks.js';
import { BookView } from '../view.js';

export class Today extends BookView {
  protected override readonly later = true;

  protected override render(): TemplateResult {
    return html`<section class="card pad" id="kq-today" tabindex="-1">
      <h2 class="t-h2">${this.t.today.title}</h2>
      ${this.session.priorities === null ? nothing : this.list()}
    </section>`;
  }

  private list(): TemplateResult {
    const items = this.session.openTasks.slice(0, TASKS_SHOWN);
    if (items.length > 0) return html`<ol class="todo">${items.map((item, i) => this.item(item, i))}</ol>`;
    return html`<p class="c2 after">${this.t.today.nothing}</p>`;
  }

  private item(task: Task, index: number): TemplateResult {
    const { session } = this;
    const { today } = this.t;
    const reason = today.reasons[task.code] || '';
    const spent = this.summary.hasMoney && Number(task.spend) > 0 ? today.spent(this.short(task.spend)) : '';
    return html`<li>
      <span class="n" aria-hidden="true">${index + 1}</span>
      <div>
        <h3><b>${session.language.tie(session.taskTitle(task))}</b></h3>
        <p class="t-sm c2">${session.taskCut(task) || spent} ${reason}</p>
      </div>
      <div class="row wrap acts">
          <button class="btn" @click=${() => session.go({ screen: 'task', task: task.code })}>
            ${today.see(task.today)}
          </button>
          <button class="btn plain" @click=${() => session.putAwayTask(task)}>${today.done}</button>
      </div>
    </li>`;
  }
}
