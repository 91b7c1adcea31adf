/** Every figure of the workspace file. */
import { LIMITS as PASS } from '../pass/limits.js';

/** How large a file of settings may be, and how it is locked. */
export const LIMITS = {
  /** Rounds of PBKDF2-SHA-256 over a passphrase, and those still accepted in a file. */
  stretching: {
    iterations: PASS.iterations,
    least: PASS.iterations,
    most: PASS.mostIterations,
    source: 'OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256',
    date: '2023',
  },
  /** Shortest passphrase, in characters. */
  passphrase: PASS.passphrase,
  /** Largest file that is looked at. */
  bytes: 64 * 1024 * 1024,
} as const;
