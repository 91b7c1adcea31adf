/** The reconciliation as a shop's ledger: terms, a rule, their sum, and the difference under two rules. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ledger, Money, Reconciliation, Summary } from '../../contract.js';
import type { Format, Unit } from '../../i18n/format.js';
import type { Text } from '../../i18n/vi.js';

interface Context {
  text: Text;
  format: Format;
  unit: Unit;
}

const isZero = (value: Money): boolean => Number(value) === 0;

/** Terms of two ledgers side by side, by code, in the order in which they come. */
function codesOf(...ledgers: Ledger[]): string[] {
  return [...new Set(ledgers.flatMap((ledger) => ledger.terms.map((term) => term.code)))];
}

const termOf = (ledger: Ledger, code: string): Money | null =>
  ledger.terms.find((term) => term.code === code)?.value ?? null;

export function ledgerCard(summary: Summary, sources: number, context: Context): TemplateResult {
  const { text, format, unit } = context;
  const { files } = text;
  const { orders, money, rows, totals } = summary.reconciliation;
  const count = (value: Money | null): string => (value === null ? '' : format.num(Number(value)));
  const amount = (value: Money | null): string => (value === null ? '' : format.money(value, unit));
  const { hasMoney } = summary;
  const line = (label: string, left: string, right: string, kind = ''): TemplateResult =>
    html`<tr class=${kind}>
      <th scope="row">${label}</th>
      <td class="num">${left}</td>
      ${hasMoney ? html`<td class="num">${right}</td>` : nothing}
    </tr>`;
  const off = isZero(orders.difference) && (!hasMoney || isZero(money.difference)) ? 'pos' : 'neg';
  return html`<section class="card pad stack">
    <h2 class="t-h2">${files.ledger}</h2>
    <table class="ledger">
      <thead>
        <tr>
          <th></th>
          <th scope="col" class="num">${files.ledgerOrders}</th>
          ${hasMoney ? html`<th scope="col" class="num">${files.ledgerMoney}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${codesOf(orders, money).map((code) =>
          line(files.term(code), count(termOf(orders, code)), amount(termOf(money, code))),
        )}
        ${line(files.ledgerSum, count(orders.found), amount(money.found), 'sum')}
        ${line(files.ledgerFound(sources), count(orders.found), amount(money.found))}
        ${line(files.ledgerOff, count(orders.difference), amount(money.difference), `zero ${off}`)}
      </tbody>
    </table>
    ${rowsLedger(rows, context)} ${statedTotals(totals, context)}
  </section>`;
}

function rowsLedger(rows: Ledger, { text, format }: Context): TemplateResult {
  const { files } = text;
  const line = (label: string, value: Money, kind = ''): TemplateResult =>
    html`<tr class=${kind}><th scope="row">${label}</th><td class="num">${format.num(Number(value))}</td></tr>`;
  return html`<table class="ledger t-sm">
    <thead>
      <tr>
        <th></th>
        <th scope="col" class="num">${files.ledgerRows}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.terms.map((term) => line(files.term(term.code), term.value))}
      ${line(files.ledgerFoundShort, rows.found, 'sum')}
      ${line(files.ledgerOff, rows.difference, `zero ${isZero(rows.difference) ? 'pos' : 'neg'}`)}
    </tbody>
  </table>`;
}

const statedTotals = (totals: Reconciliation['totals'], { text, format, unit }: Context): TemplateResult[] =>
  totals.map(
    ({ stated, read, difference }) =>
      html`<p class="t-sm ${isZero(difference) ? 'c2' : 'neg'}">
        ${text.files.ledgerTotals(format.money(stated, unit), format.money(read, unit))}
      </p>`,
  );
