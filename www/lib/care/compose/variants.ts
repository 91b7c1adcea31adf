/** What each person of a campaign gets: the shop's own message where it has one, in two variants where it tries them. */
import { withoutMarks } from '../../channels/sms.js';
import type { Composed, Limits, Ready } from './compose.js';
import { ready } from './compose.js';
import type { OwnMessage } from './saved.js';
import { type Variant, variantOf } from './split.js';
import { type Draft, mapDraft, type TemplateFault } from './template.js';

/** A message in one variant or two. */
export interface Letter extends Pick<OwnMessage, 'a' | 'b' | 'share' | 'plain'> {}

/** A letter made ready for people. */
export interface Letters {
  a: Ready;
  b: Ready | null;
  /** Faults of both. */
  faults: Array<TemplateFault & { variant: Variant }>;
  variantOf(id: string): Variant;
  readyOf(id: string): Ready;
}

/** Without marks, as some SMS are sent: values too. */
function plainly(one: Ready): Ready {
  const composed = (made: Composed): Composed =>
    'text' in made ? { text: mapDraft(made.text, (line) => withoutMarks(line)) } : made;
  return { ...one, one: (values) => composed(one.one(values)) };
}

/** Makes a letter ready; `campaign` decides who gets which variant, the same for ever. */
export function lettersOf(
  { a, b, share = 50, plain = false }: Letter,
  campaign: string,
  limits: Limits = {},
): Letters {
  const make = (draft: Draft): Ready => (plain ? plainly(ready(draft, limits)) : ready(draft, limits));
  const [ofA, ofB] = [make(a), b ? make(b) : null];
  const which = (id: string): Variant => (ofB === null ? 'a' : variantOf(campaign, id, share));
  return {
    a: ofA,
    b: ofB,
    faults: [
      ...ofA.faults.map((fault) => ({ ...fault, variant: 'a' as const })),
      ...(ofB?.faults ?? []).map((fault) => ({ ...fault, variant: 'b' as const })),
    ],
    variantOf: which,
    readyOf: (id) => (which(id) === 'b' && ofB ? ofB : ofA),
  };
}
