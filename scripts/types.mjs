// pkg/types: one flat declaration file an entry, so that nobody needs Lit, Comlink or our folders to check a program.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { accept } from './api.mjs';
import { isMain, npmBin, root, run } from './tools.mjs';

const emitted = join(root, 'dist', 'types');
const types = join(root, 'pkg', 'types');
/** How types are emitted, and how the roll-up reads them; editors and tests read tsconfig.json. */
const configs = join(root, 'scripts', 'types');

/** Entries that are read as one program; what one of them says of the page's own types, all of them say. */
const PROGRAMS = [
  ['index', 'slim', 'pass', 'workspace', 'zalo', 'terms', 'schemes', 'channels', 'vi', 'en'],
  ['element', 'define'],
  ['card'],
  ['react'],
];

function rollUp(entries) {
  const { generateDtsBundle } = createRequire(import.meta.url)('dts-bundle-generator');
  const output = {
    noBanner: true,
    exportReferencedTypes: false,
    inlineDeclareGlobals: true,
    sortNodes: true,
  };
  const libraries = { importedLibraries: ['react'] };
  const config = { preferredConfigPath: join(configs, 'tsconfig.roll-up.json') };
  const files = entries.map((name) => ({ filePath: join(emitted, `${name}.d.ts`), output, libraries }));
  return generateDtsBundle(files, config);
}

export function writeTypes() {
  rmSync(emitted, { recursive: true, force: true });
  run(npmBin('tsc'), ['-p', join(configs, 'tsconfig.emit.json')]);
  rmSync(types, { recursive: true, force: true });
  mkdirSync(types, { recursive: true });
  for (const entries of PROGRAMS)
    for (const [at, text] of rollUp(entries).entries())
      writeFileSync(join(types, `${entries[at]}.d.ts`), text);
}

if (isMain(import.meta.url)) {
  writeTypes();
  if (process.argv.includes('--accept')) accept(types);
}
