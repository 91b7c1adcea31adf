// npm run docs: writes docs/api from the types that the package ships, an entry a page. `npm test -- docs` says when
// what stands there is no longer what the types say.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildPackage, pkg } from './build.mjs';
import { fail, isMain, root, run } from './tools.mjs';

const tools = join(root, 'scripts', 'docs');
const api = join(root, 'docs', 'api');

/** typedoc and the TypeScript that it asks for, as their own lock names them. */
function needTools() {
  const installed = join(tools, 'node_modules', '.package-lock.json');
  const lock = join(tools, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  run('npm', ['ci', '--no-fund', '--no-audit'], { cwd: tools });
}

/**
 * The entries of the package that have types of their own, each as a file with its first comment: the compiler drops
 * that of a file whose imports it drops.
 */
function entriesIn(folder) {
  const { exports } = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'));
  const types = Object.values(exports)
    .map((entry) => entry.types)
    .filter(Boolean);
  return types.map((path) => {
    const name = basename(path, '.d.ts');
    const source = ['ts', 'tsx'].map((end) => join(root, 'www', 'lib', `${name}.${end}`)).find(existsSync);
    const [comment = '/** */'] =
      (source ? readFileSync(source, 'utf8') : '').match(/^\/\*\*[\s\S]*?\*\//) ?? [];
    const file = join(folder, `${name}.ts`);
    // Before the first other tag, or at the end.
    const said = comment.replace(
      /\n \* @|\s*\*\/$/,
      (at) => `\n * @packageDocumentation${at.trim() === '*/' ? '\n */' : at}`,
    );
    writeFileSync(file, `${said}\nexport * from '${join(pkg, path).replace(/\.d\.ts$/, '.js')}';\n`);
    return file;
  });
}

function generate(folder) {
  needTools();
  const work = mkdtempSync(join(tmpdir(), 'khachquen-docs-'));
  const tsconfig = join(work, 'tsconfig.json');
  const options = join(work, 'typedoc.json');
  const files = entriesIn(work);
  const compilerOptions = { types: [], typeRoots: [], paths: {} };
  writeFileSync(
    tsconfig,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files }),
  );
  const how = {
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: files,
    tsconfig,
    out: folder,
    name: 'khachquen',
    readme: 'none',
    // Lines move with every commit, and an address of the repository is not this file's to know.
    disableSources: true,
    githubPages: false,
    router: 'module',
    entryFileName: 'README',
    hideBreadcrumbs: true,
    hidePageHeader: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    enumMembersFormat: 'table',
    sort: ['source-order'],
    excludePrivate: true,
    excludeExternals: true,
    logLevel: 'Warn',
    treatWarningsAsErrors: false,
  };
  writeFileSync(options, JSON.stringify(how));
  run(process.execPath, [join(tools, 'node_modules', 'typedoc', 'bin', 'typedoc'), '--options', options], {
    cwd: tools,
  });
  rmSync(work, { recursive: true });
  withoutOrigins(folder);
  writeReference(folder);
  markGenerated(folder);
}

/** An entry with the calls of another, whose page it would repeat. */
const SAME_CALLS = { name: 'slim', of: 'index' };

/** Names that an entry exports, as its flat types list them. */
function exportsOf(name) {
  const types = readFileSync(join(pkg, 'types', `${name}.d.ts`), 'utf8');
  const declared = [
    ...types.matchAll(/^export declare (?:const|class|function) (\w+)|^export (?:type|interface) (\w+)/gm),
  ];
  const listed = [...types.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) => names.split(','));
  return [...declared.map(([, one, other]) => one ?? other), ...listed.map((one) => one.trim())]
    .filter(Boolean)
    .sort();
}

/** The page of the second entry says what differs and refers to the first. Ends the script where more than that does. */
function writeReference(folder) {
  const { name, of } = SAME_CALLS;
  if (exportsOf(name).join() !== exportsOf(of).join())
    fail(
      `khachquen/${name} no longer exports what ${of} does: give it a page of its own in scripts/docs.mjs.`,
    );
  const page = join(folder, `${name}.md`);
  const [said] = readFileSync(page, 'utf8').split(/^## (?!Example)/m);
  writeFileSync(page, `${said.trim()}\n\nEvery name, call and type: [${of}](${of}.md).\n`);
}

/** Sections that say where a member of a class comes from: `Error`, and a class that nobody can see. */
const ORIGINS = /^#+ (?:Inherited from|Overrides|Extended by)\n\n(?:(?:- )?[`[][^\n]*\n)+\n?/gm;

function withoutOrigins(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(ORIGINS, ''));
  }
}

/** The index says where its pages come from, so that nobody mends them by hand. */
function markGenerated(folder) {
  const index = join(folder, 'README.md');
  const note =
    'Generated from the types in `www/lib` by `npm run docs`. Do not edit these pages: change the comments there.';
  const [title, rest] = readFileSync(index, 'utf8').split(/\n(.*)/s);
  writeFileSync(index, `${title}\n\n${note}\n${rest}`);
}

/** Every page of a folder with its text. */
const pagesIn = (folder) =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder)
          .sort()
          .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
      )
    : {};

/** Ends the script where docs/api is stale. */
export function checkDocs() {
  const folder = mkdtempSync(join(tmpdir(), 'khachquen-api-'));
  generate(folder);
  const [made, kept] = [pagesIn(folder), pagesIn(api)];
  rmSync(folder, { recursive: true });
  const names = new Set([...Object.keys(made), ...Object.keys(kept)]);
  const stale = [...names].filter((name) => made[name] !== kept[name]);
  if (stale.length > 0) fail(`docs/api is stale (${stale.join(', ')}): run "npm run docs" and commit it.`);
  console.log(`docs/api: ${names.size} pages, as the types say`);
}

if (isMain(import.meta.url)) {
  await buildPackage();
  rmSync(api, { recursive: true, force: true });
  generate(api);
}
