/** Việc hôm nay: the three groups of people whose care pays most now. One primary button only. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Priority } from '../../contract.js';
import { BookView } from '../view.js';

const SHOWN = 3;

export class Today extends BookView {
  protected override readonly later = true;
  private get open(): Priority[] {
    const { priorities, putAway } = this.session;
    return (priorities || []).filter((priority) => !putAway.has(priority.code)).slice(0, SHOWN);
  }

  protected override render(): TemplateResult {
    return html`<section class="card pad" id="kq-today" tabindex="-1">
      <h2 class="t-h2">${this.t.today.title}</h2>
      ${this.session.priorities === null ? nothing : this.list()}
    </section>`;
  }

  private list(): TemplateResult {
    const items = this.open;
    if (items.length > 0) return html`<ol class="todo">${items.map((item, i) => this.item(item, i))}</ol>`;
    return html`<p class="c2 after">${this.t.today.nothing}</p>`;
  }

  private item(priority: Priority, index: number): TemplateResult {
    const { today } = this.t;
    const title = this.titleOf(priority);
    const reason = today.reasons[priority.code] || '';
    const spent = this.summary.hasMoney ? today.spent(this.short(priority.spend)) : '';
    return html`<li>
      <span class="n" aria-hidden="true">${index + 1}</span>
      <div>
        <h3><b>${this.session.language.tie(title)}</b></h3>
        <p class="t-sm c2">${spent} ${reason}</p>
      </div>
      <div class="row wrap acts">
          <button class="btn ${index === 0 ? 'primary' : ''}" @click=${() => this.see(priority, title)}>
            ${today.see(priority.customers)}
          </button>
          <button class="btn plain" @click=${() => this.putAway(priority)}>${today.done}</button>
      </div>
    </li>`;
  }

  private titleOf({ code, group, customers }: Priority): string {
    const { titles, titleUnknown } = this.t.today;
    const title = titles[code];
    return title ? title(customers) : titleUnknown(customers, this.names(group).name);
  }

  private see(priority: Priority, title: string): void {
    this.session.go({ screen: 'customers', query: priority.query, title });
  }

  private putAway({ code }: Priority): void {
    const { putAway } = this.session;
    putAway.add(code);
    this.session.toast(this.t.today.doneToast, () => {
      putAway.delete(code);
      this.session.changed();
    });
  }
}
