/** What was odd in the files, grouped by kind, each with its place; rows set aside can be downloaded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { IssueRow } from '../../contract.js';
import type { CodeText } from '../../i18n/vi-codes.js';
import { Latest } from '../controllers.js';
import { icon } from '../parts/icons.js';
import { BookView } from '../view.js';

const SHOWN_ROWS = 10;

interface IssueGroup {
  code: string;
  count: number;
  rows: IssueRow[];
}

export class Issues extends BookView {
  protected override readonly later = true;
  private readonly groups = new Latest<null, IssueGroup[]>(this, async () => {
    const { book } = this;
    const { byCode } = await book.issues({ limit: 1 });
    const codes = Object.entries(byCode).sort((a, b) => b[1] - a[1]);
    return Promise.all(
      codes.map(async ([code, count]) => ({
        code,
        count,
        rows: (await book.issues({ code, limit: SHOWN_ROWS })).rows,
      })),
    );
  });

  protected override willUpdate(): void {
    this.groups.want(String(this.session.version), null);
  }

  /** What stands below waits for this, and does not move. */
  protected override updated(): void {
    const { value, error } = this.groups;
    this.setAttribute('aria-busy', String(value === null && error === null));
  }

  protected override render(): TemplateResult {
    const groups = this.groups.value || [];
    const aside = groups.filter((group) => group.rows[0]?.done === 'setAside');
    const rest = groups.filter((group) => !aside.includes(group));
    return html`<div class="page">${this.asideCard(aside)} ${rest.length > 0 ? this.restCard(rest) : nothing}</div>`;
  }

  private asideCard(groups: IssueGroup[]): TemplateResult {
    const { files } = this.t;
    const count = this.summary.rows.setAside;
    return html`<section class="card">
      <div class="pad-x stack tight">
        <h2 class="t-h2">${files.asideTitle(count)}</h2>
        ${count > 0 ? html`<p class="t-sm c2">${files.asideHint}</p>` : nothing}
      </div>
      <ul>
        ${groups.map((group) => this.item(group))}
      </ul>
      ${
        count > 0
          ? html`<div class="pad-x">
              <button class="btn" @click=${() => this.session.download({ what: 'setAside', format: 'csv' })}>${icon('download')}${files.downloadAside(count)}</button>
            </div>`
          : nothing
      }
    </section>`;
  }

  private restCard(groups: IssueGroup[]): TemplateResult {
    const { files } = this.t;
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    return html`<section class="card">
      <div class="pad-x stack tight">
        <h2 class="t-h2">${files.fixedTitle(count)}</h2>
        <p class="t-sm c2">${files.fixedHint}</p>
      </div>
      <ul>
        ${groups.map((group) => this.item(group))}
      </ul>
    </section>`;
  }

  private item({ code, count, rows }: IssueGroup): TemplateResult {
    const [title, meaning]: CodeText = this.t.issues[code] ?? [this.t.issueUnknown(code)];
    const first = rows[0];
    return html`<li>
      <details class="issue">
        <summary>
          <span class="num">${this.f.num(count)}</span>
          <span class="grow">
            <b>${title}</b>
            <span class="second t-xs c3">${first ? this.where(first) : ''}</span>
          </span>
          ${icon('down', 16)}
        </summary>
        <ul class="t-sm c2">
          ${first ? html`<li>${this.said(first, meaning)} ${code === 'personCheck' ? this.toCheck(title) : ''}</li>` : nothing}
          ${rows.map((row) => html`<li class="c3">${this.where(row)}</li>`)}
          ${count > rows.length ? html`<li class="c3">${this.t.files.moreRows(count - rows.length)}</li>` : nothing}
        </ul>
      </details>
    </li>`;
  }

  private said(row: IssueRow, meaning: string | undefined): string {
    const done = this.t.files.done[row.done];
    return `${done[0]?.toUpperCase()}${done.slice(1)}. ${meaning || ''}`;
  }

  private toCheck(title: string): TemplateResult {
    const look = (): void => this.session.go({ screen: 'customers', query: { check: true }, title });
    return html`<button class="link" @click=${look}>${this.t.files.toCheck}</button>`;
  }

  private where(row: IssueRow): string {
    const source = this.session.sourceName(row.source);
    const line = row.row === null ? '' : this.f.num(row.row);
    return this.t.files.where(source, line, row.header || '', row.value || '');
  }
}
