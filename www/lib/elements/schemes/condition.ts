/** Conditions of one row as controls: blocks of "all" and "one of", and comparisons with their edge and slider. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Book, FeatureInfo, Scheme, SchemeCondition } from '../../contract.js';
import { mainUnits } from '../../i18n/format.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { numberField, numberIn } from '../thresholds/number-field.js';
import {
  addCondition,
  conditionAt,
  DEEPEST,
  type Edit,
  joinBy,
  type Place,
  partsOf,
  pathOf,
  removeCondition,
  setCondition,
  turn,
} from './edit.js';
import {
  type Asks,
  asksOf,
  type Form,
  figureOf,
  figuresIn,
  firstFigure,
  firstOf,
  formsOf,
  inForm,
  type Run,
  runOf,
  thresholdsFor,
} from './leaves.js';
import { conditionWords, nameOf, thresholdWords, unitWord, valueWords, type Words } from './say.js';

export interface Tree {
  words: Words;
  scheme: Scheme;
  book: Book;
  /** Makes an edit; those of one `step` are taken back together. */
  step(edit: Edit, step?: string): void;
}

/** Blocks below this are shown, and not begun: nobody reads them on a phone. */
const DEEPEST_BEGUN = 2;
const MOST_VALUES = 30;

const infoOf = ({ words }: Tree, feature: string): FeatureInfo | undefined => words.infos.get(feature);
const unitOf = (tree: Tree, feature: string): string => infoOf(tree, feature)?.unit ?? 'count';
const valuesOf = (tree: Tree, feature: string): string[] =>
  (infoOf(tree, feature)?.values ?? []).map(({ value }) => value);
const spendOf = ({ book, words }: Tree): number =>
  Math.round(mainUnits(book.summary.spendEdge ?? 0, words.session.unit)) || 1_000_000;

/** The conditions at a place of a row. */
export function conditionTree(tree: Tree, place: Place): TemplateResult {
  const condition = conditionAt(tree.scheme, place);
  if (!condition) return html``;
  const asks = asksOf(condition);
  return asks ? leaf(tree, place, condition, asks) : block(tree, place, condition);
}

function block(tree: Tree, place: Place, condition: SchemeCondition): TemplateResult {
  const { schemes } = tree.words.session.language.text;
  const { editor } = schemes;
  const isTurned = 'not' in condition;
  const inner: Place = isTurned ? [...place, 0] : place;
  const body = isTurned ? condition.not : condition;
  const parts = partsOf(body);
  const depth = place.length - 1;
  if (isTurned && parts.length === 0 && asksOf(body)) {
    return html`<fieldset class="block">${turned(tree, place, true)} ${conditionTree(tree, inner)}</fieldset>`;
  }
  const info = tree.words.infos.get('orders') ?? [...tree.words.infos.values()][0];
  const first = info ? firstOf(info, spendOf(tree), []) : null;
  const add = (more: SchemeCondition | null): void => {
    if (more) tree.step(addCondition(tree.scheme, inner, more));
  };
  return html`<fieldset class="block ${depth === 0 ? 'outer' : ''}">
    ${parts.length > 1 ? join(tree, inner, 'any' in body ? 'any' : 'all') : nothing}
    ${parts.length === 0 ? html`<p class="c2">${'any' in body ? schemes.nobody : schemes.everybodyLeft}</p>` : nothing}
    ${parts.map((_, index) => conditionTree(tree, [...inner, index]))}
    <div class="row wrap no-gap">
      <button class="btn plain" @click=${() => add(first)}>+ ${editor.add1}</button>
      ${
        depth < DEEPEST_BEGUN && depth < DEEPEST && parts.length > 0
          ? html`<button class="btn plain" @click=${() => add(first && { any: [first] })}>+ ${editor.addMany}</button>`
          : nothing
      }
      ${depth > 0 ? remove(tree, place, body) : nothing}
    </div>
    ${depth > 0 || isTurned ? turned(tree, place, isTurned) : nothing}
  </fieldset>`;
}

