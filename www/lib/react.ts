/**
 * `<khach-quen>` and `<khach-quen-card>` as React components, and an open book as a hook, for React 18 and later. What
 * they show is fetched when it is first on a page: nothing of it runs on a server or stands in the first bundle.
 *
 * @example
 * import { KhachQuen } from 'khachquen/react';
 *
 * <KhachQuen lang="vi" shop="Tiệm Nhà Sóc" onNavigate={({ detail }) => console.log(detail.screen)} />
 */
import {
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type RefAttributes,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { KhachQuenCardElement } from './card.js';
import type { Book, Engine, OpenOptions, Source } from './contract.js';
import type { KhachQuenElement } from './element.js';

/** Properties of the element that are React's to set. */
const ELEMENT = [
  'engine',
  'sample',
  'store',
  'events',
  'save',
  'policy',
  'messages',
  'today',
  'shop',
  'theme',
  'keepPlace',
] as const;
const CARD = [
  'member',
  'pass',
  'publicKey',
  'orders',
  'customer',
  'programme',
  'events',
  'engine',
  'messages',
  'now',
  'today',
  'theme',
] as const;

/** Handlers, with what they listen to. */
const ELEMENT_EVENTS = { onReady: 'kq-ready', onBook: 'kq-book', onNavigate: 'kq-navigate' };
const CARD_EVENTS = { onCard: 'kq-card', onRedeem: 'redeem' };

/** What the type of an element says of an event; a plain one where it says nothing. */
type EventOf<Type> = Type extends keyof HTMLElementEventMap ? HTMLElementEventMap[Type] : Event;

type Component<Element, Own extends keyof Element, Handlers> = ForwardRefExoticComponent<
  Partial<Pick<Element, Own>> & Handlers & HTMLAttributes<HTMLElement> & RefAttributes<Element>
>;

/** Events of `<khach-quen>` as React's handlers. */
export interface KhachQuenHandlers {
  /** The element is defined and shows its first page. */
  onReady?(event: EventOf<'kq-ready'>): void;
  /** A book was opened, changed or closed. */
  onBook?(event: EventOf<'kq-book'>): void;
  /** Another screen is shown. */
  onNavigate?(event: EventOf<'kq-navigate'>): void;
}

/** Events of `<khach-quen-card>` as React's handlers. */
export interface KhachQuenCardHandlers {
  /** Something else is shown. */
  onCard?(event: EventOf<'kq-card'>): void;
  /** The member asks for a reward. */
  onRedeem?(event: EventOf<'redeem'>): void;
}

type Given = Record<string, unknown>;

/** Sets what changed; before the element is defined, too: it takes up what was set on it. */
function useProperties(element: RefObject<HTMLElement | null>, names: readonly string[], given: Given): void {
  const set = useRef<Given>({});
  useEffect(() => {
    for (const name of names) {
      if (given[name] === set.current[name]) continue;
      Object.assign(element.current as HTMLElement, { [name]: given[name] });
      set.current[name] = given[name];
    }
  });
}

/** Listens once, to whatever handler was given last. */
function useEvents(
  element: RefObject<HTMLElement | null>,
  events: Record<string, string>,
  given: Given,
): void {
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const target = element.current as HTMLElement;
    const stops = Object.entries(events).map(([handler, type]) => {
      const tell = (event: Event): void =>
        (latest.current[handler] as ((event: Event) => void) | undefined)?.(event);
      target.addEventListener(type, tell);
      return () => target.removeEventListener(type, tell);
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [element, events]);
}

function wrap(
  tag: string,
  names: readonly string[],
  events: Record<string, string>,
  define: () => Promise<unknown>,
) {
  const ours = [...names, ...Object.keys(events), 'className'];
  const Wrapper = forwardRef<HTMLElement, Given>((given, outer) => {
    const element = useRef<HTMLElement>(null);
    useImperativeHandle(outer, () => element.current as HTMLElement);
    useProperties(element, names, given);
    useEvents(element, events, given);
    useEffect(() => void define(), []);
    const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !ours.includes(name)));
    // React 18 does not know `className` of a custom element.
    return createElement(tag, { ...rest, class: given.className, ref: element });
  });
  Wrapper.displayName = tag;
  return Wrapper as unknown;
}

/** `<khach-quen>` with its engine and both languages. */
export const KhachQuen = /* @__PURE__ */ wrap(
  'khach-quen',
  ELEMENT,
  ELEMENT_EVENTS,
  () => import('./define.js'),
) as Component<KhachQuenElement, (typeof ELEMENT)[number], KhachQuenHandlers>;

/** `<khach-quen-card>`, the member's card. */
export const KhachQuenCard = /* @__PURE__ */ wrap('khach-quen-card', CARD, CARD_EVENTS, () =>
  import('./card.js').then(({ defineKhachQuenCard }) => defineKhachQuenCard()),
) as Component<KhachQuenCardElement, (typeof CARD)[number], KhachQuenCardHandlers>;

/** What `useBook` knows now. */
export interface BookState {
  /** The open book; null before it is open and where it could not be. */
  book: Book | null;
  /** Why it could not be opened. */
  error: unknown;
  /** Sources are being read. */
  isOpening: boolean;
}

const NOTHING: BookState = { book: null, error: null, isOpening: false };
const OPENING: BookState = { book: null, error: null, isOpening: true };

/**
 * Opens a book whenever `source` is another one, and closes the one before. `options` are read when it opens; `engine`
 * is the inline one unless they bring another. What changes the book (`setPolicy`, `add` …) gives its new summary
 * itself.
 */
export function useBook(
  source: Source | Source[] | null | undefined,
  options: Omit<OpenOptions, 'signal'> & { engine?: Pick<Engine, 'openBook'> } = {},
): BookState {
  const latest = useRef(options);
  latest.current = options;
  const [state, setState] = useState<BookState>(NOTHING);
  useEffect(() => {
    if (!source) return setState(NOTHING);
    const ending = new AbortController();
    const { signal } = ending;
    setState(OPENING);
    const opened = open(source, { ...latest.current, signal });
    opened.then(
      (book) => !signal.aborted && setState({ book, error: null, isOpening: false }),
      (error: unknown) => !signal.aborted && setState({ book: null, error, isOpening: false }),
    );
    return () => {
      ending.abort();
      opened.then(
        (book) => book.close(),
        () => undefined,
      );
    };
  }, [source]);
  return state;
}

async function open(
  source: Source | Source[],
  { engine, ...options }: Parameters<typeof useBook>[1] & OpenOptions,
): Promise<Book> {
  const { openBook } = engine ?? (await import('./index.js'));
  return openBook(source, options);
}
