/** Playbooks: for each group whom one speaks to, how, and what to do. Structure in `plan.ts`, words per language. */
import type { ActionId, PlannedGroup } from './plan.js';

export type { Channel, Tag } from './channels.js';

export { VARIABLES, type Variable } from './variables.js';

export interface Message {
  /** First line, in bold; template messages need one. */
  title?: string;
  /** Paragraphs. */
  body: string[];
  /** Words on the button. */
  button?: string;
}

export interface ActionWords {
  title: string;
  /** When to do it. */
  moment: string;
  message: Message;
  /** What tells whether it worked. */
  kpi: string;
}

export interface PlaybookWords {
  /** A finding about the group; the heading of its screen. */
  headline: string;
  who: string;
  responds: string;
  tone: string;
  goal: string;
  /** One sentence for the counter, when such a customer stands there. */
  counter: string;
  actions: Record<ActionId, ActionWords>;
}

export type Playbooks = {
  [G in PlannedGroup]: Omit<PlaybookWords, 'actions'> & { actions: Record<ActionId<G>, ActionWords> };
};