function join(tree: Tree, place: Place, now: 'all' | 'any'): TemplateResult {
  const { editor } = tree.words.session.language.text.schemes;
  const option = (
    kind: 'all' | 'any',
    words: string,
  ): TemplateResult => html`<label class=${now === kind ? 'on' : ''}>
    <input
      type="radio"
      name=${`kq-join-${place.join('-')}`}
      .checked=${now === kind}
      @change=${() => tree.step(joinBy(tree.scheme, place, kind))}
    />${words}
  </label>`;
  return html`<div class="row wrap" role="radiogroup" aria-label=${editor.join}>
    <span class="t-sm c2">${editor.join}</span>
    <span class="seg">${option('all', editor.all)}${option('any', editor.any)}</span>
  </div>`;
}

function turned(tree: Tree, place: Place, isTurned: boolean): TemplateResult {
  const { editor } = tree.words.session.language.text.schemes;
  return html`<label class="switch">
    <input type="checkbox" .checked=${isTurned} @change=${() => tree.step(turn(tree.scheme, place))} />
    <span class="t-sm">${editor.not}</span>
  </label>`;
}

function remove(tree: Tree, place: Place, condition: SchemeCondition): TemplateResult {
  const { editor } = tree.words.session.language.text.schemes;
  const label = editor.removeCondition(conditionWords(tree.words, condition));
  return html`<button
    class="icon-btn"
    aria-label=${label}
    @click=${() => tree.step(removeCondition(tree.scheme, place))}
  >
    ${icon('close', 18)}
  </button>`;
}

function leaf(tree: Tree, place: Place, condition: SchemeCondition, asks: Asks): TemplateResult {
  const { schemes } = tree.words.session.language.text;
  const { editor, forms } = schemes;
  const { feature, form } = asks;
  const unit = unitOf(tree, feature);
  const set = (next: SchemeCondition, step = ''): void =>
    tree.step(setCondition(tree.scheme, place, next), step);
  const allowed = formsOf(unit);
  const shown = allowed.includes(form) ? allowed : [form, ...allowed];
  const figure = figureOf(condition, firstFigure(unit, spendOf(tree)));
  const isAlone = place.length === 1;
  return html`<fieldset class="leaf">
      <div class="row">
        <span class="grow">${features(tree, feature, (id) => {
          const info = infoOf(tree, id);
          if (info) set(firstOf(info, spendOf(tree), valuesOf(tree, id)));
        })}</span>
        ${remove(tree, place, condition)}
      </div>
      <div class="row wrap">
        ${
          shown.length > 1
            ? selectField(
                `${editor.comparison}: ${nameOf(tree.words, feature)}`,
                shown.map((one): [string, string] => [one, forms[one]]),
                form,
                (next) => set(inForm(feature, next as Form, figure, valuesOf(tree, feature))),
              )
            : nothing
        }
        ${edge(tree, place, condition, asks, set)}
      </div>
      ${slider(tree, place, condition, asks, set)}
    </fieldset>
    ${
      isAlone
        ? html`<div>
            <button class="btn plain" @click=${() => tree.step(addCondition(tree.scheme, place, condition))}>
              + ${editor.add1}
            </button>
          </div>`
        : nothing
    }`;
}

/** Every feature by its name; those that the files do not have come last and say so. */
function features(tree: Tree, chosen: string, choose: (id: string) => void): TemplateResult {
  const { session, infos } = tree.words;
  const { editor } = session.language.text.schemes;
  const said = [...infos.values()]
    .map((info) => ({ ...info, name: nameOf(tree.words, info.id) }))
    .sort((a, b) => Number(b.known) - Number(a.known) || a.name.localeCompare(b.name, session.language.code));
  const options = said.map(({ id, known, name }): [string, string] => [
    id,
    known ? name : editor.notInFiles(name),
  ]);
  return selectField(editor.feature, options, infos.has(chosen) ? chosen : null, choose);
}

type Set = (next: SchemeCondition, step?: string) => void;

