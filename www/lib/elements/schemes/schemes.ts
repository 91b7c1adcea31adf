/** Ways to make groups: choose one, see it on this book at once, with its proof; change, compare, try it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FeatureInfo, GroupRule, Scheme, SchemeGroup, SchemeResult } from '../../contract.js';
import { writtenIn } from '../../i18n/language.js';
import { Latest } from '../controllers.js';
import { faultOf, faultWords } from '../faults.js';
import { countButton } from '../parts/count.js';
import { glyph, groupClass } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import { shares } from '../shares.js';
import { BookView, props } from '../view.js';
import { draftOf } from './draft.js';
import { slug } from './edit.js';
import { copied, type Entry, entryOf, IN_USE, libraryOf } from './library.js';
import { schemeSelect } from './pick.js';
import { groupsOf } from './policy-groups.js';
import { mendOf, proofCard } from './proof.js';
import { conditionWords, groupName, nameOf, placeWords, schemeName, sourceWords, type Words } from './say.js';

export class SchemesScreen extends BookView {
  static override properties = props('fileFault');
  private fileFault = '';

  private readonly features = new Latest<null, FeatureInfo[]>(this, () => this.book.features());
  /** With the scheme that it is of: figures of one way never stand under the names of another. */
  private readonly result = new Latest<Entry, { entry: Entry; result: SchemeResult }>(
    this,
    async (entry) => ({
      entry,
      result: await this.book.scheme(entry.scheme),
    }),
  );

  private get entry(): Entry {
    return entryOf(this.session, this.session.schemeChosen);
  }

  private get words(): Words {
    const infos = new Map((this.features.value ?? []).map((info) => [info.id, info]));
    return { session: this.session, infos };
  }

  protected override willUpdate(): void {
    const version = String(this.session.version);
    this.features.want(version, null);
    if (this.session.schemeDraft) return;
    const { entry } = this;
    this.result.want(`${version}:${entry.id}:${JSON.stringify(entry.scheme.rows)}`, entry);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    if (this.session.schemeDraft) return html`<kq-scheme-editor .words=${words}></kq-scheme-editor>`;
    const { entry } = this;
    const { schemes } = this.t;
    const { value: answer, error } = this.result;
    const shown = answer?.entry ?? entry;
    const value = answer?.result ?? null;
    const isReady = value !== null && !error && this.features.value !== null;
    return html`<div class="page schemes">
      <header class="stack tight">
        <h1 class="t-h1">${isReady ? this.headline(value) : schemes.title}</h1>
        <p class="c2 prose">${schemes.lede}</p>
      </header>
      ${this.chooser(entry)}
      ${
        isReady
          ? html`<div class="two stack wide" aria-busy=${this.result.pending}>
              ${this.groups(shown.scheme, value)}
              <div class="page">
                ${proofCard(words, shown.scheme, value, () => this.mend(shown, value))}
                <kq-scheme-try .words=${words} .scheme=${entry.scheme}></kq-scheme-try>
              </div>
            </div>`
          : html`<p class="c2" role="status">${error ? schemes.failed : schemes.wait}</p>`
      }
      <kq-scheme-compare .words=${words} .chosen=${entry.id}></kq-scheme-compare>
    </div>`;
  }

  private headline({ groups, outside }: SchemeResult): string {
    const { schemes } = this.t;
    if (outside.customers > 0) return schemes.headlineLeft(outside.customers);
    const filled = groups.filter(({ customers }) => customers > 0);
    return schemes.headline(
      filled.length,
      filled.reduce((sum, { customers }) => sum + customers, 0),
    );
  }

  private chooser(entry: Entry): TemplateResult {
    const { schemes } = this.t;
    const { scheme } = entry;
    const source = sourceWords(scheme.source ?? '');
    const about = scheme.about?.[writtenIn(this.session.language)];
    const choose = (id: string): void => {
      this.session.schemeChosen = id;
      this.fileFault = '';
      this.session.changed();
    };
    return html`<section class="card pad stack tight">
      <div class="picked">
        <span class="t-sm c2" aria-hidden="true">${schemes.choose}</span>
        ${schemeSelect(this.session, schemes.choose, libraryOf(this.session), entry.id, choose)}
      </div>
      ${about ? html`<p class="prose">${about}</p>` : nothing}
      ${source ? html`<p class="t-xs c3">${schemes.source(source)}</p>` : nothing}
      ${this.actions(entry)}
      ${this.fileFault ? html`<p class="t-sm neg" role="alert">${this.fileFault}</p>` : nothing}
    </section>`;
  }

  private actions(entry: Entry): TemplateResult {
    const { schemes } = this.t;
    const isOwn = entry.kind === 'shop' && entry.id !== IN_USE;
    const use = this.use(entry);
    return html`<div class="row wrap">
        ${use.button} <button class="btn" @click=${() => this.edit(entry)}>${schemes.edit}</button>
      </div>
      ${use.why ? html`<p class="t-sm c2 prose">${use.why}</p>` : nothing}
      <div class="row wrap no-gap">
        <button class="btn plain" @click=${this.fresh}>${schemes.fresh}</button>
        <button class="btn plain" @click=${() => this.download(entry.scheme)}>${schemes.download}</button>
        <label class="btn plain">
          ${schemes.load}<input class="sr" type="file" accept=".json,application/json" @change=${this.load} />
        </label>
        ${
          isOwn
            ? html`<button class="btn plain" @click=${() => this.session.forgetScheme(entry.id, schemes.removed(schemeName(this.session, entry.scheme)))}>${schemes.remove}</button>`
            : nothing
        }
      </div>`;
  }

  /** Setting the shop's groups, or why this scheme stays a second view. */
  private use({ id, scheme }: Entry): { button: TemplateResult | typeof nothing; why: string } {
    const { schemes } = this.t;
    const value = this.result.pending ? null : this.result.value?.result;
    const because = (why: string) => ({ button: nothing, why }) as const;
    if (id === IN_USE) return because(schemes.usedNow);
    if (!value) return because('');
    const language = writtenIn(this.session.language);
    const said = groupsOf(scheme, language, value.check.total);
    if (!('groups' in said)) {
      const what = said.feature ? nameOf(this.words, said.feature) : '';
      const place = placeWords(this.session, said.path);
      return because(schemes.notGroups(place, what));
    }
    if (!value.check.total) return because(schemes.leavesOut);
    const apply = (): void => void this.apply(scheme, said.groups);
    return {
      button: html`<button class="btn primary" @click=${apply}>${schemes.apply}</button>`,
      why: '',
    };
  }

  private async apply(scheme: Scheme, groups: GroupRule[]): Promise<void> {
    const { session } = this;
    const old = this.book.policy;
    if (!(await session.applyPolicy({ ...old, groups }))) return;
    session.schemeChosen = IN_USE;
    session.toast(this.t.schemes.applied(schemeName(session, scheme)), () => void session.applyPolicy(old));
  }

  private edit({ id, kind, scheme }: Entry): void {
    const isOwn = kind === 'shop' && id !== IN_USE;
    this.session.schemeDraft = isOwn ? draftOf(scheme, id) : draftOf(copied(this.session, scheme));
    this.session.changed();
  }

  private readonly fresh = (): void => {
    const { freshName, rest } = this.t.schemes;
    const both = (name: string) => ({ vi: name, en: name });
    const scheme: Scheme = {
      version: 1,
      name: both(freshName),
      rows: [{ id: 'con_lai', name: both(rest), when: { all: [] } }],
    };
    this.session.schemeDraft = draftOf(scheme);
    this.session.changed();
  };

  private mend(entry: Entry, result: SchemeResult): void {
    const { rest, mended } = this.t.schemes;
    const scheme = mendOf(result, { vi: rest, en: rest });
    if (!scheme) return;
    this.edit({ ...entry, scheme: { ...entry.scheme, rows: scheme.rows } });
    this.session.toast(mended);
  }

  private download(scheme: Scheme): void {
    const { fileName } = this.t.schemes;
    const name = `${fileName}-${slug(schemeName(this.session, scheme)).replaceAll('_', '-')}.json`;
    void this.session.save(name, new Blob([JSON.stringify(scheme, null, 2)], { type: 'application/json' }));
  }

  private readonly load = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const { schemes } = this.t;
    try {
      const scheme = JSON.parse(await file.text()) as Scheme;
      await this.book.scheme(scheme);
      this.fileFault = '';
      this.session.schemeDraft = draftOf(scheme);
      this.session.changed();
    } catch (error) {
      const { path } = (faultOf(error).details ?? {}) as { path?: string };
      const [what] = faultWords(this.t, faultOf(error));
      const isPlaced = typeof path === 'string' && path !== '';
      this.fileFault = isPlaced
        ? schemes.refused(placeWords(this.session, path), what)
        : `${schemes.notScheme}.`;
    }
  };

  private groups(scheme: Scheme, { groups, outside }: SchemeResult): TemplateResult {
    const { schemes } = this.t;
    const { hasMoney } = this.summary;
    const all = outside.customers > 0 ? [...groups, outside] : groups;
    const parts = shares(all.map(({ customers }) => customers));
    const most = Math.max(1, ...all.map(({ customers }) => customers));
    return html`<section class="card">
      <table class="scheme-groups">
        <thead>
          <tr>
            <th scope="col">${schemes.group}</th>
            <th scope="col" class="num">${schemes.people}</th>
            ${hasMoney ? html`<th scope="col" class="num no-s">${schemes.spend}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${all.map((group, i) => this.groupRow(scheme, group, parts[i] ?? 0, group.customers / most))}
        </tbody>
      </table>
    </section>`;
  }

  private groupRow(scheme: Scheme, group: SchemeGroup, share: number, part: number): TemplateResult {
    const { words } = this;
    const { id, customers, spend } = group;
    const name = groupName(words, scheme, id);
    const said = scheme.rows.filter((row) => row.id === id).map(({ when }) => conditionWords(words, when));
    const title = this.t.schemes.list(name, schemeName(this.session, scheme));
    return html`<tr class=${customers > 0 ? '' : 'empty-group'}>
      <th scope="row">
        <span class="name">
          ${id === null ? icon('warning', 18) : glyph(id)}
          <span class="grow">
            ${name}
            ${customers > 0 ? html`<small>${said.join('; ')}</small>` : nothing}
            <svg class="bar-line ${groupClass(id ?? '')}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              ${svg`<rect class="fill" width=${part * 100} height="4" />`}
            </svg>
          </span>
        </span>
      </th>
      <td class="num">
        ${countButton(this.session, customers, { within: [{ scheme, group: id }] }, title)}
        <span class="share">${this.f.percent(share)}</span>
      </td>
      ${this.summary.hasMoney ? html`<td class="num no-s">${this.short(spend)}</td>` : nothing}
    </tr>`;
  }
}
