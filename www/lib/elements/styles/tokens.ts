/** Colours, radii and type as custom properties that a host page may override on `khach-quen`. */
import { css, unsafeCSS } from 'lit';

const LIGHT = `
color-scheme:light;
--kq-bg:#F3F6F5;--kq-surface:#FFF;--kq-sunken:#EBF0EE;--kq-line:#DCE3E0;--kq-line-strong:#84928E;
--kq-ink:#15211F;--kq-ink-2:#475653;--kq-ink-3:#5F6E6A;
--kq-accent:#0E5A64;--kq-accent-hover:#0A464E;--kq-on-accent:#FFF;--kq-accent-soft:#E1EFEF;
--kq-pos:#14734A;--kq-neg:#B0342A;--kq-warn:#7A5200;--kq-warn-soft:#FFF3D6;
--kq-g-lead:#6E7B78;--kq-g-km:#1D956E;--kq-g-mi:#3297EF;--kq-g-tx:#113651;--kq-g-mn:#BE7416;--kq-g-ch:#E9609D;--kq-g-nd:#5D5369;
--kq-shadow:0 12px 40px rgba(10,30,28,.16),0 2px 6px rgba(10,30,28,.08);--kq-scrim:rgba(12,24,23,.38);
--kq-ribbon:.14;--kq-ribbon-on:.42;`;

const DARK = `
color-scheme:dark;
--kq-bg:#0E1314;--kq-surface:#161D1F;--kq-sunken:#1E2729;--kq-line:#2A3538;--kq-line-strong:#66757A;
--kq-ink:#E8EFED;--kq-ink-2:#B3C0BD;--kq-ink-3:#8F9D9A;
--kq-accent:#7DCBD1;--kq-accent-hover:#A3DDE1;--kq-on-accent:#05272B;--kq-accent-soft:#173236;
--kq-pos:#6FD6A0;--kq-neg:#FF9A8D;--kq-warn:#F2CB74;--kq-warn-soft:#33290F;
--kq-g-lead:#9AA7A4;--kq-g-km:#74E3C6;--kq-g-mi:#5AA6F5;--kq-g-tx:#3E6CC4;--kq-g-mn:#EBBB44;--kq-g-ch:#D289A3;--kq-g-nd:#746678;
--kq-shadow:0 16px 48px rgba(0,0,0,.6),0 0 0 1px #2A3538;--kq-scrim:rgba(0,0,0,.55);
--kq-ribbon:.20;--kq-ribbon-on:.55;`;

export const tokens = css`
:host{${unsafeCSS(LIGHT)}
--kq-font:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
--kq-r1:6px;--kq-r2:10px;--kq-r3:16px}
@media (prefers-color-scheme:dark){:host(:not([theme=light])){${unsafeCSS(DARK)}}}
:host([theme=dark]){${unsafeCSS(DARK)}}
@media print{:host,:host([theme=dark]),:host(:not([theme=light])){${unsafeCSS(LIGHT)}
--kq-bg:#FFF;--kq-sunken:#F2F2F2;--kq-line:#BBB;--kq-ink:#000;--kq-ink-2:#222;--kq-ink-3:#444}}
.g-lead_moi{--g:var(--kq-g-lead)}.g-khach_moi{--g:var(--kq-g-km)}.g-mua_it{--g:var(--kq-g-mi)}
.g-mua_thuong_xuyen{--g:var(--kq-g-tx)}.g-mua_nhieu{--g:var(--kq-g-mn)}
.g-ngu_dong_90{--g:var(--kq-g-ch)}.g-ngu_dong_180{--g:var(--kq-g-nd)}.g-other{--g:var(--kq-ink-3)}
`;
