// Khách Quen through its public calls, the package as it is built. The full book is kept: every order with its place
// in the file, the once-only check, issues, names, people joined by phone and e-mail. The bench's five groups are a
// policy; its quintiles are three previews, whose group counts add up to the Σ of RFM codes.
import { engines, init } from '/pkg/slim.js';

const group = (id, ...all) => ({ id, all: all.map(([feature, op, value]) => ({ feature, op, value })) });

const POLICY = {
  groups: [
    group('lead', ['orders', '=', 0]),
    group('dormant', ['recencyDays', '>', 90]),
    group('new', ['orders', '=', 1], ['recencyDays', '<=', 30]),
    group('low', ['orders', '<=', 3]),
    group('frequent'),
  ],
};

/** Buyers by one score; the last row is everybody else, who are the leads. */
const byScore = (feature) => ({
  groups: [...[1, 2, 3, 4, 5].map((score) => group(`s${score}`, [feature, '=', score])), group('none')],
});

const WEIGHTS = { recencyScore: 100, frequencyScore: 10, monetaryScore: 1 };

async function sumOfCodes(book) {
  let sum = 0;
  for (const [feature, weight] of Object.entries(WEIGHTS)) {
    const { groups } = await book.preview(byScore(feature));
    for (const [index, { customers }] of groups.slice(0, 5).entries())
      sum += weight * (index + 1) * customers;
  }
  return sum;
}

let book;

async function numbers(summary) {
  const count = (id) => summary.groups.find((found) => found.id === id).customers;
  const [lead, dormant, fresh, low, frequent] = ['lead', 'dormant', 'new', 'low', 'frequent'].map(count);
  const rfm = await sumOfCodes(book);
  return {
    rows: summary.rows.used,
    customers: summary.customers + summary.leads,
    revenue: Number(summary.revenue),
    lead,
    dormant,
    new: fresh,
    low,
    frequent,
    rfm,
  };
}

const source = (input) => (input instanceof Blob ? input : { name: 'orders.csv', bytes: input });

export const options = { today: '2026-07-01', policy: POLICY };

function engine(kind) {
  return {
    prepare: () => init(),
    /** A page gets the next worker ready before the next file comes. */
    ready: async (input) => {
      if (kind === 'worker') await engines.worker.prepare();
      return source(input);
    },
    async run(input) {
      const start = performance.now();
      book = await engines[kind].openBook(input, options);
      laps = { opened: performance.now() - start };
      return numbers(book.summary);
    },
    after: () => book.close(),
    laps: () => laps,
  };
}

let laps = {};

/** Everything else that the bench asks of a book that is open. */
export const probes = {
  open: async (input, kind = 'worker', more = {}) => {
    book = await engines[kind].openBook(source(input), { ...options, policy: {}, ...more });
    return book.summary;
  },
  close: () => book.close(),
  setPolicy: (policy) => book.setPolicy(policy),
  page: (query) => book.page(query),
  prepare: () => engines.worker.prepare(),
};

export const worker = { name: 'Khách Quen, worker', ...engine('worker') };
export default { name: 'Khách Quen, local', ...engine('local') };
