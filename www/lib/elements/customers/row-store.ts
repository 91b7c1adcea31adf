/** Rows of a long list, fetched in pages as they come into sight; old pages are let go. */
import type { Book, CustomerQuery, CustomerRow } from '../../contract.js';

const PAGE = 100;
const KEPT_PAGES = 30;

export class RowStore {
  total: number | null = null;
  /** No more than these are shown. */
  most = Number.POSITIVE_INFINITY;
  private readonly pages = new Map<number, CustomerRow[]>();
  private readonly asked = new Set<number>();
  private key = '';
  private book: Book | null = null;
  private query: CustomerQuery = {};

  constructor(
    private readonly onChange: () => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Points the store at a list. The old total stays until the new one is known, so nothing jumps. */
  aim(book: Book, version: number, query: CustomerQuery): boolean {
    const key = `${version}:${JSON.stringify(query)}`;
    if (key === this.key) return false;
    Object.assign(this, { key, book, query });
    this.forget();
    this.fetch(0);
    return true;
  }

  row(index: number): CustomerRow | null {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
  }

  /** Makes sure that these rows are here or on their way. */
  want(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, to - 1) / PAGE); page += 1) {
      this.fetch(page);
    }
  }

  private fetch(page: number): void {
    if (!this.book || this.asked.has(page)) return;
    this.asked.add(page);
    const { key } = this;
    this.book.page({ ...this.query, offset: page * PAGE, limit: PAGE }).then(
      ({ total, rows }) => {
        if (key !== this.key) return;
        this.total = Math.min(total, this.most);
        if (this.pages.size >= KEPT_PAGES) this.forget();
        this.pages.set(page, rows);
        this.onChange();
      },
      (error) => {
        if (key === this.key) this.onError(error);
      },
    );
  }

  private forget(): void {
    this.pages.clear();
    this.asked.clear();
  }
}
