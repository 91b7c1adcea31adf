// Assertions that run in Node and in a page.

/** All of a value as text: what is compared. A message shows its beginning. */
function show(value) {
  const text = JSON.stringify(value);
  return text === undefined ? String(value) : text;
}

const SHOWN = 2000;

/** Objects with their keys in order, so that only what they say counts. */
function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}

export function same(actual, expected, what = 'value') {
  const [a, b] = [show(canonical(actual)), show(canonical(expected))];
  if (a === b) return;
  // From a little before the first difference: long values differ far behind their beginning.
  const from = [...a].findIndex((char, at) => char !== b[at]);
  const cut = (text) =>
    text.length <= SHOWN ? text : `…${text.slice(Math.max(0, from - 80), from + SHOWN)}`;
  throw new Error(`${what}\n  is       ${cut(a)}\n  and not  ${cut(b)}`);
}

export function ok(condition, what) {
  if (!condition) throw new Error(what);
}

/** The error that a promise rejects with; `expected` names some of its fields. */
export async function rejects(promise, expected) {
  let error;
  try {
    await promise;
  } catch (thrown) {
    error = thrown;
  }
  ok(error, `resolves instead of rejecting with ${show(expected)}`);
  for (const [key, value] of Object.entries(expected)) same(error[key], value, `${error}: ${key}`);
  return error;
}
