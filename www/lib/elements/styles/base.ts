/** Reset, type and the frame. No text below 1.4 of line height; boxes that clip get 1.5 or more. */
import { css } from 'lit';

export const base = css`
:host{display:block;background:var(--kq-bg)}
:host([hidden]){display:none}
.kq{container:kq/inline-size;position:relative;display:flex;flex-direction:column;min-height:inherit;
font:400 14px/22px var(--kq-font);color:var(--kq-ink);background:var(--kq-bg);
font-variant-numeric:tabular-nums lining-nums;-webkit-font-smoothing:antialiased;-webkit-text-size-adjust:100%}
*,::before,::after{box-sizing:border-box}
:where(h1,h2,h3,p,ul,ol,dl,dd,figure,table,fieldset,legend){margin:0;padding:0;border:0;font-size:inherit;line-height:inherit;font-weight:inherit}
:where(ul,ol){list-style:none}
:where(svg){display:block;flex:none}
:where(button,input,select){font:inherit;color:inherit;letter-spacing:inherit}
:where(button){cursor:pointer;background:none;border:0;padding:0;text-align:inherit}
.frame,kq-customer-panel{--pad:16px}
b,strong{font-weight:600}
a,.link{color:var(--kq-accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.link{display:inline-flex;align-items:center;min-height:24px}
:focus{outline:none}
:focus-visible:not(.main){outline:2px solid var(--kq-accent);outline-offset:2px;border-radius:var(--kq-r1)}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
.t-hero{font-size:28px;line-height:40px;font-weight:600;letter-spacing:-.015em;text-wrap:balance}
.t-story{font-size:24px;line-height:34px;font-weight:600;letter-spacing:-.01em;text-wrap:balance}
.t-h1{font-size:22px;line-height:32px;font-weight:600;letter-spacing:-.005em;text-wrap:balance}
.t-h2{font-size:16px;line-height:24px;font-weight:600;text-wrap:pretty}
.t-lede{font-size:16px;line-height:26px;color:var(--kq-ink-2);text-wrap:pretty}
.t-sm{font-size:13px;line-height:20px}.t-xs{font-size:12px;line-height:18px}
.c2{color:var(--kq-ink-2)}.c3{color:var(--kq-ink-3)}.pos{color:var(--kq-pos)}.neg{color:var(--kq-neg)}.warn{color:var(--kq-warn)}
.num{text-align:right;white-space:nowrap}.nw{white-space:nowrap}.grow{flex:1;min-width:0}
.prose{max-width:68ch;text-wrap:pretty}
.row{display:flex;align-items:center;gap:8px}.wrap{flex-wrap:wrap}
.stack{display:grid;gap:12px;align-content:start;grid-template-columns:minmax(0,1fr)}
.tight{gap:4px}.wide{gap:16px}
.ic{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.gly{fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round;color:var(--g)}
.gly .faint,.mark .faint{opacity:.28}.gly .dots,.mark .dots{stroke-width:2.4}
.gly .solid,.mark .solid{fill:currentColor;stroke:none}.gly .full,.mark .full{fill:currentColor}
.gly.plain{color:var(--kq-ink-2)}.gly.sign{color:var(--kq-accent)}
.tally{display:inline-flex;gap:2px;vertical-align:-3px}
.card{background:var(--kq-surface);border:1px solid var(--kq-line);border-radius:var(--kq-r2);min-width:0}
.pad{padding:calc(var(--pad) - 2px) var(--pad)}.pad-x{padding:14px var(--pad)}
.head{display:flex;align-items:baseline;justify-content:space-between;gap:4px 12px;flex-wrap:wrap}
.main{display:block;flex:1;width:100%;max-width:1328px;margin:0 auto;padding:var(--pad);outline:none}
.page{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}
.page>*{min-width:0}
@container kq (min-width:920px){
.t-hero{font-size:38px;line-height:54px}.t-story{font-size:30px;line-height:42px}.t-h1{font-size:24px;line-height:34px}.frame,kq-customer-panel{--pad:24px}.page{gap:24px}
.two{display:grid;gap:24px;align-items:start;grid-template-columns:minmax(0,1fr) 376px}
}
@media (prefers-reduced-motion:no-preference){
button,a,.rb{transition:background-color .12s,border-color .12s,color .12s,opacity .12s}
}
`;
