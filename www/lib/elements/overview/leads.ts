/** Leads: conversion by source, whom nobody has talked to, and what the files know of events. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LeadSource, Leads } from '../../contract.js';
import { numberField } from '../thresholds/number-field.js';
import { BookView, props } from '../view.js';

/** Untouched leads shown by name. */
const SHOWN = 5;
/** Sources shown at first. */
const SOURCES = 8;
/** What a source may have cost at most, as the core takes it. */
const MOST_COST = 1e12;

export class LeadsCard extends BookView {
  protected override readonly later = true;
  static override properties = props('leads');
  private leads: Leads | null = null;
  private asked = '';

  protected override willUpdate(): void {
    const { version, leadCosts } = this.session;
    const asked = `${version} ${JSON.stringify(leadCosts)}`;
    if (this.asked === asked) return;
    this.asked = asked;
    void this.load(asked);
  }

  private async load(asked: string): Promise<void> {
    const isCurrent = (): boolean => this.asked === asked && this.session.book !== null;
    try {
      const leads = await this.book.leads({ costs: this.session.leadCosts });
      if (isCurrent()) this.leads = leads;
    } catch (error) {
      if (isCurrent()) this.session.fail(error);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { leads, t } = this;
    if (!leads) return nothing;
    // Nothing is said of sources that no file names, nor of days that no file says.
    const isEmpty =
      leads.leads === leads.noDay && leads.events.found === 0 && leads.sources.every(({ source }) => !source);
    return html`<section class="card pad stack leads">
      <h2 class="t-h2">${t.leads.title}</h2>
      ${isEmpty ? html`<p class="t-sm c2">${t.leads.empty(leads.leads)}</p>` : this.body(leads)}
    </section>`;
  }

  private body(leads: Leads): TemplateResult {
    const { t } = this;
    return html`<p class="t-sm c2">${t.leads.about(leads.leads, leads.buyers)}
        ${leads.conflicts > 0 ? t.leads.conflicts(leads.conflicts) : nothing}</p>
      ${leads.sources.some(({ source }) => source) ? [this.sources(leads), this.costs(leads)] : nothing}
      ${this.untouched(leads)} ${this.events(leads)}`;
  }

  private sources(leads: Leads): TemplateResult {
    const { t } = this;
    return html`<table class="sources">
        <thead>
          <tr>
            <th scope="col">${t.leads.source}</th>
            <th scope="col" class="num">${t.leads.people}</th>
            <th scope="col" class="num">${t.leads.bought}</th>
            <th scope="col" class="num">${t.leads.share}</th>
            <th scope="col" class="num no-s">${t.leads.wait}</th>
          </tr>
        </thead>
        <tbody>${leads.sources.slice(0, SOURCES).map((source) => this.source(source))}</tbody>
      </table>`;
  }

  private source({ source, people, buyers, unknown, daysToFirst }: LeadSource): TemplateResult {
    const { t, f } = this;
    // Who may or may not have bought is in no share.
    const judged = people - unknown;
    return html`<tr>
      <th scope="row">${source ?? t.leads.noSource}</th>
      <td class="num">${f.num(people)}</td>
      <td class="num">${f.num(buyers)}</td>
      <td class="num"><b>${judged > 0 ? f.percent(buyers / judged) : t.none}</b></td>
      <td class="num no-s">${daysToFirst === null ? t.none : f.num(daysToFirst)}</td>
    </tr>`;
  }

  /** What each source has cost, as the owner types it, and what of it went to leads whom nobody has asked since. */
  private costs({ sources, wasted, costsUnused }: Leads): TemplateResult {
    const { t } = this;
    const named = sources.filter(({ source }) => source).slice(0, SOURCES);
    const hasCosts = Object.keys(this.session.leadCosts).length > 0;
    return html`<details class="costs" ?open=${hasCosts}>
      <summary>${t.leads.costs}</summary>
      <p class="t-sm c2">${t.leads.costsAbout}</p>
      <ul class="t-sm">${named.map((source) => this.cost(source))}</ul>
      ${wasted === null ? nothing : html`<p role="status"><b>${t.leads.wasted(this.money(wasted))}</b></p>`}
      ${costsUnused.length > 0 ? html`<p class="t-sm c3">${t.leads.costsUnused(costsUnused.join(', '))}</p>` : nothing}
    </details>`;
  }

  private cost({ source, wasted, untouched, people }: LeadSource): TemplateResult {
    const { t, f, session } = this;
    const name = source ?? '';
    const cost = session.leadCosts[name];
    const refuse = (typed: string): void => {
      if (typed.trim() === '') this.setCost(name, null);
      else session.toast(t.thresholds.notNumber(typed));
    };
    return html`<li>
      <span>${name}${
        wasted === null
          ? nothing
          : html`<span class="c3 part">${t.leads.wastedOf(this.money(wasted), untouched, people)}</span>`
      }</span>
      ${numberField({
        label: t.leads.costOf(name),
        value: cost === undefined ? '' : f.num(cost),
        unit: '',
        changed: false,
        set: (value) => (value <= MOST_COST ? this.setCost(name, value) : refuse(f.num(value))),
        refuse,
      })}
    </li>`;
  }

  private setCost(name: string, cost: number | null): void {
    const { [name]: _, ...others } = this.session.leadCosts;
    this.session.leadCosts = cost === null ? others : { ...others, [name]: cost };
    this.session.changed();
  }

  private untouched({
    untouched,
    untouchedDays,
    noDay,
    rows,
    leads,
  }: Leads): TemplateResult | typeof nothing {
    const { t, f } = this;
    if (leads === 0) return nothing;
    const shown = rows.slice(0, SHOWN);
    return html`${leads > noDay ? html`<h3 class="t-h3">${t.leads.untouched(untouched, untouchedDays)}</h3>` : nothing}
      ${
        shown.length > 0
          ? html`<ul class="t-sm">
              ${shown.map(
                ({ name, phone, lastDay, days }) => html`<li>
                  <span>${name ?? phone ?? t.noName}</span>
                  <span class="c3">${t.leads.last(f.day(lastDay), days)}</span>
                </li>`,
              )}
              ${untouched > shown.length ? html`<li class="c3">${t.leads.more(untouched - shown.length)}</li>` : nothing}
            </ul>`
          : nothing
      }
      ${noDay > 0 ? html`<p class="t-sm c3">${t.leads.noDay(noDay)}</p>` : nothing}`;
  }

  private events({ events }: Leads): TemplateResult | typeof nothing {
    const { t } = this;
    if (events.found === 0) return nothing;
    const left = t.leads.left(events.repeats, events.afterToday, events.nobody);
    return html`<h3 class="t-h3">${t.leads.events}</h3>
      <ul class="t-sm">
        ${events.kinds.map(
          ({ kind, events, people }) => html`<li>
            <span>${t.leads.kinds[kind]}</span>
            <span class="c3">${t.leads.event(events, people)}</span>
          </li>`,
        )}
      </ul>
      ${left ? html`<p class="t-sm c3">${t.leads.notCounted(left)}</p>` : nothing}`;
  }
}
