/** The composer on the page of the browser tests: `?compose=overdue&channel=oa`, what comes (`?compose=occasions`), or journeys (`?compose=journeys`), with the people of the sample or of dropped files. */
import { html, LitElement, type TemplateResult } from 'lit';
import type { WrittenChannel } from '../lib/care/reasons/plan.js';
import type { Book, CustomerRow, Recipient } from '../lib/contract.js';
import { Composer } from '../lib/elements/care/composer.js';
import { JourneysCard } from '../lib/elements/care/journeys.js';
import { OccasionsCard } from '../lib/elements/care/occasions.js';
import type { KhachQuen } from '../lib/elements/khach-quen.js';
import type { Session } from '../lib/elements/session/session.js';
import { styles } from '../lib/elements/styles/index.js';
import { boughtBy } from '../lib/playbooks/fill.js';

const PEOPLE = 30;

/** Somebody of the book, as the gate would hand them over. */
async function recipientOf(book: Book, row: CustomerRow): Promise<Recipient> {
  const customer = await book.customer(row.id);
  const bought = customer ? boughtBy(customer) : { last: null, favourite: null };
  const member = book.policy.programme.open ? await book.member(row.id) : null;
  return {
    ...row,
    phones: row.phone ? [row.phone] : [],
    emails: row.email ? [row.email] : [],
    consent: null,
    birthday: null,
    city: null,
    lastProduct: bought.last,
    usualProduct: bought.favourite,
    points: member ? Number(member.points.active) : null,
    tier: member?.tier.id ?? null,
    toNextTier: null,
    ending: null,
    marked: [],
  };
}

class Stage extends LitElement {
  static override styles = styles;
  static override properties = { action: {}, channel: {}, people: { attribute: false } };
  session!: Session;
  action = '';
  channel: WrittenChannel = 'oa';
  people: Recipient[] = [];
  today = new URLSearchParams(location.search).get('today') ?? undefined;

  protected override render(): TemplateResult {
    const card =
      this.action === 'journeys'
        ? html`<kq-journeys></kq-journeys>`
        : this.action === 'occasions'
          ? html`<kq-occasions .today=${this.today}></kq-occasions>`
          : html`<kq-composer .action=${this.action} .channel=${this.channel} .people=${this.people}
            .prices=${{ 'sms.advertising': 700, 'sms.service': 700 }} .campaign=${'test'}></kq-composer>`;
    return html`<div class="kq" lang=${this.session.language.code}><div class="frame"><div class="main">
      <h1 class="sr">${this.action}</h1>${card}
    </div></div></div>`;
  }
}

/** Puts the composer in the place of the element, once it has a book. */
export function stageComposer(action: string, channel: WrittenChannel): void {
  const element = document.querySelector('khach-quen') as KhachQuen;
  element.addEventListener('kq-book', async () => {
    const { book } = element;
    if (!book || document.querySelector('kq-stage')) return;
    const { rows } = await book.page({ limit: PEOPLE });
    if (!customElements.get('kq-occasions')) customElements.define('kq-occasions', OccasionsCard);
    if (!customElements.get('kq-journeys')) customElements.define('kq-journeys', JourneysCard);
    if (!customElements.get('kq-composer')) customElements.define('kq-composer', Composer);
    if (!customElements.get('kq-stage')) customElements.define('kq-stage', Stage);
    const stage = document.createElement('kq-stage') as Stage;
    const people = await Promise.all(rows.map((row) => recipientOf(book, row)));
    Object.assign(stage, { session: element.session, action, channel, people });
    element.hidden = true;
    element.style.display = 'none';
    element.before(stage);
  });
}
