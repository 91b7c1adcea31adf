/** The first visit: what it is in one sentence, where the file goes, a sample that works, and nothing sent. */
import { html, nothing, type TemplateResult } from 'lit';
import { bandsOf, groupNames } from './bands.js';
import { fileButton } from './parts/file-input.js';
import { glyph } from './parts/glyph.js';
import { icon } from './parts/icons.js';
import { workCard } from './parts/work.js';
import { findingOf } from './story.js';
import { props, View } from './view.js';

/** What the groups mean before any book says otherwise. */
const USUAL = { newWithinDays: 30, fewOrders: 3, dormantDays: 90, deepDormantDays: 180 };

const GROUPS = [
  'lead_moi',
  'khach_moi',
  'mua_it',
  'mua_thuong_xuyen',
  'mua_nhieu',
  'ngu_dong_90',
  'ngu_dong_180',
] as const;

export class Welcome extends View {
  static override properties = props('lit');
  private lit: string | null = null;

  protected override render(): TemplateResult {
    const { first } = this.t;
    return html`<div class="page">
      <div class="hero">
        <div class="hero-words">
          <div class="stack">
            <h1 class="t-hero">${this.session.language.tie(first.title)}</h1>
            <p class="t-lede">${first.lede}</p>
          </div>
          ${this.dropZone()}
          <kq-settings-file></kq-settings-file>
        </div>
        ${this.session.hasOwnBook ? this.own() : this.session.hasSample ? this.sample() : nothing}
      </div>
      <ul class="card proofs">
        ${first.proofs.map(
          ([title, text]) =>
            html`<li>${icon('tick')}<div><b>${title}</b><p class="t-sm c2">${text}</p></div></li>`,
        )}
      </ul>
      <section class="stack">
        <h2 class="t-h2">${first.groupsTitle}</h2>
        <ul class="seven">
          ${GROUPS.map(
            (id) => html`<li>
              ${glyph(id, 24)}
              <div>
                <b>${groupNames(this.t, undefined, id).name}</b>
                <p class="t-sm c2">${this.t.conditions(id, USUAL, first.edge)[0]}</p>
              </div>
            </li>`,
          )}
        </ul>
      </section>
    </div>`;
  }

  private dropZone(): TemplateResult {
    const { session } = this;
    return html`<div class="drop ${session.dragging ? 'over' : ''}" part="drop">
      ${session.work ? workCard(session) : this.invitation()}
    </div>`;
  }

  private invitation(): TemplateResult {
    const { first } = this.t;
    const { session } = this;
    return html`<span class="drop-icon">${icon('upload', 32)}</span>
      <div>
        <h2 class="t-h2">${first.drop}</h2>
        <p class="c2 t-sm">${first.accepts}</p>
      </div>
      <div class="row wrap drop-buttons">
        ${fileButton(first.choose, 'primary', (files) => void session.take(files))}
        ${
          session.hasSample
            ? html`<button
                class="btn"
                ?disabled=${!session.isSample}
                @click=${() => session.enter()}
              >
                ${first.trySample}
              </button>`
            : nothing
        }
      </div>`;
  }

  /** Back from the visitor's own book: what it is, and the way on. */
  private own(): TemplateResult | typeof nothing {
    const { session } = this;
    const { summary } = session;
    const { first } = this.t;
    if (!summary || session.work) return nothing;
    return html`<section class="card pad sample stack">
      <h2 class="t-h1">${first.own(summary.customers + summary.leads + summary.notClassified)}</h2>
      <p class="c2">${first.ownAdd}</p>
      <div><button class="btn primary" @click=${() => session.enter()}>${first.backToOwn}</button></div>
    </section>`;
  }

  private sample(): TemplateResult {
    const { session } = this;
    const { book, summary } = session;
    const { first } = this.t;
    if (!book || !summary) {
      return html`<section class="card pad sample stack" aria-busy="true">
        <p class="t-sm c3">${first.sampleLoading}</p>
      </section>`;
    }
    const { sentence, group } = findingOf({
      summary,
      changes: null,
      policy: book.policy,
      text: this.t,
      format: this.f,
    });
    return html`<section class="card pad sample stack">
      <div>
        <p class="t-sm c3">${first.sampleOf(session.shop, summary.customers)}</p>
        <h2 class="t-h1">${session.language.tie(sentence)}</h2>
      </div>
      <kq-people-money
        class="line-box"
        .bands=${bandsOf(summary, this.t, book.policy)}
        .lit=${this.lit || group}
        @kq-light=${(event: CustomEvent<string>) => {
          this.lit = event.detail;
        }}
        @kq-open=${(event: CustomEvent<string>) => session.go({ screen: 'group', group: event.detail })}
      ></kq-people-money>
      <p class="t-sm c3">${first.rowsMeaning}</p>
    </section>`;
  }
}
