// Steps side by side: each as soon as what it needs has been done and its places are free, in the order of the plan.
//
// A plan is an object of steps: `after` names the steps whose results one uses, `takes` what it occupies while it runs,
// as { cpu: 1, target: 1 }. A step that was not asked for is taken as done.

/** Names of `after` and `takes` that mean nothing, as sentences. */
export function faultsOf(plan, places) {
  const names = Object.keys(plan);
  return names.flatMap((name, at) => {
    const { after = [], takes = {} } = plan[name];
    const late = after
      .filter((other) => !names.slice(0, at).includes(other))
      .map((other) => `${name} needs ${other}, which is not before it`);
    const much = Object.entries(takes)
      .filter(([what, count]) => !(count <= places[what]))
      .map(([what, count]) => `${name} takes ${count} of ${what}, there are ${places[what] ?? 0}`);
    return [...late, ...much];
  });
}

/**
 * Runs `asked` of a plan. `start(name)` gives { done, stop }: a promise of whether all went well, and a way to end it.
 * After a failure nothing is begun and what runs is stopped, or, with `keepGoing`, only what needs it is left out.
 * Gives the names that passed, failed, were stopped, and were not run, each in the order of the plan.
 */
export async function schedule(plan, { asked, places, start, keepGoing = false }) {
  const state = new Map(
    Object.keys(plan).map((name) => [name, asked.includes(name) ? 'waiting' : 'left out']),
  );
  const free = { ...places };
  const running = new Map();
  const of = (which) => [...state.keys()].filter((name) => state.get(name) === which);

  const takesOf = (name) => Object.entries(plan[name].takes ?? {});
  const isReady = (name) =>
    (plan[name].after ?? []).every((other) => ['passed', 'left out'].includes(state.get(other))) &&
    takesOf(name).every(([what, count]) => free[what] >= count);

  const begin = (name) => {
    state.set(name, 'running');
    for (const [what, count] of takesOf(name)) free[what] -= count;
    const job = start(name);
    running.set(name, { ...job, ended: job.done.then((isFine) => ({ name, isFine })) });
  };
  const end = ({ name, isFine }) => {
    running.delete(name);
    for (const [what, count] of takesOf(name)) free[what] += count;
    if (state.get(name) === 'running') state.set(name, isFine ? 'passed' : 'failed');
  };
  const mayBegin = () => keepGoing || of('failed').length === 0;
  const stopOthers = () => {
    for (const name of of('running')) {
      state.set(name, 'stopped');
      running.get(name).stop();
    }
  };

  for (;;) {
    // The one that waits longest comes first, so that a step of many places is not passed by for ever.
    if (mayBegin()) for (const name of of('waiting')) if (isReady(name)) begin(name);
    if (running.size === 0) break;
    end(await Promise.race([...running.values()].map(({ ended }) => ended)));
    if (!mayBegin()) stopOthers();
  }
  return { passed: of('passed'), failed: of('failed'), stopped: of('stopped'), notRun: of('waiting') };
}
