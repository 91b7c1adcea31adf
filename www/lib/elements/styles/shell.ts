/** Top bar, tabs, privacy counter and its proof. */
import { css } from 'lit';

export const shell = css`
.top{display:flex;align-items:center;flex-wrap:wrap;gap:0 12px;padding:6px var(--pad) 0;background:var(--kq-surface);border-bottom:1px solid var(--kq-line)}
.brand{display:flex;align-items:center;gap:10px;min-height:44px;font-weight:600;font-size:16px;line-height:24px;white-space:nowrap}
slot[name=brand]{display:contents}
.tools{display:flex;align-items:center;gap:4px;margin-left:auto}
.privacy{display:inline-flex;align-items:center;gap:8px;min-height:44px;font-size:13px;white-space:nowrap;color:var(--kq-ink-2)}
.privacy{padding:0 4px}
.privacy b{color:var(--kq-ink)}.privacy .ic{color:var(--kq-pos)}
.privacy.leaked,.privacy.leaked b,.privacy.leaked .ic{color:var(--kq-neg)}
.tabs{display:flex;gap:4px;order:9;width:calc(100% + 2*var(--pad));margin:0 calc(-1*var(--pad));padding:0 36px 0 8px;overflow-x:auto;scrollbar-width:none}
.tabs,.chips{-webkit-mask-image:var(--fade);mask-image:var(--fade);--fade:linear-gradient(90deg,transparent,#000 8px calc(100% - 36px),transparent)}
.tabs::-webkit-scrollbar{display:none}
.tab{min-height:44px;display:flex;align-items:center;white-space:nowrap;color:var(--kq-ink-2);font-weight:500}
.tab{padding:2px 10px 0;border-bottom:2px solid transparent}
.tab[aria-current]{color:var(--kq-ink);border-color:var(--kq-accent)}
.tab:focus-visible{outline-offset:-4px}
.bare{padding-bottom:6px}
.proof{background:var(--kq-surface);border-bottom:1px solid var(--kq-line);padding:14px var(--pad)}
.proof>div{max-width:1280px;margin:0 auto;display:grid;gap:4px}
.proof ul{overflow-wrap:anywhere}
.state{display:grid;gap:12px;justify-items:start;padding:32px 20px;max-width:640px;margin:0 auto}
.state code{background:var(--kq-sunken);padding:8px 12px;border-radius:var(--kq-r1);overflow-wrap:anywhere}
@container kq (min-width:920px){
.top{padding-top:0;flex-wrap:nowrap}.tabs{order:0;width:auto;margin:0 0 0 8px;padding:0}.tabs,.chips{--fade:none}
.tab{min-height:56px}.bare{padding:6px var(--pad)}
}
@media (hover:hover){.tab:hover{color:var(--kq-ink)}}
`;
