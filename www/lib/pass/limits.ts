/** Every figure of the member pass. Days of life and sizes are refused beyond, on both sides. */
export const LIMITS = {
  /** Most days between `issued` and `expires`: what was signed for longer is refused too. */
  days: 35,
  /** Days of life when the shop does not say. */
  usualDays: 30,
  /** A phone whose clock is this far behind the shop's still opens a fresh pass. Nothing is added to the end. */
  skewSeconds: 600,
  /** Newest entries of the history that a pass carries. */
  history: 20,
  /** Largest file that is looked at, and largest record that is unpacked from it. */
  bytes: 65_536,
  unpacked: 262_144,
  /** Rounds of PBKDF2-SHA-256 over the passphrase of a back-up (OWASP, 2023), and those still accepted. */
  iterations: 600_000,
  mostIterations: 10_000_000,
  /** Shortest passphrase of a back-up, in characters. */
  passphrase: 12,
  /** Passes that are made at the same time: what a run keeps in memory. */
  atOnce: 32,
} as const;
