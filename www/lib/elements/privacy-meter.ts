/**
 * Counts what the page asked the network for since the book was ready: the browser's own record of
 * resources, and everything that the page's security policy refused.
 */
export class PrivacyMeter {
  /** Addresses asked for since `start`. */
  readonly requests: string[] = [];
  blocked = 0;
  private observer: PerformanceObserver | null = null;
  private since: number | undefined;
  private manifest = '';

  constructor(private readonly onChange: () => void) {}

  start(): void {
    this.stop();
    // The browser itself fetches it when it likes, to offer installing the page. What the page has named before any
    // file was opened can carry nothing of one; whatever is named later is counted.
    if (this.since === undefined)
      this.manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
    this.since = performance.now();
    if (typeof PerformanceObserver !== 'undefined') {
      this.observer = new PerformanceObserver((list) => this.record(list.getEntries()));
      this.observer.observe({ type: 'resource' });
    }
    document.addEventListener('securitypolicyviolation', this.onViolation);
  }

  stop(): void {
    this.observer?.disconnect();
    this.observer = null;
    document.removeEventListener('securitypolicyviolation', this.onViolation);
  }

  private record(entries: PerformanceEntryList): void {
    const fresh = entries.filter(
      ({ startTime, name }) =>
        startTime >= (this.since as number) && /^(http|ws)/.test(name) && name !== this.manifest,
    );
    if (fresh.length === 0) return;
    this.requests.push(...fresh.map((entry) => entry.name));
    this.onChange();
  }

  private readonly onViolation = (event: SecurityPolicyViolationEvent): void => {
    if (!/^(http|ws)/.test(event.blockedURI)) return;
    this.blocked += 1;
    this.onChange();
  };

  get clean(): boolean {
    return this.requests.length === 0 && this.blocked === 0;
  }
}
