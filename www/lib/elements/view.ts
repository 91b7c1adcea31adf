/**
 * Base of every part inside `<khach-quen>`. Parts draw into the element's one shadow root (no roots of
 * their own), so that one style sheet, one set of ids and one focus order hold for all of them.
 */
import { LitElement, type PropertyDeclaration, type PropertyDeclarations } from 'lit';
import type { Book, Money, Summary } from '../contract.js';
import type { Format } from '../i18n/format.js';
import type { Text } from '../i18n/vi.js';
import type { GroupNames } from './bands.js';
import type { Session } from './session/session.js';

/** Properties that parts hand to each other: never attributes. */
export const props = (...names: string[]): PropertyDeclarations =>
  Object.fromEntries(names.map((name) => [name, { attribute: false }]));

/** `lang` as HTML has it: property and attribute are one, and an empty one says nothing. */
export const lang: PropertyDeclaration<string> = {
  reflect: true,
  converter: { toAttribute: (value) => value || null },
};

export abstract class View extends LitElement {
  /** Of the `<khach-quen>` that this part stands in. */
  session!: Session;

  protected get t(): Text {
    return this.session.language.text;
  }

  protected get f(): Format {
    return this.session.language.format;
  }

  protected money(value: Money | null): string {
    return this.session.money(value);
  }

  protected short(value: Money | null): string {
    return this.session.short(value);
  }

  /** Tells the part that holds this one. */
  protected tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  /** True for parts that come a moment after their screen, so that no single task holds the page up. */
  protected readonly later: boolean = false;

  protected override async scheduleUpdate(): Promise<void> {
    if (this.later && !this.hasUpdated) await new Promise((resolve) => setTimeout(resolve));
    super.scheduleUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { host } = this.getRootNode() as ShadowRoot;
    this.session = (host as Element & { session: Session }).session;
    this.session.watch(this);
  }

  override disconnectedCallback(): void {
    this.session.unwatch(this);
    super.disconnectedCallback();
  }
}

/** A part that is there only while a book is open. */
export abstract class BookView extends View {
  protected get book(): Book {
    return this.session.book as Book;
  }

  protected get summary(): Summary {
    return this.book.summary;
  }

  protected names(group: string): GroupNames {
    return this.session.names(group);
  }

  /** A book may close while an update is still waiting. */
  protected override shouldUpdate(): boolean {
    return this.session.book !== null;
  }
}
