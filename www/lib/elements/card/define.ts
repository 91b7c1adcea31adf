/** Registers `<khach-quen-card>`. Safe to run twice, and harmless where there is no browser. */
import { KhachQuenCard } from './card.js';

/** Registers `<khach-quen-card>`; safe to run twice, and harmless without a browser. */
export function defineKhachQuenCard(): void {
  if (typeof customElements === 'undefined' || customElements.get('khach-quen-card')) return;
  customElements.define('khach-quen-card', KhachQuenCard);
}
