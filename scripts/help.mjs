// npm run help: every command with a line, from "about" in package.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN } from './test/plan.mjs';
import { isMain, root } from './tools.mjs';

/** `npm test` and `npm start` need no `run`. */
const SHORT = ['start', 'test'];
const typed = (name) => `npm ${SHORT.includes(name) ? '' : 'run '}${name}`;

/** The list, as lines. */
export function helpLines({ scripts, about }) {
  const width = Math.max(...Object.keys(scripts).map((name) => typed(name).length));
  const lines = Object.keys(scripts).map((name) => `${typed(name).padEnd(width)}  ${about[name]}`);
  return [...lines, '', `Steps of npm test: ${Object.keys(PLAN).join(' ')}`];
}

if (isMain(import.meta.url)) {
  console.log(helpLines(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).join('\n'));
}
