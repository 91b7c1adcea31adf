/** How a file is understood: assumptions with their switch, the unsure ones first and tinted; open questions alike. */
import { html, nothing, type TemplateResult } from 'lit';
import type {
  Assumption,
  InspectedColumn,
  Inspection,
  Money,
  Question,
  Role,
  SourceInfo,
} from '../../contract.js';
import type { Text } from '../../i18n/vi.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';

/** One thing to decide, whether it was assumed or is still open. */
export interface Matter {
  id: string;
  chosen: string | null;
  options: string[];
  answered: boolean;
  evidence: Record<string, number>;
  sample: string | null;
  header: string | null;
  /** Money of the orders that it leaves out or takes in. */
  money?: Money | undefined;
  /** A line of the file under each option. */
  samples?: Record<string, string> | undefined;
}

/** An assumption, with the lines that the question behind it has. */
export function matterOf(assumption: Assumption, questions: readonly Question[] = []): Matter {
  const samples = questions.find(({ id }) => id === assumption.code)?.samples;
  return { ...assumption, id: assumption.code, samples };
}

export function matterOfQuestion(question: Question, answer: unknown, columns: InspectedColumn[]): Matter {
  const { id, options, assumed = null, evidence = {}, sample = null, samples } = question;
  const column = columns.find(({ index }) => index === question.column);
  const answered = answer !== undefined;
  const chosen = answered ? String(answer) : assumed;
  return { id, chosen, options, answered, evidence, sample, header: column ? column.header : null, samples };
}

export function matterOfSheets(sheets: Inspection['sheets']): Matter {
  const chosen = sheets.find((sheet) => sheet.chosen)?.name || null;
  const options = sheets.map(({ name }) => name);
  return { id: 'sheet', chosen, options, answered: true, evidence: {}, sample: null, header: null };
}

/** Sheets of a workbook that are shown, have the header of the one that is read, and are no source yet. */
export function sheetsLeftOut(
  { name, sheets }: Pick<Inspection, 'name' | 'sheets'>,
  sources: readonly SourceInfo[],
): string[] {
  const read = sources.filter((source) => source.name === name).map(({ sheet }) => sheet);
  const isLeftOut = (sheet: Inspection['sheets'][number]): boolean =>
    sheet.alike && !sheet.hidden && !read.includes(sheet.name);
  return sheets.filter(isLeftOut).map((sheet) => sheet.name);
}

/** Something speaks against what is assumed, or nothing decides it at all. */
export const isUnsure = ({ answered, evidence, chosen }: Matter): boolean =>
  chosen === null || (!answered && (chosen === 'unknown' || (evidence.against || 0) > 0));

/** No cell speaks for it, and none against it. */
const isUndecided = ({ evidence, answered }: Matter): boolean =>
  !answered && evidence.sure === 0 && (evidence.against || 0) === 0 && (evidence.unsure || 0) > 0;

/** Orders or money hang on it, or somebody has decided it: it stays in sight. */
export const isAtStake = (matter: Matter): boolean =>
  isUnsure(matter) ||
  isUndecided(matter) ||
  matter.samples !== undefined ||
  (matter.evidence.orders || 0) > 0 ||
  (matter.answered && matter.id !== 'sheet');

/** The unsure first, then by money, then by orders. */
export function byWeight(a: Matter, b: Matter): number {
  const weights = ({ money = 0, evidence }: Matter): number[] => [Number(money), evidence.orders || 0];
  const [[moneyA = 0, ordersA = 0], [moneyB = 0, ordersB = 0]] = [weights(a), weights(b)];
  return Number(isUnsure(b)) - Number(isUnsure(a)) || moneyB - moneyA || ordersB - ordersA;
}

/** `A`, `B`, … `AC`: how a spreadsheet names its columns. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** `Cột B: Ngày bán`; without a header, its first cell. */
export const columnName = (text: Text, { index, header, samples }: InspectedColumn): string =>
  text.files.columnNamed(columnLetters(index), header || samples[0] || text.files.empty);

/** Longer words than this do not fit side by side. */
const LONG_WORDS = 22;

interface Context {
  text: Text;
  columns: InspectedColumn[];
  money(amount: Money): string;
  choose(id: string, option: string): void;
  /** Back to what is assumed. */
  takeBack(id: string): void;
}