function edge(tree: Tree, place: Place, condition: SchemeCondition, asks: Asks, set: Set): TemplateResult {
  const { schemes } = tree.words.session.language.text;
  const { feature, form } = asks;
  const unit = unitOf(tree, feature);
  const label = schemes.editor.edgeOf(nameOf(tree.words, feature));
  if (unit === 'flag' && 'op' in condition)
    return yesOrNo(tree, place, condition.value === 0, (value) => set({ feature, op: '=', value }));
  if ('between' in condition) {
    const [low, high] = condition.between;
    return html`${number(tree, feature, `${label}, ${schemes.editor.edgeFrom}`, low, (value) => set({ feature, between: [value, high] }))}
      <span class="c2" aria-hidden="true">–</span>
      ${number(tree, feature, `${label}, ${schemes.editor.edgeTo}`, high, (value) => set({ feature, between: [low, value] }))}`;
  }
  if ('in' in condition) {
    return unit === 'text' ? choices(tree, condition, set) : figures(tree, label, condition, set);
  }
  if (!('op' in condition)) return html``;
  const { op, value } = condition;
  if (typeof value === 'object' && 'quantile' in value) {
    const isTop = form === 'top';
    const share = Math.round((isTop ? 1 - value.quantile : value.quantile) * 100);
    return percent(tree, label, share, (next) => {
      const part = Math.min(100, Math.max(0, next)) / 100;
      set({ feature, op, value: { quantile: isTop ? Number((1 - part).toFixed(4)) : part } });
    });
  }
  const named = thresholdsFor(unit, feature);
  const chosen = typeof value === 'object' ? value.threshold : '';
  const options: Array<[string, string]> = [
    ['', schemes.editor.ownFigure],
    ...[...new Set([...named, ...(chosen ? [chosen] : [])])].map((name): [string, string] => [
      name,
      thresholdOption(tree, feature, name),
    ]),
  ];
  const own = typeof value === 'number' ? value : thresholdFigure(tree, value.threshold, unit);
  const choose = (name: string): void => set({ feature, op, value: name === '' ? own : { threshold: name } });
  return html`${
    typeof value === 'number'
      ? number(tree, feature, label, value, (next) => set({ feature, op, value: next }))
      : nothing
  }
  ${options.length > 1 ? selectField(`${label}, ${schemes.editor.edge}`, options, chosen, choose) : nothing}`;
}

/** A threshold by its name, with what it comes to now. */
function thresholdOption({ words }: Tree, feature: string, name: string): string {
  const { schemes } = words.session.language.text;
  const figure = thresholdWords(words, feature, name);
  return [schemes.edge(schemes.thresholds[name] ?? name), figure].filter(Boolean).join(': ');
}

/** What a threshold is now, as the figure to go on from. */
function thresholdFigure(tree: Tree, name: string, unit: string): number {
  const thresholds: Record<string, unknown> = { ...tree.book.policy.thresholds };
  const figure = name === 'spendEdge' ? null : thresholds[name];
  return typeof figure === 'number' ? figure : firstFigure(unit, spendOf(tree));
}

function number(
  tree: Tree,
  feature: string,
  label: string,
  figure: number,
  set: (value: number) => void,
): TemplateResult {
  const { session } = tree.words;
  const { format, text } = session.language;
  const isMoney = unitOf(tree, feature) === 'money';
  const decimals = isMoney ? session.unit.digits : 0;
  const sign =
    isMoney && session.unit.currency === 'VND' ? '₫' : isMoney ? (session.unit.currency ?? '') : '';
  return numberField({
    label,
    value: format.num(figure, Number.isInteger(figure) ? 0 : Math.max(1, decimals)),
    unit: sign || unitWord(tree.words, feature),
    decimals,
    changed: false,
    set,
    refuse: (typed) => session.toast(text.thresholds.notNumber(typed)),
  });
}

function percent(tree: Tree, label: string, share: number, set: (value: number) => void): TemplateResult {
  const { session } = tree.words;
  return numberField({
    label,
    value: session.language.format.num(share),
    unit: '%',
    changed: false,
    set,
    refuse: (typed) => session.toast(session.language.text.thresholds.notNumber(typed)),
  });
}

