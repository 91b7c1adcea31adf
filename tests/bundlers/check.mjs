/** What is asked of a page of the matrix. Works over a page of Playwright and over one of Puppeteer. */
import assert from 'node:assert/strict';

const LIMIT_MS = 40_000;

/** Requests of a page by phase, and whatever went wrong in it. */
export class Watch {
  phase = 'load';
  asked = [];
  faults = [];

  /** `refused`: what the page's policy refuses, which Firefox reports as an error of the page, now or a little later. */
  constructor(page, address, refused) {
    this.origin = new URL(address).origin;
    page.on('request', (request) => this.hear(request.url()));
    page.on('pageerror', (error) => {
      const expected = refused && String(error).includes(`blocked ${refused}`);
      if (!expected) this.faults.push(String(error));
    });
  }

  hear(url) {
    // What a page carries inside itself asks nobody; a development server's own socket is not the package's.
    if (/^(data|blob|about|ws):/.test(url)) return;
    this.asked.push({ phase: this.phase, url });
  }

  /** Runs a step; afterwards, nothing but what `allowed` names may have been asked for in it. */
  async step(phase, allowed, run) {
    this.phase = phase;
    const result = await run();
    this.phase = 'idle';
    const during = this.asked.filter((one) => one.phase === phase).map(({ url }) => url);
    const strange = during.filter((url) => !url.startsWith(`${this.origin}/`) || !allowed?.test(url));
    assert.deepEqual(strange, [], `asked for in "${phase}"`);
    return result;
  }

  done() {
    this.phase = 'over';
    const idle = this.asked.filter((one) => one.phase === 'idle').map(({ url }) => url);
    assert.deepEqual(idle, [], 'asked for while nobody asked');
    assert.deepEqual(this.faults, [], 'uncaught errors');
  }
}

const within = (promise, what) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing after ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const until = async (page, test, what) => {
  try {
    // Puppeteer takes the options second, Playwright third.
    await page.waitForFunction(test, { timeout: LIMIT_MS }, { timeout: LIMIT_MS });
  } catch {
    throw new Error(`${what}: not within ${LIMIT_MS} ms`);
  }
};

const read = (page, file, options) =>
  within(
    page.evaluate((request) => globalThis.world.read(request), { ...file, options }),
    file.name,
  );

/** What an entry fetches when it is first used, and when the first workbook comes. Bundlers name files as they like. */
const CODE = /\.(js|mjs|wasm)(\?|$)/;
const LATE = {
  inline: { csv: null, xlsx: CODE, again: null },
  // Each worker begins with its program.
  slim: { csv: CODE, xlsx: CODE, again: CODE },
};

/** The headless calls: both files, in this thread, in a worker, and as the entry chooses itself. */
export async function headless(page, watch, { entry, files, today, workers = true, cannot, first }) {
  await until(page, () => Boolean(globalThis.world), 'the page');
  const late = LATE[entry] ?? LATE.inline;
  const [csv, xlsx] = files;
  const answer = await watch.step('csv', late.csv, () => read(page, csv, { today }));
  if (cannot) return expectError(answer, cannot);
  same(answer, csv);
  first?.();
  const ways = workers ? [{ worker: false }, { worker: true }] : [{ worker: false }];
  for (const way of ways) {
    same(await watch.step('csv again', late.csv, () => read(page, csv, { today, ...way })), csv);
    same(await watch.step('xlsx', late.xlsx, () => read(page, xlsx, { today, ...way })), xlsx);
    same(await watch.step('xlsx again', late.again, () => read(page, xlsx, { today, ...way })), xlsx);
  }
  if (!workers) {
    const asked = await watch.step('worker', late.csv, () => read(page, csv, { today, worker: true }));
    expectError(asked, { code: 'engine-lost' });
  }
}

function same(answer, { name, summary }) {
  assert.deepEqual(answer.error, undefined, name);
  assert.deepEqual(answer.summary, summary, `${name}: the summary is not Node's`);
}

function expectError({ error, summary }, { code }) {
  assert.ok(error, `"${code}" was expected, but it works: ${summary?.customers} customers`);
  assert.equal(error.code, code, error.message);
  if (code === 'wasm-blocked') assert.match(error.details.directive, /script-src .*'wasm-unsafe-eval'/);
  if (code === 'wasm-missing') assert.match(error.message, /import 'khachquen'|init\(\{ url \}\)/);
}

/** `<khach-quen>`: upgraded, drawn, and with the file's figures when it is given one. */
export async function element(page, watch, { files, today, cannot, first }) {
  await until(
    page,
    () => Boolean(document.querySelector('khach-quen')?.shadowRoot?.querySelector('.hero h1')),
    '<khach-quen>',
  );
  for (const file of files) {
    const allowed = file.name.endsWith('.csv') ? null : CODE;
    const told = await watch.step(file.name, allowed, () =>
      within(page.evaluate(openIn, { ...file, today }), file.name),
    );
    if (cannot) {
      const code = cannot.code === 'wasm-blocked' ? "script-src 'self' 'wasm-unsafe-eval'" : cannot.code;
      return assert.ok(told.text.includes(code), `the element does not say ${code}: ${told.text}`);
    }
    assert.deepEqual(told.summary, file.summary, `${file.name}: the summary is not Node's`);
    first?.();
    first = undefined;
  }
}

