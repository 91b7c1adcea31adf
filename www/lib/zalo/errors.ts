/** What went wrong with a call: a code that a page has words for, and what Zalo itself said. */
import { named } from '../engine/errors.js';
import type { ZaloCall } from './limits.js';

/** Why a call of Zalo did not do it. */
export type ZaloErrorCode =
  /** Not inside Zalo, and nothing of the browser stands in for it. */
  | 'unavailable'
  /** This Zalo, or the SDK that was handed in, does not have the call. */
  | 'unsupported'
  /** Zalo knows of no login, or the member has not allowed the app to know who it is. */
  | 'unauthorized'
  /** The app has not been granted the call on its page of Zalo's console. */
  | 'forbidden'
  /** She said no to Zalo. */
  | 'denied'
  /** She turned back: to Zalo, or to the purpose that was shown before. */
  | 'cancelled'
  | 'timeout'
  /** Asked too often, or already asking. */
  | 'busy'
  | 'not-saved'
  /** `details.extension` is none that Zalo saves. */
  | 'file-type'
  /** More than Zalo takes: `details.bytes` of at most `details.most`. */
  | 'too-large'
  | 'failed';

/** Codes of zmp-sdk 2.51.6 (`apis/constants.js`, RESPONSE_CODE), and −201 of the pages of followOA and authorize. */
const CODES: Readonly<Record<number, ZaloErrorCode>> = {
  [-201]: 'denied',
  [-701]: 'file-type',
  [-1401]: 'unauthorized',
  [-1403]: 'forbidden',
  [-1404]: 'unsupported',
  [-1408]: 'timeout',
  [-1409]: 'busy',
  [-1410]: 'busy',
  [-2000]: 'failed',
  [-2002]: 'denied',
  [-2003]: 'cancelled',
  [-2005]: 'not-saved',
  [-2007]: 'not-saved',
};

/** A call of Zalo that did not do it. */
export class ZaloError extends Error {
  override readonly name = 'ZaloError';
  static {
    named(ZaloError, 'ZaloError');
  }

  constructor(
    /** Why. */
    readonly code: ZaloErrorCode,
    /** Which call. */
    readonly call: ZaloCall | 'share' | 'nativeStorage',
    /** `sdk` and `said`: the number and the words of Zalo. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${call}: ${code}${details.sdk === undefined ? '' : ` (${details.sdk})`}`);
  }
}

/** The SDK rejects with plain objects: `{ code, message }`, and `{ error }` where a call does not exist. */
export function fromSdk(call: ZaloCall, thrown: unknown): ZaloError {
  if (thrown instanceof ZaloError) return thrown;
  const { code, error, message, errorMessage } = (thrown ?? {}) as Record<string, unknown>;
  const sdk = Number(code ?? error);
  const said = String(message ?? errorMessage ?? '');
  return new ZaloError(CODES[sdk] ?? 'failed', call, {
    ...(Number.isFinite(sdk) ? { sdk } : {}),
    ...(said ? { said } : {}),
  });
}
