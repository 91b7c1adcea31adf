// CPU time and peak memory of processes, from /proc; elsewhere they are not measured and the table says so.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

export const canMeasure = existsSync('/proc/self/schedstat') && existsSync('/proc/self/clear_refs');

/** A thread may end between two looks. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Nanoseconds on a core of every thread of some processes, by thread. */
export function threadTimes(pids) {
  const times = new Map();
  if (!canMeasure) return times;
  for (const pid of pids) {
    if (!existsSync(`/proc/${pid}/task`)) continue;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      times.set(thread, Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] || 0));
    }
  }
  return times;
}

/** Milliseconds that threads worked between two looks. Waiting for a core is not in it. */
export function cpuBetween(before, after) {
  if (!canMeasure) return null;
  let sum = 0;
  for (const [thread, time] of after) sum += time - (before.get(thread) ?? 0);
  return sum / 1e6;
}

const field = (pid, name) => {
  const found = read(`/proc/${pid}/status`).match(new RegExp(`${name}:\\s+(\\d+) kB`));
  return found ? Number(found[1]) * 1024 : 0;
};

export const residentBytes = (pid) => field(pid, 'VmRSS');

/** From here on the peak counts anew. */
export function resetPeak(pid) {
  if (canMeasure) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

export const peakBytes = (pid) => (canMeasure ? field(pid, 'VmHWM') : null);
