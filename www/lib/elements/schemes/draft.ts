/** A scheme as it is being changed: what it was before each step, and which row is open. */
import type { Scheme } from '../../contract.js';
import type { Edit, Refusal } from './edit.js';

export interface SchemeDraft {
  scheme: Scheme;
  /** Earlier states, the last one first to come back. */
  past: Scheme[];
  /** What the last step changed: a drag is one step, however many figures it passes. */
  step: string;
  /** Id of the shop's own scheme that this one takes the place of. */
  replaces: string | null;
  /** The row that is open. */
  open: number | null;
  /** Why the last edit was not made. */
  refused: Refusal | null;
}

const MOST_STEPS = 100;

export const draftOf = (scheme: Scheme, replaces: string | null = null): SchemeDraft => ({
  scheme,
  past: [],
  step: '',
  replaces,
  open: null,
  refused: null,
});

/** The draft after an edit; a refusal leaves the scheme as it is and says why. */
export function edited(draft: SchemeDraft, edit: Edit, step = ''): SchemeDraft {
  if (edit.refused) return { ...draft, refused: edit.refused };
  const goesOn = step !== '' && step === draft.step;
  const past = goesOn ? draft.past : [...draft.past, draft.scheme].slice(-MOST_STEPS);
  return { ...draft, scheme: edit.scheme, past, step, refused: null };
}

/** One step back. */
export function undone(draft: SchemeDraft): SchemeDraft {
  const scheme = draft.past.at(-1);
  if (!scheme) return draft;
  const open = draft.open !== null && draft.open < scheme.rows.length ? draft.open : null;
  return { ...draft, scheme, past: draft.past.slice(0, -1), step: '', open, refused: null };
}