function yesOrNo(tree: Tree, place: Place, isNo: boolean, set: (value: number) => void): TemplateResult {
  const { schemes } = tree.words.session.language.text;
  const option = (
    words: string,
    value: number,
    on: boolean,
  ): TemplateResult => html`<label class=${on ? 'on' : ''}>
    <input type="radio" name=${`kq-flag-${place.join('-')}`} .checked=${on} @change=${() => set(value)} />${words}
  </label>`;
  return html`<span class="seg" role="radiogroup" aria-label=${schemes.editor.edge}>
    ${option(schemes.yes, 1, !isNo)}${option(schemes.no, 0, isNo)}
  </span>`;
}

type In = Extract<SchemeCondition, { in: unknown }>;

function figures(tree: Tree, label: string, condition: In, set: Set): TemplateResult {
  const { session } = tree.words;
  const { text, format } = session.language;
  const said = (condition.in as Array<number | string>)
    .map((one) => (typeof one === 'number' ? format.num(one) : one))
    .join('; ');
  const take = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const found = figuresIn(input.value, (one) => numberIn(one));
    if (found) set({ ...condition, in: found });
    else session.toast(text.thresholds.notNumber(input.value));
    input.value = said;
  };
  return html`<label class="field grow">
    <input
      autocomplete="off"
      aria-label=${`${label}. ${text.schemes.editor.values}`}
      placeholder="1; 2; 3"
      .value=${said}
      @change=${take}
    />
  </label>`;
}

/** Words are chosen among those that the files have, each with its customers. */
function choices(tree: Tree, condition: In, set: Set): TemplateResult {
  const { session } = tree.words;
  const { text, format } = session.language;
  const chosen = condition.in as unknown as string[];
  const offered = infoOf(tree, condition.feature)?.values ?? [];
  const all = [
    ...offered.slice(0, MOST_VALUES),
    ...chosen
      .filter((one) => !offered.some(({ value }) => value === one))
      .map((value) => ({ value, customers: 0 })),
  ];
  if (all.length === 0) return html`<p class="t-sm c2">${text.schemes.editor.unknownValues}</p>`;
  const toggle = (value: string, on: boolean): void => {
    const next = on ? [...chosen, value] : chosen.filter((one) => one !== value);
    set({ ...condition, in: next as never });
  };
  return html`<div class="choices">
    ${all.map(
      ({ value, customers }) => html`<label class="switch">
        <input
          type="checkbox"
          .checked=${chosen.includes(value)}
          @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}
        />
        <span>${valueWords(tree.words, condition.feature, value)} <span class="c3 t-sm">${format.num(customers)}</span></span>
      </label>`,
    )}
  </div>`;
}

/** The edge under a thumb; a drag is one step. */
function slider(
  tree: Tree,
  place: Place,
  condition: SchemeCondition,
  { feature, form }: Asks,
  set: Set,
): TemplateResult | typeof nothing {
  const unit = unitOf(tree, feature);
  const isShare = form === 'top' || form === 'bottom';
  if (unit === 'flag' || unit === 'text' || !('op' in condition)) return nothing;
  const { op, value } = condition;
  const step = `slide ${pathOf(tree.scheme, place)}`;
  const label = tree.words.session.language.text.schemes.editor.edgeOf(nameOf(tree.words, feature));
  if (isShare && typeof value === 'object' && 'quantile' in value) {
    const share = Math.round((form === 'top' ? 1 - value.quantile : value.quantile) * 100);
    return range(label, share, { from: 1, to: 60, step: 1 }, `${share}%`, (next) => {
      const part = next / 100;
      set({ feature, op, value: { quantile: form === 'top' ? Number((1 - part).toFixed(4)) : part } }, step);
    });
  }
  if (typeof value !== 'number') return nothing;
  const run = runOf(unit, value, spendOf(tree));
  const said = conditionWords(tree.words, condition);
  return range(label, value, run, said, (next) => set({ feature, op, value: next }, step));
}

function range(
  label: string,
  value: number,
  run: Run,
  said: string,
  set: (value: number) => void,
): TemplateResult {
  return html`<div class="range lone">
    <input
      type="range"
      min=${run.from}
      max=${run.to}
      step=${run.step}
      .value=${String(value)}
      aria-label=${label}
      aria-valuetext=${said}
      @input=${(event: Event) => set(Number((event.target as HTMLInputElement).value))}
    />
  </div>`;
}
