/**
 * A message as somebody writes it, read into words and variables. What cannot be read is refused with its place: a brace
 * that opens or closes nothing, a name that means nothing, a message that says nothing.
 */
import type { Message } from '../../playbooks/types.js';
import { type Variable, variableNamed } from '../../playbooks/variables.js';

/** A message to be edited: the lines of the recommendations, and for e-mail what stands in the list of an inbox. */
export interface Draft extends Message {
  /** Of an e-mail. */
  subject?: string;
  /** The line that an inbox shows behind the subject. */
  preview?: string;
}

/** The fields of a draft that customers read. */
export type FieldName = 'subject' | 'preview' | 'title' | 'body' | 'button';

/** One line of a draft with where it stands. */
export interface Field {
  name: FieldName;
  /** Paragraph of the body, from 0; 0 elsewhere. */
  line: number;
  text: string;
}

/** Words, or a variable as it was written. */
export type Piece = { text: string } | { variable: Variable; written: string };

/** What is wrong with a template: a brace without its twin, braces around nothing, an unknown name, no words at all. */
export type TemplateFaultCode = 'unbalanced' | 'no-name' | 'unknown-variable' | 'empty';

/** A fault with its place. */
export interface TemplateFault {
  code: TemplateFaultCode;
  field: FieldName;
  line: number;
  /** Characters before it in its line. */
  at: number;
  /** What stands there. */
  written: string;
}

/** Some keyboards write the wide ones. */
const WIDE: Readonly<Record<string, string>> = { '\uff5b': '{', '\uff5d': '}' };
const narrow = (text: string): string => text.replace(/[\uff5b\uff5d]/g, (brace) => WIDE[brace] ?? brace);

/** Fields that have words, in the order in which they are read. */
export function fieldsOf({ subject, preview, title, body, button }: Draft): Field[] {
  const one = (name: FieldName, text: string | undefined): Field[] =>
    text === undefined ? [] : [{ name, line: 0, text }];
  return [
    ...one('subject', subject),
    ...one('preview', preview),
    ...one('title', title),
    ...body.map((text, line): Field => ({ name: 'body', line, text })),
    ...one('button', button),
  ];
}

type Read = { piece: Piece } | { fault: Pick<TemplateFault, 'code' | 'at' | 'written'> };

/** A pair of braces without another inside, or a brace alone. */
const MARKS = /\{([^{}]*)\}|[{}]/g;

function readMark(mark: RegExpMatchArray): Read {
  const [written, name] = mark;
  const at = mark.index ?? 0;
  if (name === undefined) return { fault: { code: 'unbalanced', at, written } };
  if (name.trim() === '') return { fault: { code: 'no-name', at, written } };
  const variable = variableNamed(name);
  return variable ? { piece: { variable, written } } : { fault: { code: 'unknown-variable', at, written } };
}

function readLine(line: string): Read[] {
  const text = narrow(line);
  const read: Read[] = [];
  let from = 0;
  for (const mark of text.matchAll(MARKS)) {
    if (mark.index > from) read.push({ piece: { text: text.slice(from, mark.index) } });
    read.push(readMark(mark));
    from = mark.index + mark[0].length;
  }
  if (from < text.length) read.push({ piece: { text: text.slice(from) } });
  return read;
}

/** The pieces of a line; what is wrong in it is left out, and said by `templateFaultsOf`. */
export const piecesOf = (line: string): Piece[] =>
  readLine(line).flatMap((one) => ('piece' in one ? [one.piece] : []));

const isBlank = (text: string): boolean => text.trim() === '';

/** Everything that makes a template unreadable, first to last; empty for one that can be filled. */
export function templateFaultsOf(draft: Draft): TemplateFault[] {
  const faults = fieldsOf(draft).flatMap(({ name: field, line, text }) =>
    readLine(text).flatMap((one) => ('fault' in one ? [{ ...one.fault, field, line }] : [])),
  );
  if (draft.body.every(isBlank)) faults.push({ code: 'empty', field: 'body', line: 0, at: 0, written: '' });
  return faults;
}

/** Variables of a draft, each once, in the order in which they are met. */
export const variablesOf = (draft: Draft): Variable[] => [
  ...new Set(
    fieldsOf(draft)
      .flatMap(({ text }) => piecesOf(text))
      .flatMap((piece) => ('variable' in piece ? [piece.variable] : [])),
  ),
];

/** The draft with every variable under its own name, as the package writes it. */
export function canonical(draft: Draft): Draft {
  const line = (text: string): string =>
    readLine(text)
      .map((one) => {
        if ('fault' in one) return one.fault.written;
        return 'text' in one.piece ? one.piece.text : `{${one.piece.variable}}`;
      })
      .join('');
  return mapDraft(draft, line);
}

/** A draft whose every line went through `change`. */
export function mapDraft(draft: Draft, change: (text: string, field: FieldName) => string): Draft {
  const { subject, preview, title, body, button } = draft;
  return {
    ...(subject === undefined ? {} : { subject: change(subject, 'subject') }),
    ...(preview === undefined ? {} : { preview: change(preview, 'preview') }),
    ...(title === undefined ? {} : { title: change(title, 'title') }),
    body: body.map((text) => change(text, 'body')),
    ...(button === undefined ? {} : { button: change(button, 'button') }),
  };
}
