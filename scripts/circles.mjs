// Files that know each other in a circle; a step of `npm test`. A file knows what stands before it: what two of them
// need moves down into a file of its own. `node scripts/circles.mjs` alone takes two seconds.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { circlesOf, described } from './circles/graph.mjs';
import { rustGraph } from './circles/rust.mjs';
import { scriptGraph } from './circles/script.mjs';
import { isMain, root } from './tools.mjs';

const CRATES = ['src', 'sheets/src'];
const SCRIPTS = ['www', 'scripts', 'tests', 'bench'];
const LEFT_OUT = /(^|\/)(node_modules|generated|fixtures|bundlers|api)\//;

/** Files below a folder by their path, with their text. */
function filesIn(folder, ends) {
  const paths = readdirSync(join(root, folder), { recursive: true }).map((name) => name.split(sep).join('/'));
  return paths
    .filter((path) => ends.test(path) && !LEFT_OUT.test(path))
    .sort()
    .map((path) => [path, readFileSync(join(root, folder, path), 'utf8')]);
}

/** Who knows whom in each part of the project; of scripts, how too. */
export function graphs() {
  const [src, sheets] = CRATES.map((folder) => rustGraph(new Map(filesIn(folder, /\.rs$/))));
  const files = SCRIPTS.flatMap((folder) =>
    filesIn(folder, /\.(?:[cm]?js|tsx?)$/).map(([path, text]) => [`${folder}/${path}`, text]),
  );
  const { graph: scripts, kinds } = scriptGraph(new Map(files));
  return { src, sheets, scripts, kinds };
}

/** Circles of one part as lines, none where there is none. */
const said = (name, graph, note = (line) => line) =>
  circlesOf(graph).flatMap((circle) => [
    `${name}: ${circle.length} files know each other`,
    ...described(circle, graph).map(note),
  ]);

/** `a → b, c` with what is imported from each. */
function withKinds(line, kinds) {
  const [from, to] = line.trim().split(' → ');
  const known = to.split(', ').map((file) => `${file} (${[...kinds.get(`${from} → ${file}`)].join(', ')})`);
  return `  ${from} → ${known.join(', ')}`;
}

/** Ends the script where there is a circle. */
export function checkCircles() {
  const { src, sheets, scripts, kinds } = graphs();
  const lines = [
    ...said('src', src),
    ...said('sheets/src', sheets),
    ...said('scripts', scripts, (line) => withKinds(line, kinds)),
  ];
  for (const line of lines) console.log(line);
  const count = lines.filter((line) => !line.startsWith(' ')).length;
  console.log(count === 0 ? 'no circles' : `\n${count} circles: move what both need into a file of its own`);
  if (count > 0) process.exit(1);
}

if (isMain(import.meta.url)) checkCircles();
