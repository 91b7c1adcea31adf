/** The reconciliation as a shop's ledger: terms, a rule, their sum, and the difference under two rules. */
import { html, type TemplateResult } from 'lit';
import type { Ledger, Money } from '../../contract.js';
import { BookView } from '../view.js';

interface Column {
  head: string;
  ledger: Ledger;
  write(value: Money): string;
}

export class LedgerCard extends BookView {
  protected override readonly later = true;
  protected override render(): TemplateResult {
    const { files } = this.t;
    const { rows, orders, money, totals } = this.summary.reconciliation;
    const count = (value: Money): string => this.f.num(Number(value));
    const amount = (value: Money): string => this.money(value);
    const main: Column[] = [{ head: files.ledgerOrders, ledger: orders, write: count }];
    if (this.summary.hasMoney) main.push({ head: files.ledgerMoney, ledger: money, write: amount });
    return html`<section class="card pad stack">
      <h2 class="t-h2">${files.ledger}</h2>
      ${this.table(main)} ${this.table([{ head: files.ledgerRows, ledger: rows, write: count }])}
      ${totals.map(
        ({ stated, read, difference }) =>
          html`<p class="t-sm ${Number(difference) === 0 ? 'c2' : 'neg'}">
            ${files.ledgerTotals(amount(stated), amount(read))}
          </p>`,
      )}
    </section>`;
  }

  private table(columns: Column[]): TemplateResult {
    const { files } = this.t;
    const codes = [...new Set(columns.flatMap(({ ledger }) => ledger.terms.map((term) => term.code)))];
    const line = (label: string, of: (ledger: Ledger) => Money | undefined, kind = ''): TemplateResult =>
      html`<tr class=${kind}>
        <th scope="row">${label}</th>
        ${columns.map(({ ledger, write }) => {
          const value = of(ledger);
          return html`<td class="num">${value === undefined ? '' : write(value)}</td>`;
        })}
      </tr>`;
    const even = columns.every(({ ledger }) => Number(ledger.difference) === 0);
    return html`<table class="ledger">
      <thead>
        <tr>
          <td></td>
          ${columns.map(({ head }) => html`<th scope="col" class="num">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${codes.map((code) => line(files.term(code), ({ terms }) => terms.find((term) => term.code === code)?.value))}
        ${line(files.ledgerFound(this.session.sources.length), ({ found }) => found, 'sum')}
        ${line(files.ledgerOff, ({ difference }) => difference, `zero ${even ? 'pos' : 'neg'}`)}
      </tbody>
    </table>`;
  }
}
