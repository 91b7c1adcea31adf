/** Errors as they come from an engine, made safe to show. */
import type { ErrorCode } from '../contract.js';
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

/** What happened and what to do, in words. */
export function faultWords(text: Text, fault: Fault): readonly [what: string, mend: string] {
  const errors: Record<string, readonly [string, string?] | undefined> = text.errors;
  const [what = text.errorUnknown, mend = ''] = errors[fault.code] || [];
  return [what, mend];
}