function optionWords(option: string, { text, columns }: Context): string {
  const known = text.options[option];
  if (known) return known;
  const column = /^\d+$/.test(option) ? columns.find(({ index }) => index === Number(option)) : undefined;
  return column ? columnName(text, column) : option;
}

export function matterRow(matter: Matter, context: Context): TemplateResult {
  const { text } = context;
  const [kind = '', role] = matter.id.split(':');
  const sure = isUnsure(matter) ? undefined : text.assumptions[`${kind}:${matter.chosen}`];
  const [title, meaning = ''] = sure || text.assumptions[kind] || [text.assumptionUnknown(matter.id)];
  return html`<li class="matter ${isUnsure(matter) ? 'ask' : ''}">
    <div class="grow">
      <h3><b>${title.replace('{role}', text.roles[role as Role])}</b></h3>
      <p class="t-sm c2">${facts(matter, meaning, context)}</p>
      ${
        matter.answered && matter.options.length > 0 && matter.id !== 'sheet'
          ? html`<button class="link t-sm" @click=${() => context.takeBack(matter.id)}>${text.files.takeBack}</button>`
          : nothing
      }
    </div>
    ${isColumns(matter) ? nothing : control(matter, title, context)}
  </li>`;
}

/** The question that is answered in the mapping below it. */
const isColumns = ({ id }: Matter): boolean => id === 'columns';

function facts(
  { evidence, sample, header, answered, chosen, options, money }: Matter,
  meaning: string,
  context: Context,
): string {
  const { files } = context.text;
  const { sure, against = 0, unsure = 0 } = evidence;
  const shown = sample || (chosen && optionWords(chosen, context)) || '';
  return [
    answered ? answeredWords(options.length > 0 && chosen ? optionWords(chosen, context) : '', context) : '',
    evidence.orders ? files.atStake(evidence.orders, money === undefined ? '' : context.money(money)) : '',
    header ? files.aboutColumn(header) : '',
    meaning ? `${meaning.replace('{value}', shown)}.` : '',
    evidenceWords({ sure, against, unsure }, context),
  ]
    .filter(Boolean)
    .join(' ');
}

const answeredWords = (option: string, { text }: Context): string =>
  `${text.files.answeredByYou}${option ? `: ${option}` : ''}.`;

/** How many rows speak for what is taken; nothing where rows have no say. */
function evidenceWords(
  { sure, against, unsure }: { sure: number | undefined; against: number; unsure: number },
  { text }: Context,
): string {
  if (sure === undefined) return '';
  if (sure + against > 0) return text.files.evidence(sure, against);
  return unsure > 0 ? text.files.undecided(unsure) : '';
}

function control(matter: Matter, title: string, context: Context): TemplateResult | typeof nothing {
  const options = matter.options.map((option) => [option, optionWords(option, context)] as const);
  if (options.length === 0) return nothing;
  const choose = (option: string): void => context.choose(matter.id, option);
  if (matter.samples) return lines(matter, matter.samples, title, context);
  if (options.some(([, words]) => words.length > LONG_WORDS))
    return selectField(title, options, matter.chosen, choose);
  return html`<fieldset class="seg">
    <legend class="sr">${title}</legend>
    ${options.map(
      ([option, words]) => html`<label class=${option === matter.chosen ? 'on' : ''}>
        <input type="radio" name=${matter.id} .checked=${option === matter.chosen} @change=${() => choose(option)} />
        <span>${words}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** Each option with what a line of the file becomes under it: the eye decides faster than a name. */
function lines(
  { id, options, chosen }: Matter,
  samples: Record<string, string>,
  title: string,
  context: Context,
): TemplateResult {
  return html`<details class="folds" ?open=${chosen === null}>
    <summary>${context.text.files.encodingLine} ${icon('down', 16)}</summary>
    <fieldset class="lines">
    <legend class="sr">${title}</legend>
    ${options.map(
      (option) => html`<label class=${option === chosen ? 'on' : ''}>
        <input type="radio" name=${id} .checked=${option === chosen} @change=${() => context.choose(id, option)} />
        <span class="t-sm c3">${optionWords(option, context)}</span>
        <span class="line">${samples[option] || context.text.files.empty}</span>
      </label>`,
    )}
  </fieldset></details>`;
}
