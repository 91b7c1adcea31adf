/** The code that the shop scans. Always dark on white with its quiet zone, whatever the theme. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { QUIET, qrPath } from './qr-path.js';
import type { Shown } from './shown.js';

export function qrPicture(text: string, label: string): SVGTemplateResult {
  const { path, size } = qrPath(text);
  const whole = size + 2 * QUIET;
  return svg`<svg
    class="qr"
    viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}"
    shape-rendering="crispEdges"
    role="img"
    aria-label=${label}
  >
    <rect x=${-QUIET} y=${-QUIET} width=${whole} height=${whole} fill="#fff" />
    <path d=${path} fill="#000" />
  </svg>`;
}

export function qrCard({ member, language }: Shown, enlarge: () => void): TemplateResult {
  const { qr } = language.text;
  return html`<section class="card code" part="code" aria-labelledby="kq-qr">
    ${qrPicture(member.code, qr.label(member.code))}
    <div class="stack">
      <div class="stack tight">
        <h2 class="t-h2" id="kq-qr">${qr.title}</h2>
        <p class="t-sm c2">${qr.offline}</p>
        <p class="t-sm c2 id">${qr.code(member.code)}</p>
      </div>
      <button class="btn" aria-haspopup="dialog" @click=${enlarge}>${qr.enlarge}</button>
    </div>
  </section>`;
}

/** Over the whole screen; Escape, the button and a tap beside it close it, and the focus goes back. */
export function qrDialog({ member, language }: Shown): TemplateResult {
  const { qr } = language.text;
  const close = (event: Event): void => (event.currentTarget as Element).closest('dialog')?.close();
  const beside = (event: Event): void => {
    if (event.target === event.currentTarget) close(event);
  };
  return html`<dialog class="big" aria-label=${qr.label(member.code)} @click=${beside}>
    <div class="big-card">
      <p class="t-h2">${member.programme.name}</p>
      ${qrPicture(member.code, qr.label(member.code))}
      <p class="id">${qr.code(member.code)}</p>
      <button class="btn" @click=${close}>${qr.close}</button>
    </div>
  </dialog>`;
}
