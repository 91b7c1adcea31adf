// Rivals of the desktop: one Python process each, asked for a run at a time, so that runs interleave with ours.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { output, root } from '../scripts/tools.mjs';
import { SQL } from './job.sql.mjs';

const home = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'khachquen',
  'tools',
  'bench-python',
);
const python = join(home, 'bin', 'python');
const requirements = join(root, 'bench', 'requirements.txt');

/** Python with the three libraries, in an environment of its own; null and the reason when it cannot be had. */
export function needPython() {
  if (!output('python3', ['--version'])) return { python: null, why: 'no python3' };
  if (!existsSync(python) && output('python3', ['-m', 'venv', home]) === null)
    return { python: null, why: 'no venv' };
  const installed = spawnSync(python, ['-m', 'pip', 'install', '-q', '-r', requirements], {
    encoding: 'utf8',
  });
  if (installed.status !== 0) return { python: null, why: 'pip could not install them' };
  return { python };
}

export const LIBRARIES = ['pandas', 'polars', 'duckdb'];

/** A rival of the desktop that does the bench's whole job. */
export const pythonRival = (library, file) =>
  new NativeRival(`${library}, native`, python, [join(root, 'bench', 'native.py'), library, file, SQL(file)]);

/** The same face as a rival in the browser: a process that runs once for every line that it is sent. */
export class NativeRival {
  constructor(name, program, args) {
    this.name = name;
    this.runs = [];
    this.process = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  async run() {
    this.process.stdin.write('run\n');
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.name} ended`);
    const run = { ...JSON.parse(value), load: loadavg()[0] };
    this.runs.push(run);
    return run;
  }

  async close() {
    this.process.stdin.end();
  }
}
