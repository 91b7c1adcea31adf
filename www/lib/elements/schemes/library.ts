/** The ways to group that the screen offers: the shop's policy, the shop's own schemes, those that come along. */
import type { Scheme } from '../../contract.js';
import { SCHEMES } from '../../schemes.js';
import type { Session } from '../session/session.js';
import { freeId } from './edit.js';
import { schemeOf } from './policy-groups.js';
import { schemeName } from './say.js';

/** Id of the groups in use. */
export const IN_USE = 'dang_dung';

export interface Entry {
  id: string;
  kind: 'shop' | 'scheme' | 'preset';
  scheme: Scheme;
}

const idOf = ({ id }: Scheme): string => id ?? '';

/** Everything that can be chosen, the groups in use first. */
export function libraryOf(session: Session): Entry[] {
  const { book, language } = session;
  const { inUse } = language.text.schemes;
  const both = (name: string) => ({ vi: name, en: name });
  const used = book ? schemeOf(book.policy, (id) => both(session.names(id).name)) : null;
  return [
    ...(used
      ? [{ id: IN_USE, kind: 'shop' as const, scheme: { ...used, id: IN_USE, name: both(inUse) } }]
      : []),
    ...session.ownSchemes.map((scheme): Entry => ({ id: idOf(scheme), kind: 'shop', scheme })),
    ...SCHEMES.map((scheme): Entry => ({ id: idOf(scheme), kind: scheme.kind ?? 'scheme', scheme })),
  ];
}

/** The entry with an id, or the groups in use. */
export function entryOf(session: Session, id: string): Entry {
  const all = libraryOf(session);
  return all.find((entry) => entry.id === id) ?? (all[0] as Entry);
}

/** A select over the library, in its kinds. */
export const kindsOf = (entries: readonly Entry[]): Array<[Entry['kind'], Entry[]]> =>
  (['shop', 'scheme', 'preset'] as const)
    .map((kind): [Entry['kind'], Entry[]] => [kind, entries.filter((entry) => entry.kind === kind)])
    .filter(([, list]) => list.length > 0);

/** A scheme as the shop's own: what was said of the original is not said of it. */
export function copied(session: Session, { id, name, rows }: Scheme): Scheme {
  const { copyOf } = session.language.text.schemes;
  const said = copyOf(schemeName(session, { id: id ?? '', name: name ?? { vi: '', en: '' }, rows }));
  return { version: 1, name: { vi: said, en: said }, rows };
}

/** The id under which the shop's own scheme is kept. */
export function ownId(session: Session, scheme: Scheme, replaces: string | null): string {
  const taken = libraryOf(session).map(({ id }) => id);
  return replaces ?? freeId(schemeName(session, scheme), taken);
}
