/** Errors as they come from an engine, made safe to show. */
import type { ErrorCode } from '../contract.js';
import { foreignKind } from '../i18n/shops.js';
import type { Text } from '../i18n/vi.js';

export interface Fault {
  code: string;
  details: unknown;
}

/** Errors after which no book can be used until something is done. */
const FATAL: readonly string[] = [
  'engine-lost',
  'wasm-blocked',
  'wasm-missing',
  'out-of-memory',
  'unsupported',
] satisfies ErrorCode[];

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

export function faultOf(error: unknown): Fault {
  const code = field(error, 'code');
  return { code: typeof code === 'string' ? code : 'unknown', details: field(error, 'details') ?? null };
}

export const isFatal = (fault: Fault): boolean => FATAL.includes(fault.code);

export const isAbort = (error: unknown): boolean => field(error, 'name') === 'AbortError';

/** Refusals of files that are better known by the ending of their name. */
const BY_ENDING: readonly string[] = ['zip', 'spreadsheet', 'not-a-table', 'damaged'] satisfies ErrorCode[];

/** What happened and what to do, in words; `fileName` may say more of what a file is than its first bytes. */
export function faultWords(text: Text, fault: Fault, fileName = ''): readonly [what: string, mend: string] {
  const errors: Record<string, readonly [string, string?] | undefined> = text.errors;
  const [what = text.errorUnknown, mend = ''] = errors[fault.code] || [];
  const kind = foreignKind(fileName);
  const isKnown = kind !== 'archive' || fault.code === 'zip' || fault.code === 'not-a-table';
  return kind === null || !isKnown || !BY_ENDING.includes(fault.code)
    ? [what, mend]
    : [text.shops.foreign[kind], text.shops.foreignMend[kind]];
}
