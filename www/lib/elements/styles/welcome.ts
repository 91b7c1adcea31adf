/** First visit: words and drop zone at the left, a working sample at the right. */
import { css } from 'lit';

export const first = css`
.hero{display:grid;gap:20px;grid-template-columns:minmax(0,1fr)}
.hero>*{min-width:0}
.hero-words{display:grid;gap:20px;grid-template-rows:auto 1fr auto}
.hero-words kq-settings-file{margin-top:-12px}
.drop{border:1.5px dashed var(--kq-line-strong);border-radius:var(--kq-r3);background:var(--kq-surface);padding:24px 20px;display:grid;gap:14px;justify-items:center;align-content:center;text-align:center;min-height:244px}
.drop.over{border-style:solid;border-color:var(--kq-accent);background:var(--kq-accent-soft)}
.drop .work{justify-self:stretch}
.drop-icon{color:var(--kq-accent)}
.drop p{text-wrap:balance}
.drop-buttons{justify-content:center;width:100%}.drop-buttons .btn{width:100%}
.sample{min-height:396px}
.proofs{display:grid}
.proofs li{display:grid;grid-template-columns:20px minmax(0,1fr);gap:12px;padding:14px var(--pad);border-top:1px solid var(--kq-line)}
.proofs li:first-child{border-top:0}
.proofs .ic{color:var(--kq-pos);margin-top:1px}
.seven{display:grid;gap:16px 12px;grid-template-columns:repeat(2,minmax(0,1fr))}
.seven li{display:grid;grid-template-columns:24px minmax(0,1fr);gap:10px;align-content:start}
@container kq (min-width:700px){
.drop-buttons .btn{width:auto}
.proofs{grid-template-columns:repeat(3,minmax(0,1fr))}
.proofs li{border-top:0;border-left:1px solid var(--kq-line);padding:16px 20px}.proofs li:first-child{border-left:0}
.seven{grid-template-columns:repeat(4,minmax(0,1fr))}
}
@container kq (min-width:920px){
.hero{grid-template-columns:minmax(0,1.02fr) minmax(0,1fr);gap:48px;align-items:stretch}
.drop{padding:36px 32px}.seven{grid-template-columns:repeat(7,minmax(0,1fr))}
.seven li{grid-template-columns:minmax(0,1fr)}
}
`;
