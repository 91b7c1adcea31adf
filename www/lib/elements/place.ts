/**
 * Where the visitor is, in the page's address: `#/overview`, `#/group/mua_nhieu`. Only names of screens, groups and
 * tasks stand there, never a customer, a list or what was searched for; those are kept in memory for the way back.
 * A host page asks for it with `keep-place`; without it the element leaves address and history alone.
 */
import { type Route, type Screen, TABS } from './route.js';

const SCREENS: readonly Screen[] = [...TABS, 'task', 'write', 'schemes'];
/** What ids of groups and codes of tasks look like; anything else is not written into the address. */
const ID = /^[A-Za-z][\w-]{0,39}$/;

/** The fragment of a route; empty for the first visit. */
export function fragmentOf({ screen, group, task }: Route): string {
  if (screen === 'first') return '';
  const id = screen === 'group' ? group : screen === 'task' ? task : undefined;
  return `#/${screen}${id !== undefined && ID.test(id) ? `/${id}` : ''}`;
}

/** The route that a fragment names, or null for one that is not ours. */
export function placeIn(fragment: string): Route | null {
  const [, name = '', id] = /^#\/([a-z]+)(?:\/([\w-]+))?$/.exec(fragment) ?? [];
  const screen = SCREENS.find((one) => one === name);
  if (screen === undefined || (id !== undefined && !ID.test(id))) return null;
  if (screen === 'group') return id === undefined ? null : { screen, group: id };
  if (screen === 'task') return id === undefined ? null : { screen, task: id };
  return { screen };
}

/** Key of our entry in `history.state`; what the page keeps beside it stays. */
const KEY = 'khachquen';

export class Place {
  private readonly routes: Route[] = [];
  private travelling = false;

  /** `arrive` shows a route and says when it is shown. */
  constructor(private readonly arrive: (route: Route) => Promise<unknown>) {}

  /** Listens from now on; gives the place that the address asks for. */
  start(now: Route): Route | null {
    window.addEventListener('popstate', this.onPop);
    if (this.routes.length === 0) this.write('replaceState', now, location.hash);
    return placeIn(location.hash);
  }

  stop(): void {
    window.removeEventListener('popstate', this.onPop);
  }

  /** A step of the visitor's own. */
  moved(route: Route): void {
    if (!this.travelling) this.write('pushState', route, fragmentOf(route));
  }

  private write(how: 'pushState' | 'replaceState', route: Route, fragment: string): void {
    const at = this.routes.push(route) - 1;
    const { pathname, search } = location;
    history[how]({ ...history.state, [KEY]: at }, '', `${pathname}${search}${fragment}`);
  }

  private readonly onPop = async ({ state }: PopStateEvent): Promise<void> => {
    const at = (state as Record<string, unknown> | null)?.[KEY];
    const known = typeof at === 'number' ? this.routes[at] : undefined;
    this.travelling = true;
    try {
      await this.arrive(known ?? placeIn(location.hash) ?? { screen: 'first' });
    } finally {
      this.travelling = false;
    }
  };
}
