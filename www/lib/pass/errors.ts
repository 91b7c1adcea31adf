/** Why a pass is refused, or cannot be made: a code, and plain details that a page can explain. */

import { named } from '../engine/errors.js';

/** Why a pass is refused. */
export type PassErrorCode =
  /** The signature does not fit: a byte was changed, or another shop signed it. */
  | 'tampered'
  | 'expired'
  /** It begins later than now, beyond the tolerance. */
  | 'not-yet'
  /** `details.part`: the shop's public key, the secret of the link, or the passphrase of a back-up. */
  | 'wrong-key'
  /** No pass, cut short, or not to be read. */
  | 'damaged'
  /** Made by a younger Khách Quen, or this browser cannot unpack it (`details.needs`). */
  | 'version'
  /** Signed for more days than a pass may live. */
  | 'too-long';

/** A pass that is refused. */
export class PassError extends Error {
  override readonly name = 'PassError';
  static {
    named(PassError, 'PassError');
  }

  constructor(
    /** Why. */
    readonly code: PassErrorCode,
    message: string,
    /** Figures of the refusal, for a page's words. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}

/** Why a pass is not made: what it would carry does not belong into it, or cannot be. */
export class PassInputError extends Error {
  override readonly name = 'PassInputError';
  static {
    named(PassInputError, 'PassInputError');
  }

  constructor(
    /**
     * `personal`: it would carry a phone or an e-mail, at `path`. `not-open`: the shop has not opened its programme.
     * `life`, `passphrase`, `member`: as they say.
     */
    readonly code: 'personal' | 'not-open' | 'life' | 'passphrase' | 'member',
    message: string,
    /** Where, and what is allowed. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
