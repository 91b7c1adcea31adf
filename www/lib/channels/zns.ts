/** Template messages of Zalo: whether a value is within its type, and whether a template would be sent back. */
import { isPlain, listOf, meant, refuse, shown, text as textual } from '../arguments.js';
import { ZNS_PARAMETER_NAME, ZNS_TEMPLATE, ZNS_TYPES, type ZnsShape, type ZnsType } from './formats/zns.js';
import { dayExists, isUnfilled, lengthOf, phoneDigits, textOf } from './normal.js';
import type { LeftOutReason, MergeValue, ZnsFault, ZnsParameter, ZnsTemplate } from './types.js';

/** A value as Zalo takes it, or why it does not. */
export type ZnsValue =
  | {
      /** As it stands in the file. */
      text: string;
      /** Longer than the newer, smaller limit of its type. */
      near: boolean;
    }
  | {
      /** Why nobody with this value is in the file. */
      reason: LeftOutReason;
      /** Characters found. */
      length?: number;
      /** Characters allowed. */
      most?: number;
    };

const GROUPED = /^\d{1,3}([.,]\d{3})+$/;
const TIME = /^(?:([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)? )?(\d\d)\/(\d\d)\/(\d{4})$/;
const MONTH = /^(0[1-9]|1[0-2])\/\d{4}$/;

/** The value in the shape of its type; null where it has not that shape. */
const SHAPES: Record<ZnsShape, (text: string) => string | null> = {
  text: (text) => text,
  number: (text) => (/^\d+([.,]\d+)*$/.test(text) ? text : null),
  digits: (text) => {
    const bare = text.replace(/\s*(₫|đ|vnd|vnđ)$/i, '');
    const digits = GROUPED.test(bare) ? bare.replace(/[.,]/g, '') : bare;
    return /^\d+$/.test(digits) ? digits : null;
  },
  time: (text) => {
    const written = text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
    const [, , day, month, year] = TIME.exec(written) ?? [];
    const isTime = day && month && year ? dayExists(year, month, day) : MONTH.test(written);
    return isTime ? written : null;
  },
  phone: (text) => (phoneDigits(text) === null ? null : text),
  url: (text) => (/^https?:\/\/[^\s]+$/.test(text) ? text : null),
};

function typeOf(parameter: ZnsParameter, at: string): ZnsType {
  if (!isPlain(parameter)) refuse(at, parameter, 'an object with name and type');
  const { types } = ZNS_TYPES;
  const { type = 'custom_field' } = parameter;
  if (Object.keys(types).includes(type)) return types[type];
  return refuse(`${at}.type`, type, Object.keys(types).map(shown), meant(type, Object.keys(types)));
}

/** A value checked by its parameter: filled, of its shape, within its length. Days become dd/mm/yyyy. */
export function znsValue(parameter: ZnsParameter, value: MergeValue | undefined): ZnsValue {
  const { most, near = most, shape } = typeOf(parameter, 'znsValue: parameter');
  const text = textOf(value);
  if (text === '') return { reason: 'missing-value' };
  if (isUnfilled(text)) return { reason: 'unfilled' };
  const shaped = SHAPES[shape](text);
  if (shaped === null) return { reason: 'bad-value' };
  const length = lengthOf(shaped);
  return length > most ? { reason: 'too-long', length, most } : { text: shaped, near: length > near };
}

/** Which parameters tell who is meant. */
export interface ZnsNames {
  /** Those that hold the customer's name. */
  name?: readonly string[];
  /** Those that tell this customer from others; default: every one that is no name. */
  identity?: readonly string[];
}

const NAMES = ['customer_name', 'ten_khach_hang', 'tenkhachhang', 'ten_khach'];

/** Parameters of a text by their names, `<name>` as the console has them or `{name}` as our words do. */
export const parametersIn = (text: string): string[] =>
  [...text.matchAll(/<([^<>\s]+)>|\{(\w+)\}/g)].map(([, console, ours]) => (console ?? ours) as string);

const within = (length: number, { min, max }: { min: number; max: number }): boolean =>
  length >= min && length <= max;

/** Everything that would be sent back; empty when it passes. The console of the account has the last word. */
export function znsFaults(template: ZnsTemplate, names: ZnsNames = {}): ZnsFault[] {
  if (!isPlain(template)) refuse('znsFaults: template', template, 'an object with title and body');
  const { table = [], buttons = [] } = template;
  const title = textual(template.title, 'znsFaults: template.title');
  const body = listOf(textual)(template.body, 'znsFaults: template.body');
  const limits = ZNS_TEMPLATE;
  const texts = [title, ...body, ...table.map(({ value }) => value)];
  const all = [...texts, ...table.map(({ label }) => label), ...buttons].join('\n');
  const inAll = new Set(texts.flatMap(parametersIn));
  const named = namesOf(template, names);
  const identity = [...inAll].filter((name) => !named.includes(name));
  const checks: ReadonlyArray<readonly [ZnsFault, boolean]> = [
    ['title-length', !within(lengthOf(title), limits.title)],
    ['title-parameters', parametersIn(title).length > limits.title.parameters],
    ['body-count', body.length < 1 || body.length > limits.body.paragraphs],
    ['body-length', body.some((text) => !within(lengthOf(text), limits.body))],
    ['table-count', table.length > 0 && !within(table.length, limits.table.rows)],
    ['label-length', table.some(({ label }) => !within(lengthOf(label), limits.table.label))],
    ['label-parameters', table.some(({ label }) => parametersIn(label).length > 0)],
    ['value-length', table.some(({ value }) => !within(lengthOf(value), limits.table.value))],
    [
      'value-parameters',
      table.some(({ value }) => parametersIn(value).length > limits.table.value.parameters),
    ],
    ['button-count', buttons.length > limits.buttons.most],
    ['button-length', buttons.some((text) => !within(lengthOf(text), limits.buttons))],
    ['parameters', body.flatMap(parametersIn).length > limits.body.parameters],
    ['parameter-name', [...inAll].some((name) => !ZNS_PARAMETER_NAME.test(name))],
    ['link', /https?:|www\.|\.(vn|com)\b/i.test(all)],
    ['phone', /\d{8,}/.test(all)],
    ['emoji', /\p{Extended_Pictographic}/u.test(all)],
    ['address-form', /\b(anh|chị)\/|\/(chị|anh)\b|anh chị/i.test(all)],
    ['no-name', !named.some((name) => inAll.has(name))],
    ['no-identity', !(names.identity ?? identity).some((name) => inAll.has(name))],
  ];
  return checks.filter(([, failed]) => failed).map(([fault]) => fault);
}

const namesOf = ({ parameters = [] }: ZnsTemplate, { name }: ZnsNames): readonly string[] =>
  name ?? [
    ...NAMES,
    ...parameters.filter(({ type }) => type === 'customer_name').map((parameter) => parameter.name),
  ];
