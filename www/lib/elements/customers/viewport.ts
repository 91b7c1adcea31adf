/** Arithmetic of a virtual list: which rows are in sight, and where they stand. */

/** Browsers give up on boxes much taller than this (Firefox at 17.8 million pixels). */
export const MAX_HEIGHT = 12_000_000;
const OVERSCAN = 6;

export interface Viewport {
  total: number;
  rowHeight: number;
  /** Height of the visible box. */
  height: number;
}

export interface Slice {
  from: number;
  to: number;
  /** Pixels from the top of the scrolled content to row `from`. */
  offset: number;
}

export const contentHeight = ({ total, rowHeight }: Viewport): number =>
  Math.min(MAX_HEIGHT, total * rowHeight);

/** Pixels of list for each pixel of scrolling: 1 unless the list is too tall for a browser. */
function ratio(view: Viewport): number {
  const scrollable = contentHeight(view) - view.height;
  return scrollable <= 0 ? 1 : (view.total * view.rowHeight - view.height) / scrollable;
}

export function sliceAt(view: Viewport, scrollTop: number): Slice {
  const top = Math.max(0, scrollTop) * ratio(view);
  const from = Math.max(0, Math.floor(top / view.rowHeight) - OVERSCAN);
  const to = Math.min(view.total, Math.ceil((top + view.height) / view.rowHeight) + OVERSCAN);
  return { from, to, offset: scrollTop - top + from * view.rowHeight };
}

/** Where to scroll so that a row is in sight; the present place if it is already. */
export function scrollTo(view: Viewport, scrollTop: number, index: number): number {
  const scale = ratio(view);
  const top = scrollTop * scale;
  const rowTop = index * view.rowHeight;
  if (rowTop < top) return rowTop / scale;
  if (rowTop + view.rowHeight > top + view.height) return (rowTop + view.rowHeight - view.height) / scale;
  return scrollTop;
}
