/** The playground: one open book, a policy laid over the usual one, one call at a time, and the code that does the same. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { SAMPLE_TODAY, sampleFiles } from '../demo/sample.js';
import type { Book, PolicyInput, Source } from '../lib/contract.js';
import { copyText } from '../lib/elements/browser.js';
import { faultOf } from '../lib/elements/faults.js';
import * as engine from '../lib/slim.js';
import { argsIn, CALLS, type Call, codeOf, firstArgs, run } from './calls.js';
import { en, vi } from './words.js';

/** Longer answers are cut: a page of text that nobody reads only makes the tab slow. */
const SHOWN = 20_000;
const FIRST_POLICY = '{\n  "version": 1,\n  "thresholds": { "dormantDays": 60 }\n}';

const isEnglish = new URLSearchParams(location.search).get('lang') === 'en';
const words = isEnglish ? en : vi;
const figures = new Intl.NumberFormat(isEnglish ? 'en' : 'vi');

const state = {
  book: null as Book | null,
  /** Of the sample; files of one's own are counted to their own end. */
  today: '',
  call: CALLS[0] as Call,
  args: '',
  policy: FIRST_POLICY,
  policyFault: '',
  /** The last one that could be: what the book has. */
  applied: '',
  answer: '',
  isFault: false,
  asking: false,
  copied: false,
  opening: false,
};
/** What was asked last is what is shown. */
let turn = 0;

function show(change: Partial<typeof state> = {}): void {
  Object.assign(state, change);
  render(page(), document.querySelector('main') as HTMLElement);
}

const faultText = (error: unknown): string => {
  if (error instanceof SyntaxError) return `${words.notJson}: ${error.message}`;
  const { code, details } = faultOf(error);
  const { path } = (details ?? {}) as { path?: string };
  return path === undefined ? `${code} ${JSON.stringify(details)}` : words.refused(code, path);
};

/** The policy in its field; an empty one says nothing. */
const policyIn = (text: string): PolicyInput => (text.trim() === '' ? {} : JSON.parse(text));

async function open(sources: Source[], today: string): Promise<void> {
  if (sources.length === 0) return;
  const mine = ++turn;
  show({ opening: true, answer: '', isFault: false });
  try {
    const book = await engine.openBook(sources, today ? { today } : {});
    if (mine !== turn) return void book.close();
    const old = state.book;
    Object.assign(state, { book, today, opening: false });
    await old?.close();
    await apply(state.policy);
    await choose(state.call);
  } catch (error) {
    if (mine === turn) show({ opening: false, answer: faultText(error), isFault: true });
  }
}

/** A policy that cannot be stays in its field; the book keeps the one before. */
async function apply(text: string): Promise<void> {
  show({ policy: text });
  try {
    await state.book?.setPolicy(policyIn(text));
    Object.assign(state, { applied: text.trim() });
    if (state.policy === text) show({ policyFault: '' });
    await ask();
  } catch (error) {
    if (state.policy === text) show({ policyFault: faultText(error) });
  }
}

async function choose(call: Call): Promise<void> {
  if (!state.book) return;
  show({ call, asking: true });
  show({ args: await firstArgs(call, state.book) });
  await ask();
}

async function ask(): Promise<void> {
  const { book, call, args } = state;
  if (!book) return;
  const mine = ++turn;
  show({ asking: true });
  let given: unknown[];
  try {
    given = argsIn(args);
  } catch (error) {
    return show({ answer: faultText(error), isFault: true, asking: false });
  }
  const [answer, isFault] = await run(book, call, given).then(
    (found) => [JSON.stringify(found, null, 2), false] as const,
    (error: unknown) => [faultText(error), true] as const,
  );
  if (mine === turn) show({ answer, isFault, asking: false, copied: false });
}

const field = (event: Event): string => (event.target as HTMLInputElement).value;

function data(): TemplateResult {
  const { book, opening } = state;
  const about = book
    ? words.opened(book.sources.map(({ name }) => name).join(', '), figures.format(book.summary.customers))
    : '';
  const take = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void open([...(input.files ?? [])], '');
    input.value = '';
  };
  return html`<section>
    <h2>${words.data}</h2>
    <div class="row">
      <button @click=${sample}>${words.sample}</button>
      <label class="button">${words.own}<input type="file" multiple @change=${take} /></label>
    </div>
    <p role="status">${opening ? words.opening : about}</p>
  </section>`;
}

function policy(): TemplateResult {
  const { policyFault } = state;
  return html`<section>
    <h2><label for="policy">${words.policy}</label></h2>
    <p class="hint" id="policy-hint">${words.policyHint}</p>
    <textarea
      id="policy"
      rows="6"
      spellcheck="false"
      aria-describedby="policy-hint policy-said"
      aria-invalid=${policyFault !== ''}
      .value=${state.policy}
      @input=${(event: Event) => void apply(field(event))}
    ></textarea>
    <p id="policy-said" class=${policyFault ? 'fault' : 'fine'} role="status">${policyFault || words.fits}</p>
  </section>`;
}

function call(): TemplateResult {
  const { book, call, args } = state;
  const isCall = book !== null && typeof (book[call.method] as unknown) === 'function';
  return html`<section>
    <h2>${words.call}</h2>
    <div class="calls">
      ${CALLS.map(
        (one) =>
          html`<button aria-pressed=${one === call} @click=${() => void choose(one)}>${one.method}</button>`,
      )}
    </div>
    ${
      isCall
        ? html`<label class="args">${words.args}
            <textarea
              rows=${Math.min(8, args.split('\n').length + 1)}
              spellcheck="false"
              .value=${args}
              @input=${(event: Event) => {
                show({ args: field(event) });
                void ask();
              }}
            ></textarea>
          </label>`
        : html`<p class="hint">${words.noArgs}</p>`
    }
  </section>`;
}

function code(book: Book): TemplateResult {
  const text = codeOf(book, state.call, state.args, state.applied, state.today);
  const copy = async (): Promise<void> => show({ copied: await copyText(text) });
  return html`<section>
    <div class="row"><h2>${words.code}</h2>
      <button @click=${copy}>${state.copied ? words.copied : words.copy}</button></div>
    <pre class="code" tabindex="0" aria-label=${words.code}>${text}</pre>
  </section>`;
}

function answer(): TemplateResult {
  const text = state.answer;
  const left = text.length - SHOWN;
  const shown = left > 0 ? `${text.slice(0, SHOWN)}\n${words.cut(figures.format(left))}` : text;
  return html`<section>
    <h2>${words.answer}</h2>
    <pre class=${state.isFault ? 'answer fault' : 'answer'} tabindex="0" aria-label=${words.answer} aria-busy=${state.asking}>${shown}</pre>
  </section>`;
}

function page(): TemplateResult {
  return html`<header><h1>${words.title}</h1><p>${words.lede}</p></header>
    <div class="columns">
      <div>${data()} ${policy()} ${call()}</div>
      <div>${state.book ? code(state.book) : nothing} ${answer()}</div>
    </div>
    <p class="hint">${words.more}</p>`;
}

const sample = async (): Promise<void> => open(await sampleFiles(), SAMPLE_TODAY);

// What goes wrong here is said when the sample opens.
engine.init({ offline: true }).catch(() => undefined);
for (const what of ['deferred', 'spreadsheets'] as const) engine.preload(what).catch(() => undefined);
document.documentElement.lang = isEnglish ? 'en' : 'vi';
document.title = words.title;
void sample();
