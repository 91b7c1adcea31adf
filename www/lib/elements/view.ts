/**
 * Base of every part inside `<khach-quen>`. Parts draw into the element's one shadow root (no roots of
 * their own), so that one style sheet, one set of ids and one focus order hold for all of them.
 */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Money } from '../contract.js';
import type { Format } from '../i18n/format.js';
import type { Text } from '../i18n/vi.js';
import type { Session } from './session.js';

export abstract class View extends LitElement {
  @property({ attribute: false }) session!: Session;

  protected get t(): Text {
    return this.session.language.text;
  }

  protected get f(): Format {
    return this.session.language.format;
  }

  protected money(value: Money | null): string {
    return value === null ? this.t.none : this.f.money(value, this.session.unit);
  }

  protected short(value: Money | null): string {
    return value === null ? this.t.none : this.f.short(value, this.session.unit);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.watch(this);
  }

  override disconnectedCallback(): void {
    this.session.unwatch(this);
    super.disconnectedCallback();
  }
}
