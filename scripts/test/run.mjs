// Steps as processes: each one's output whole when it ends, the runners' closing lines together at the very end.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../tools.mjs';
import { isClosing, isNoise, slowest, verdict } from './output.mjs';
import { schedule } from './schedule.mjs';

const since = (time) => `${((Date.now() - time) / 1000).toFixed(0)} s`;

/** Ends a process and its group; one that has just ended by itself is no fault. */
function end(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** One process with everything that it starts: a group, so that nothing outlives it. */
function begin(program, name, onLine) {
  const child = spawn(process.execPath, [program, name], {
    ...{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  });
  const read = [child.stdout, child.stderr].map(
    (input) => new Promise((resolve) => createInterface({ input }).on('line', onLine).once('close', resolve)),
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    done: ended.then((code) => Promise.all(read).then(() => code === 0)),
    stop: () => end(child),
  };
}

/** The run of a plan, with what it prints. */
export class Run {
  #lines = new Map();
  #running = new Map();
  #print;

  constructor(print = console.log) {
    this.#print = print;
  }

  /** Ends every process that runs. */
  stop() {
    for (const job of this.#running.values()) job.stop();
    this.#running.clear();
  }

  /** Runs steps of a plan as `node program NAME`; gives the exit code. `isLive` prints lines as they come. */
  async steps(plan, { program, asked, places, keepGoing, isLive = asked.length === 1 }) {
    const at = Date.now();
    const start = (name) => this.#start(name, program, isLive);
    const result = await schedule(plan, { asked, places, start, keepGoing });
    if (result.failed.length === 0) this.#section('the slowest tests', slowest(this.#lines));
    this.#section('closing lines', this.#closing(result.passed));
    const count = `${result.passed.length} of ${asked.length} steps passed in ${since(at)}`;
    this.#print(['', ...verdict(result), count].join('\n'));
    return result.failed.length > 0 ? 1 : 0;
  }

  #start(name, program, isLive) {
    const at = Date.now();
    const said = [];
    this.#lines.set(name, said);
    this.#print(isLive ? `== ${name}` : `.. ${name}`);
    const { done, stop } = begin(program, name, (line) => {
      said.push(line);
      if (isLive && !isNoise(line) && !isClosing(line)) this.#print(line);
    });
    const job = { stop: () => void (this.#running.delete(name) && stop()) };
    this.#running.set(name, { stop });
    job.done = done.then((isFine) => {
      // What was stopped has nothing to say.
      if (this.#running.delete(name)) this.#end(name, said, { isFine, isLive, seconds: since(at) });
      return isFine;
    });
    return job;
  }

  #end(name, said, { isFine, isLive, seconds }) {
    const how = isFine ? seconds : `FAILED, ${seconds}`;
    if (isLive) return this.#print([`${name}: ${how}`, ...(isFine ? [] : said.filter(isClosing))].join('\n'));
    const shown = said.filter((line) => !isNoise(line) && !(isFine && isClosing(line)));
    const text = [`\n== ${name} (${how})`, ...shown].join('\n');
    this.#print(text.replace(/\n{3,}/g, '\n\n').trimEnd());
  }

  #closing(names) {
    return names.flatMap((name) => {
      const own = this.#lines.get(name).filter(isClosing);
      return own.length > 0 ? [`${name}:`, ...own] : [];
    });
  }

  #section(title, lines) {
    if (lines.length > 0) this.#print([`\n== ${title}`, ...lines].join('\n'));
  }
}