/* Runs in the page: a book of its own for every file. */
function openIn({ name, base64, today }) {
  let whole = document.querySelector('khach-quen');
  if (whole.book) whole = document.body.appendChild(document.createElement('khach-quen'));
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Promise((resolve) => {
    const words = () => whole.shadowRoot.querySelector('[role=alert]')?.textContent;
    const timer = setInterval(() => words() && settle({ text: words() }), 50);
    const settle = (value) => {
      clearInterval(timer);
      whole.removeEventListener('kq-book', hear);
      resolve(value);
    };
    const hear = ({ detail }) => detail && settle({ summary: detail });
    whole.addEventListener('kq-book', hear);
    whole.today = today;
    whole.updateComplete
      .then(() => whole.open([new File([bytes], name)]))
      .catch((error) => settle({ text: String(error) }));
  });
}

/** `<khach-quen-card>`: points of an order, counted by an engine that is fetched then and not before. */
export async function card(page, watch, { first } = {}) {
  await until(
    page,
    () => Boolean(document.querySelector('khach-quen-card')?.shadowRoot?.querySelector('.kq')),
    '<khach-quen-card>',
  );
  await watch.step('orders', CODE, async () => {
    await page.evaluate(() => {
      const customer = { phone: '0900123456', name: 'Trần An' };
      Object.assign(document.querySelector('khach-quen-card'), {
        orders: [{ id: 'A1', day: '2025-09-01', total: 152_000, customer }],
      });
    });
    await until(
      page,
      () => document.querySelector('khach-quen-card').shadowRoot.textContent.includes('152'),
      'the points of one order',
    );
  });
  first?.();
}

/** The components and the hook of `khachquen/react`. */
export async function react(page, watch, { files, today, first }) {
  await element(page, watch, { files, today, first });
  await card(page, watch);
  const [csv, xlsx] = files;
  const hook = await page.evaluate(() => Boolean(globalThis.world));
  if (!hook) return;
  assert.ok(await page.evaluate(() => globalThis.world.ready), 'onReady was not called');
  assert.equal(await page.evaluate(() => document.querySelector('khach-quen').className), 'whole');
  for (const { name, base64, summary } of [csv, xlsx]) {
    await watch.step(`useBook ${name}`, CODE, async () => {
      await page.evaluate(give, { name, base64 });
      await until(page, () => globalThis.world.state.summary ?? globalThis.world.state.error, 'useBook');
    });
    const state = await page.evaluate(() => globalThis.world.state);
    assert.deepEqual(state.summary, summary, `useBook of ${name}: the summary is not Node's`);
    await page.evaluate(() => globalThis.world.give(null));
    await until(page, () => !globalThis.world.state.summary, 'useBook of nothing');
  }
}

/* Runs in the page. */
function give({ name, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  globalThis.world.give(new File([bytes], name));
}

/** What was computed while the page was made. */
export async function server(page, _watch, { files: [csv] }) {
  const text = await page.evaluate(() => document.querySelector('#summary').textContent);
  assert.deepEqual(JSON.parse(text), csv.summary, 'the summary of the server is not Node’s');
}

/** Everything that the one classic script brings. */
export async function classic(page, watch, { files, today, workers, first }) {
  const known = await page.evaluate(() => Object.keys(globalThis).filter((name) => /khach|kq/i.test(name)));
  assert.deepEqual(known, ['KhachQuen'], 'globals');
  await element(page, watch, { files, today, first });
  await card(page, watch);
  await page.evaluate(() => {
    globalThis.world = {
      async read({ name, base64, options }) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        try {
          const book = await globalThis.KhachQuen.openBook(new File([bytes], name), options);
          const { summary } = book;
          await book.close();
          return { summary };
        } catch ({ name, code, message, details }) {
          return { error: { name, code, message, details } };
        }
      },
    };
  });
  await headless(page, watch, { entry: 'inline', files, today, workers });
}

/** A quick start with the whole element, which says how many customers it has where the text says so. */
async function quickElement(page, watch, { files, today, first }) {
  const said = heard(page);
  await element(page, watch, { files: files.slice(0, 1), today, first });
  assert.deepEqual(said, [String(files[0].summary.customers)], 'what the listener printed');
}

/** What a page prints. A book without files is told of, too. */
function heard(page) {
  const said = [];
  page.on('console', (message) => message.text() !== 'undefined' && said.push(message.text()));
  return said;
}

/** A quick start with an input of its own. */
async function quickFiles(page, watch, { files: [csv], first }) {
  const said = heard(page);
  await until(page, () => Boolean(document.querySelector('input')?.onchange), 'the script of the page');
  await watch.step('csv', null, async () => {
    await page.evaluate(choose, csv);
    const expected = [
      String(csv.summary.customers),
      ...csv.summary.groups.map(({ id, customers, revenue }) => `${id} ${customers} ${revenue}`),
    ];
    for (let tries = 0; tries < 400 && said.length < expected.length; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(said, expected);
  });
  first?.();
}

/* Runs in the page. */
function choose({ name, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const chosen = new DataTransfer();
  chosen.items.add(new File([bytes], name));
  const input = document.querySelector('input');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
}

/** The card of the Mini App, from the pass that its link carries. */
async function quickPass(page, _watch, { first }) {
  const shown = () =>
    [...document.querySelectorAll('khach-quen-card')].at(-1)?.shadowRoot?.querySelector('.points')
      ?.textContent;
  await until(page, shown, 'the points of the pass');
  assert.equal((await page.evaluate(shown)).trim(), '945');
  first?.();
}

export const CHECKS = {
  ...{ inline: headless, slim: headless, define: element, card, react, server, classic },
  ...{ 'quick-react': quickElement, 'quick-vue': quickElement },
  ...{ 'quick-plain': element, 'quick-vite': quickFiles, 'quick-miniapp': quickPass },
};
