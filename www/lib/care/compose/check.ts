/** The wording check over a draft: what was found, where, and how hard it is. */
import { fold, joined } from './fold.js';
import { type Draft, type Field, type FieldName, fieldsOf, variablesOf } from './template.js';
import {
  NEEDED_RULES,
  type NeededRule,
  PATTERN_RULES,
  type PatternRule,
  type Place,
  TONES,
  USUAL_TONE,
  type WordingCode,
  type WordingKind,
} from './wording.js';

/** Something that had better not be said, or that has to be. */
export interface Finding {
  code: WordingCode;
  kind: WordingKind;
  /** Null for what is missing as a whole. */
  field: FieldName | null;
  line: number;
  /** Characters before it in its line. */
  at: number;
  /** The words as they stand there; empty for what is missing. */
  written: string;
}

/** Variables hold the place of words and are none: as long, and nothing that a pattern could take for one. */
const unnamed = (text: string): string =>
  text.replace(/[{\uff5b][^{}\uff5b\uff5d]*[}\uff5d]/g, (name) => '\u00b7'.repeat(name.length));

/** The label of advertising is no shouting and no sign. */
const QC = /^\s*\[QC\]/u;
const unlabelled = (text: string): string => text.replace(QC, (label) => ' '.repeat(label.length));

const applies = ({ channels }: { channels?: readonly string[] }, { channel }: Place): boolean =>
  channels === undefined || channels.includes(channel);

function foundIn({ name: field, line, text }: Field, rule: PatternRule): Finding[] {
  const { code, kind, look, patterns, except } = rule;
  const written = unlabelled(unnamed(joined(text)));
  const looked = look === 'folded' ? fold(written) : written;
  return patterns
    .flatMap((pattern) => [...looked.matchAll(pattern)])
    .map((match) => ({ at: match.index, written: written.slice(match.index, match.index + match[0].length) }))
    .filter((found) => !except?.test(found.written))
    .map((found) => ({ code, kind, field, line, ...found }));
}

/** What an inbox or a phone shows first. */
const firstText = ({ subject, title, body }: Draft): string => subject ?? title ?? body[0] ?? '';

function isMissing({ code, needs, variables, groups, tag }: NeededRule, draft: Draft, place: Place): boolean {
  if (tag !== undefined && tag !== place.tag) return false;
  if (groups && !(place.group !== undefined && groups.includes(place.group))) return false;
  const said =
    code === 'qc-missing'
      ? firstText(draft)
      : fieldsOf(draft)
          .map(({ text }) => text)
          .join('\n');
  if (needs.some((pattern) => pattern.test(fold(said)))) return false;
  return !variablesOf(draft).some((name) => variables?.includes(name));
}

const count = (text: string, sign: RegExp): number => (text.match(sign) ?? []).length;

/** Louder than the group is spoken to. */
function toneOf(draft: Draft, { group = '' }: Place): Finding[] {
  const tone = TONES[group] ?? USUAL_TONE;
  const all = fieldsOf(draft)
    .map(({ text }) => text)
    .join('\n');
  const loud =
    count(all, /!/g) > tone.exclamations || count(all, /\p{Extended_Pictographic}/gu) > tone.emojis;
  return loud ? [{ code: 'tone', kind: 'warn', field: null, line: 0, at: 0, written: '' }] : [];
}

/** Everything found in a draft: what stops it first, then by place. */
export function checkWording(draft: Draft, place: Place): Finding[] {
  const found = fieldsOf(draft).flatMap((field) =>
    PATTERN_RULES.filter((rule) => applies(rule, place)).flatMap((rule) => foundIn(field, rule)),
  );
  const missing = NEEDED_RULES.filter((rule) => applies(rule, place) && isMissing(rule, draft, place)).map(
    ({ code, kind }): Finding => ({ code, kind, field: null, line: 0, at: 0, written: '' }),
  );
  const all = [...missing, ...found, ...toneOf(draft, place)];
  return [...all.filter(({ kind }) => kind === 'stop'), ...all.filter(({ kind }) => kind === 'warn')];
}
