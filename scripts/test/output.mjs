// What the runners say – cargo, Node's, Playwright's – as lines: how they close, and how long each test took.

/** Closing lines: how many tests there were. They are shown once, together, at the very end. */
const CLOSING =
  /^(?:test result: .*|ℹ (?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) .*|\s+\d+ (?:passed|failed|flaky|skipped|did not run|interrupted)\b.*)$/;

/** cargo's line of a test that passed; only what it took is of interest. */
const CARGO = /^test (.+) \.\.\. ok(?: <([\d.]+)s>)?$/;
const NODE = /^( *)[✔✖▶] (.*) \(([\d.]+)ms\)(?: #.*)?$/;
const NODE_OPENS = /^( *)▶ (.*)$/;
const PLAYWRIGHT = /^ +(?:[✓✘]|ok|x) +\d+ (.*) \(([\d.]+)(ms|s|m)\)$/;

const SECONDS = { ms: 0.001, s: 1, m: 60 };

export const isClosing = (line) => CLOSING.test(line);

/** Lines that nobody reads: the tests of cargo that passed, more than a thousand. */
export const isNoise = (line) => CARGO.test(line);

/** Every test that says how long it took, in seconds. What holds other tests, as Node's groups do, is none. */
export function timesOf(lines) {
  const open = [];
  return lines.flatMap((line) => {
    const cargo = line.match(CARGO);
    if (cargo) return cargo[2] ? [{ name: cargo[1], seconds: Number(cargo[2]) }] : [];
    const node = line.match(NODE);
    if (node) {
      const [, indent, name, ms] = node;
      if (open.at(-1) === indent + name) return void open.pop() ?? [];
      return [{ name, seconds: Number(ms) / 1000 }];
    }
    const group = line.match(NODE_OPENS);
    if (group) open.push(group[1] + group[2]);
    const browser = line.match(PLAYWRIGHT);
    return browser ? [{ name: browser[1], seconds: Number(browser[2]) * SECONDS[browser[3]] }] : [];
  });
}

/** The slowest tests over all steps, as lines; `outputs` are the lines of each step. */
export function slowest(outputs, count = 20) {
  const all = [...outputs].flatMap(([step, lines]) => timesOf(lines).map((test) => ({ ...test, step })));
  return all
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ step, name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${step.padEnd(8)}${name}`);
}

/** The last lines of a run that failed: which step, what became of the others, and the command for it alone. */
export const verdict = ({ failed, stopped, notRun }) => [
  ...failed.map((name) => `FAILED: ${name}. Alone: npm test -- ${name}`),
  ...(stopped.length > 0 ? [`stopped on the way: ${stopped.join(', ')}`] : []),
  ...(notRun.length > 0 ? [`not run: ${notRun.join(', ')}`] : []),
];
