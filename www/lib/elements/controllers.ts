/** Helpers for a view: the latest answer to a question that changes, and the view's width. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Holds the latest answer to a question that changes. Asks one at a time: while an answer is under way
 * only the newest question waits, so a slider can be dragged as fast as it likes.
 */
export class Latest<Q, A> {
  value: A | null = null;
  error: unknown = null;
  private asked: string | null = null;
  private next: { key: string; question: Q } | null = null;
  private busy = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (question: Q) => Promise<A>,
  ) {}

  /** True until the answer to the last question has come. */
  get pending(): boolean {
    return this.busy;
  }

  /** Asks unless the key is the one that was asked last. */
  want(key: string, question: Q): void {
    if (key === this.asked) return;
    this.asked = key;
    this.next = { key, question };
    if (!this.busy) void this.run();
  }

  private async run(): Promise<void> {
    this.busy = true;
    while (this.next) {
      const { key, question } = this.next;
      this.next = null;
      try {
        const value = await this.ask(question);
        if (key === this.asked) Object.assign(this, { value, error: null });
      } catch (error) {
        if (key === this.asked) this.error = error;
      }
      this.host.requestUpdate();
    }
    this.busy = false;
    this.host.requestUpdate();
  }
}

/** The width of a part, for charts that redraw instead of scaling their text. */
export class Width implements ReactiveController {
  value = 0;
  private readonly observer = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width || 0);
    if (width === this.value || width === 0) return;
    this.value = width;
    this.host.requestUpdate();
  });

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }
}
