/** Answers laid over earlier ones. */
import type { SourceAnswers } from './contract.js';

/** Later answers win, roles one by one; null takes an answer back. */
export function withAnswers(earlier: SourceAnswers, later: SourceAnswers): SourceAnswers {
  const all = { ...earlier, ...later, roles: { ...earlier.roles, ...later.roles } };
  return Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== null)) as SourceAnswers;
}
