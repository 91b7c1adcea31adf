/** Registers `<khach-quen>`, or a class that extends it, and its parts. Safe to run twice, and harmless where there is no browser. */
import { KhachQuen } from './khach-quen.js';
import { PARTS } from './parts.js';

/** Registers `<khach-quen>`; safe to run twice, and harmless without a browser. */
export function defineKhachQuen(element: CustomElementConstructor = KhachQuen): void {
  if (typeof customElements === 'undefined') return;
  for (const [name, part] of Object.entries({ ...PARTS, 'khach-quen': element })) {
    if (!customElements.get(name)) customElements.define(name, part);
  }
}
