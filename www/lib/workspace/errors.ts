/** Why a workspace file is refused, or cannot be made. */

import { named } from '../engine/errors.js';

/** Why a file of settings is refused. */
export type WorkspaceErrorCode =
  /** Another kind of file. */
  | 'not-workspace'
  /** Bytes are missing or were changed. */
  | 'damaged'
  /** It is locked, and no passphrase was given. */
  | 'passphrase-needed'
  /** The file is whole, and this passphrase does not open it. */
  | 'wrong-passphrase'
  /** Made by a younger Khách Quen. */
  | 'newer'
  /** Too short a passphrase to lock with; `details.least`. */
  | 'weak-passphrase'
  /** Events name customers: they are written only under a passphrase. */
  | 'personal'
  | 'too-large'
  /** A page without https has no WebCrypto. */
  | 'no-crypto';

/** Why a file of settings is not made, or not used. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
  static {
    named(WorkspaceError, 'WorkspaceError');
  }

  constructor(
    /** Why. */
    readonly code: WorkspaceErrorCode,
    message: string,
    /** Figures of the refusal, for a page's words. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
