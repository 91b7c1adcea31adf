/** Buttons, in a file of their own: the member card has no other control. 44 px or more. */
import { css } from 'lit';

export const buttons = css`
.btn{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:44px;padding:0 16px;border-radius:var(--kq-r1);border:1px solid var(--kq-line-strong);background:var(--kq-surface);font-weight:500;text-align:center;color:var(--kq-ink)}
.btn.primary{background:var(--kq-accent);border-color:var(--kq-accent);color:var(--kq-on-accent)}
.btn.plain{border-color:transparent;background:none;color:var(--kq-accent);padding:0 8px}
.btn:disabled{background:var(--kq-sunken);border-color:var(--kq-line);color:var(--kq-ink-3);cursor:default}
@media (hover:hover){
.btn:hover{border-color:var(--kq-ink-2)}.btn.primary:hover{background:var(--kq-accent-hover)}.btn.plain:hover{background:var(--kq-sunken)}
}
`;
