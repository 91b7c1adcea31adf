/** Why this group: the questions in the order they were asked, the customer's own figures, the deciding line last. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Customer, Test } from '../../contract.js';
import { glyph } from '../parts/glyph.js';
import type { Session } from '../session/session.js';

interface Line {
  question: string;
  actual: string;
  matched: boolean;
  group: string;
}

/** A figure with the unit of its feature. */
function figure(session: Session, feature: string, value: Test['value']): string {
  const { text, format } = session.language;
  if (value === null) return text.none;
  if (feature === 'spend') return format.money(value, session.unit);
  if (feature === 'recencyDays') return text.count.days(Number(value));
  if (feature === 'orders') return text.count.orders(Number(value));
  return format.num(Number(value));
}

/** One line for each row of the scheme: the test that failed, or all of those that passed. */
function linesOf(session: Session, customer: Customer): Line[] {
  const { tests: ask } = session.language.text;
  return customer.tests.flatMap(({ group, matched, tests }): Line[] => {
    if (group === 'chua_xep' && !matched) return [];
    const told = matched ? tests : tests.filter((test) => !test.passed).slice(0, 1);
    if (told.length === 0) return [{ question: ask('otherwise', '', '', false), actual: '', matched, group }];
    return told.map((test) => ({
      question: ask(
        test.feature,
        test.op,
        figure(session, test.feature, test.value),
        Number(test.value) === 0,
      ),
      actual: figure(session, test.feature, test.actual),
      matched,
      group,
    }));
  });
}

export function whyTable(session: Session, customer: Customer): TemplateResult {
  const { text } = session.language;
  const lines = linesOf(session, customer);
  return html`<table class="why">
    <thead>
      <tr>
        <th scope="col">${text.sheet.asked}</th>
        <th scope="col" class="num">${text.sheet.hers}</th>
        <th scope="col" class="num">${text.sheet.result}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line, i) => row(session, line, i === lines.length - 1))}
    </tbody>
  </table>`;
}

function row(session: Session, line: Line, last: boolean): TemplateResult {
  const { text } = session.language;
  const name = session.names(line.group).short;
  const result = line.matched
    ? last
      ? html`<span class="decided">${glyph(line.group, 16)} <b>${name}</b></span>`
      : text.sheet.yes
    : html`<span class="c3">${text.sheet.no}</span>`;
  return html`<tr class=${line.matched ? 'hit' : ''}>
    <td>${line.matched ? html`<b>${line.question}</b>` : line.question}</td>
    <td class="num">${line.actual || nothing}</td>
    <td class="num">${result}</td>
  </tr>`;
}
