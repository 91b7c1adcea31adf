// Every file of tests/fixtures/edge_cases through the public API: what stands in the JSON beside it.
import { ok } from './check.mjs';

const FOLDER = 'edge_cases';
const TODAY = '2025-12-06';
/** Fixtures that must be there at least: a folder that was moved must not pass. */
const LEAST = 60;
/** Codes that nearly every book has and that a fixture names only where it is about them. */
const ORDINARY = ['amountFrom', 'currency'];
/** Said by tests/edge_cases.rs only. */
const ELSEWHERE = ['why', 'with', 'today', 'policy', 'terms'];

/** Objects are compared by the keys that are expected, lists item by item. */
function fits(wanted, is) {
  if (Array.isArray(wanted))
    return Array.isArray(is) && wanted.length === is.length && wanted.every((item, at) => fits(item, is[at]));
  if (wanted === null || typeof wanted !== 'object') return wanted === is;
  return (
    is !== null && typeof is === 'object' && Object.keys(wanted).every((key) => fits(wanted[key], is[key]))
  );
}

const text = (value) => JSON.stringify(value);

/** As tests/edge_cases.rs sorts them. */
const inOrder = (issues) =>
  issues
    .map(({ code, row, header, source }) => ({ code, row, header, source }))
    .sort(
      (a, b) =>
        compare(a.source, b.source) ||
        a.row - b.row ||
        compare(a.code, b.code) ||
        compare(text(a.header), text(b.header)),
    );
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

async function everybody(book) {
  const { rows } = await book.page({ limit: 1000 });
  return rows.sort((a, b) => compare(text(a), text(b)));
}

async function actualOf(book, inspection) {
  const { summary, sources } = book;
  const assumptions = Object.fromEntries(summary.assumptions.map(({ code, chosen }) => [code, chosen]));
  const roles = inspection.columns.filter(({ role }) => role).map(({ role, header }) => [role, header]);
  const { found, terms } = summary.reconciliation.money;
  const { total, rows } = await book.issues({ limit: 1000 });
  ok(total === rows.length, 'every issue is listed');
  return {
    ...summary,
    ...inspection,
    assumptions,
    weights: Object.fromEntries(
      summary.assumptions.map(({ code, evidence, money }) => [code, { ...evidence, money }]),
    ),
    money: Object.fromEntries([['found', found], ...terms.map(({ code, value }) => [code, value])]),
    sources,
    roles: Object.fromEntries(roles),
    questions: inspection.questions.map(({ id }) => id),
    issues: inOrder(rows),
    people: await everybody(book),
  };
}

function differences(expected, actual) {
  const wrong = [];
  const unsaid = Object.keys(actual.assumptions).filter(
    (code) => !(code in (expected.assumptions ?? {})) && !ORDINARY.includes(code),
  );
  if (unsaid.length > 0) wrong.push(`assumes ${unsaid} of which the fixture says nothing`);
  const silent = { issues: [], questions: [], ...expected };
  for (const [key, wanted] of Object.entries(silent)) {
    if (ELSEWHERE.includes(key) || fits(wanted, actual[key])) continue;
    wrong.push(`${key}\n  is       ${text(actual[key])}\n  and not  ${text(wanted)}`);
  }
  return wrong;
}

/** A fixture: what is expected, and its files. */
async function load(files, name, own) {
  const expected = await files.json(`${FOLDER}/${name}.json`);
  const names = [own, ...(expected.with ?? [])];
  const sources = await Promise.all(names.map((file) => files.blob(`${FOLDER}/${file}`)));
  return { name, expected, sources };
}

/** What is wrong with one fixture. */
async function check(engine, { expected, sources }) {
  let book;
  try {
    const { today = TODAY, policy } = expected;
    book = await engine.openBook(sources, policy ? { today, policy } : { today });
  } catch (error) {
    // The package unpacks gzip before the core sees it.
    return error.code === (expected.errorOfPackage ?? expected.error)
      ? []
      : [`refused with ${error.code}: ${error.message}`];
  }
  try {
    if (expected.error) return [`opens instead of ${expected.error}`];
    return differences(expected, await actualOf(book, await engine.inspect(sources[0])));
  } finally {
    await book.close();
  }
}

export const edgeCases = [
  {
    name: 'every edge case becomes what is written beside it',
    async run({ engine, files }) {
      const all = await files.list(FOLDER);
      const names = all
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -'.json'.length));
      ok(names.length >= LEAST, `${names.length} fixtures of ${LEAST}`);
      const ownOf = (name) => all.find((file) => file.startsWith(`${name}.`) && !file.endsWith('.json'));
      // Together: a page that waits for each of five hundred files in turn waits most of its time.
      const fixtures = await Promise.all(names.map((name) => load(files, name, ownOf(name))));
      const wrong = [];
      for (const fixture of fixtures)
        for (const what of await check(engine, fixture)) wrong.push(`${fixture.name}: ${what}`);
      ok(wrong.length === 0, wrong.join('\n'));
    },
  },
];
