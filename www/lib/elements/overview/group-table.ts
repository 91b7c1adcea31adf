/** The groups as a table: the legend of the chart, and the way into each group. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GroupSummary } from '../../contract.js';
import { addDays } from '../../days.js';
import { mainUnits } from '../../i18n/format.js';
import { type Band, isBuyerGroup, orderedIds } from '../bands.js';
import { glyph } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';

export class GroupTable extends BookView {
  static override properties = props('bands', 'lit');
  bands: Band[] = [];
  lit = '';

  protected override render(): TemplateResult {
    const { overview } = this.t;
    const { groups, notClassified, hasMoney, today } = this.summary;
    const { changes } = this.session;
    const since = this.f.dayShort(changes ? changes.from : addDays(today, -30));
    const shown = orderedIds(groups).filter((id) => id !== 'chua_xep' || notClassified > 0);
    return html`<table class="groups">
      <thead>
        <tr>
          <th scope="col">${overview.group}</th>
          <th scope="col" class="num no-s">${overview.customers}</th>
          ${hasMoney ? html`<th scope="col" class="num">${overview.revenue}</th>` : nothing}
          ${hasMoney ? html`<th scope="col" class="num no-s">${overview.each}</th>` : nothing}
          <th scope="col" class="num no-s">${overview.since(since)}</th>
          <td class="go"></td>
        </tr>
      </thead>
      <tbody @mouseleave=${() => this.tell('kq-light', null)}>
        ${shown.map((id) => this.row(groups.find((group) => group.id === id) as GroupSummary))}
      </tbody>
    </table>
    <div class="pad-x">
      <button class="btn plain" @click=${() => this.session.go({ screen: 'schemes' })}>${this.t.schemes.link}</button>
    </div>`;
  }

  private row(group: GroupSummary): TemplateResult {
    const { t, f } = this;
    const { id, customers } = group;
    const band = this.bands.find((other) => other.id === id);
    const share = band ? f.percent(band.peopleShare) : '';
    const change = this.session.changeOf(id);
    const light = (): void => this.tell('kq-light', id);
    return html`<tr class=${id === this.lit ? 'on' : ''} @mouseenter=${light} @click=${() => this.tell('kq-open', id)}>
      <th scope="row">
        <span class="name">
          ${glyph(id)}
          <span>
            <button class="cover" @focus=${light}>${this.names(id).name}</button>
            <small class="no-s">${this.session.conditions(id)[0]}</small>
            <small class="only-s">${[t.count.people(customers), share].filter(Boolean).join(' · ')}</small>
          </span>
        </span>
      </th>
      <td class="num no-s">${f.num(customers)} <span class="share">${share}</span></td>
      ${this.summary.hasMoney ? this.moneyCells(group, band) : nothing}
      <td class="num no-s">${change ? f.signed(change.after - change.before) : t.none}</td>
      <td class="go">${icon('next', 16)}</td>
    </tr>`;
  }

  private moneyCells({ id, customers, revenue }: GroupSummary, band: Band | undefined): TemplateResult {
    const { t, f } = this;
    const { unit } = this.session;
    if (!isBuyerGroup(id)) {
      return html`<td class="num c2">${id === 'lead_moi' ? t.overview.notBought : t.none}</td>
        <td class="num no-s c2">${t.none}</td>`;
    }
    return html`<td class="num">
        ${this.short(revenue)} <span class="share">${band ? f.percent(band.moneyShare) : ''}</span>
      </td>
      <td class="num no-s">${customers > 0 ? f.about(mainUnits(revenue, unit) / customers, unit) : t.none}</td>`;
  }
}
