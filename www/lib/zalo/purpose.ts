/**
 * Why something is asked for, said before Zalo or the phone asks: Zalo's review wants it, and whoever knows why says
 * yes. Said once a purpose; after a no it is said again.
 */
import { zaloText } from '../i18n/zalo/words.js';
import type { ZaloCache } from './cache.js';
import { ZaloError } from './errors.js';
import type { ZaloCall } from './limits.js';
import type { ZaloScope } from './sdk.js';

/** What is asked of a member. */
export type PurposeName = 'scanQRCode' | 'saveImageToGallery' | 'downloadFile' | 'followOA' | ZaloScope;

/** Why something is asked of a member, in words. */
export interface Purpose {
  /** Which permission. */
  name: PurposeName;
  /** Heading of the question. */
  title: string;
  /** What it is for. */
  text: string;
  /** Words of the two buttons. */
  yes: string;
  /** The button that refuses. */
  no: string;
}

/** Shows a purpose; true when the member wants to go on. */
export type Explain = (purpose: Purpose) => Promise<boolean>;
/** An app's own words for a purpose, instead of ours. */
export type OwnPurposes = Partial<Record<PurposeName, { title: string; text: string }>>;

const KEY = 'purposes';

export function makePurposes(cache: ZaloCache, explain: Explain, language: () => string, own: OwnPurposes) {
  const said = (): string[] => (cache.read(KEY) ?? '').split(' ').filter(Boolean);
  return {
    /** Rejects with `cancelled` where the member turns back. */
    async before(name: PurposeName, call: ZaloCall): Promise<void> {
      if (said().includes(name)) return;
      const { purposes, yes, no } = zaloText(language());
      const wants = await explain({ name, ...purposes[name], ...own[name], yes, no });
      if (!wants) throw new ZaloError('cancelled', call);
      cache.write(KEY, [...said(), name].join(' '));
    },
    /** The member said no to Zalo: the purpose is shown again next time. */
    again(name: PurposeName): void {
      cache.write(
        KEY,
        said()
          .filter((other) => other !== name)
          .join(' '),
      );
    },
  };
}

const STYLES = `:host{all:initial}
dialog{box-sizing:border-box;max-width:320px;width:calc(100vw - 48px);border:0;border-radius:16px;padding:20px;
font:400 15px/1.5 var(--kq-font,system-ui,sans-serif);color:var(--ink);background:var(--surface);
--ink:#15211F;--surface:#FFF;--accent:#0E5A64;--on:#FFF}
dialog.dark{--ink:#E8EFED;--surface:#161D1F;--accent:#7DCBD1;--on:#05272B}
dialog::backdrop{background:rgba(12,24,23,.55)}
h2{margin:0 0 8px;font-size:18px;line-height:1.35}p{margin:0 0 20px}
div{display:flex;gap:12px;flex-wrap:wrap}
button{flex:1;min-height:44px;padding:8px 12px;border-radius:10px;font:inherit;font-weight:600;cursor:pointer;
border:1px solid currentColor;color:var(--accent);background:none;white-space:nowrap}
button.yes{color:var(--on);background:var(--accent);border-color:var(--accent)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

function styled(root: ShadowRoot): void {
  const { document } = globalThis;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Web views without constructable sheets; where a policy forbids this too, the dialog is plain.
    const style = document.createElement('style');
    style.textContent = STYLES;
    root.prepend(style);
  }
}

/** The dialog for apps without one of their own: nothing of the page's styles reaches it, nor the other way round. */
export function purposeDialog(isDark: () => boolean): Explain {
  return ({ title, text, yes, no }) => {
    const { document } = globalThis;
    if (!document) return Promise.resolve(true);
    const host = document.createElement('div');
    const dialog = document.createElement('dialog');
    // Web views before dialogs (Safari 15.4): the browser's own question.
    if (!dialog.showModal) return Promise.resolve(globalThis.confirm(`${title}\n\n${text}`));
    const root = host.attachShadow({ mode: 'open' });
    styled(root);
    dialog.className = isDark() ? 'dark' : '';
    dialog.setAttribute('aria-labelledby', 'title');
    dialog.setAttribute('aria-describedby', 'text');
    const add = (parent: Element, name: string, words: string): HTMLElement => {
      const element = document.createElement(name);
      element.textContent = words;
      parent.append(element);
      return element;
    };
    add(dialog, 'h2', title).id = 'title';
    add(dialog, 'p', text).id = 'text';
    const buttons = add(dialog, 'div', '');
    const refuse = add(buttons, 'button', no);
    const agree = add(buttons, 'button', yes);
    agree.className = 'yes';
    agree.autofocus = true;
    root.append(dialog);
    document.body.append(host);
    return new Promise((resolve) => {
      let wants = false;
      agree.onclick = () => {
        wants = true;
        dialog.close();
      };
      refuse.onclick = () => dialog.close();
      dialog.onclose = () => {
        host.remove();
        resolve(wants);
      };
      dialog.showModal();
    });
  };
}
