// Rounds: every rival once, then every rival again, so that a noisy minute hits all alike. The first round is cold
// and stands apart.
import { loadavg } from 'node:os';

/** Stops the bench: a rival that is fast and wrong is no rival, and we least of all. */
export function check(name, found, truth) {
  const wrong = Object.keys(truth).filter((key) => found[key] !== truth[key]);
  if (wrong.length === 0) return;
  const shown = wrong.map((key) => `${key} ${found[key]} instead of ${truth[key]}`).join(', ');
  throw new Error(`${name} is WRONG: ${shown}`);
}

export function median(values) {
  const sorted = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const least = (values) => {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === 0 ? null : Math.min(...known);
};

/** What the runs of one rival say; the cold one apart. */
export function summarise({ name, runs, baseBytes = null }) {
  const [cold, ...warm] = runs;
  const of = (key) => ({
    cold: cold[key] ?? null,
    median: median(warm.map((run) => run[key])),
    best: least(warm.map((run) => run[key])),
  });
  const peak = Math.max(...runs.map((run) => run.peak ?? 0)) || null;
  return {
    name,
    wall: of('ms'),
    cpu: of('cpu'),
    opened: of('opened'),
    peak,
    overBase: peak && baseBytes ? peak - baseBytes : null,
    wasm: cold.wasm ?? null,
    runs,
  };
}

/** Runs all rivals through all rounds. `rivals` by key: `{ rival, truth }`. */
export async function interleave(rivals, rounds) {
  for (let round = 0; round <= rounds; round++) {
    const shown = [];
    for (const { rival, truth } of Object.values(rivals)) {
      const run = await rival.run();
      check(rival.name, run.numbers, truth);
      shown.push(`${rival.name} ${Math.round(run.ms)}`);
    }
    const label = round === 0 ? 'cold' : `${round}/${rounds}`;
    console.log(`  round ${label} (load ${loadavg()[0].toFixed(1)}): ${shown.join(' · ')}`);
  }
  const entries = Object.entries(rivals).map(([key, { rival }]) => [key, summarise(rival)]);
  return Object.fromEntries(entries);
}
