// What `npm i khachquen` brings, as somebody else sees it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import binaryen from 'binaryen';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { missingAddresses, withAddresses } from '../scripts/addresses.mjs';
import { expected, review, reviewOf } from '../scripts/api.mjs';
import { elementsManifest } from '../scripts/elements.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const pkg = new URL('../pkg/', import.meta.url);
const text = (name) => readFileSync(new URL(name, pkg), 'utf8');
const manifest = JSON.parse(text('package.json'));
/** Entries with types; the rest of `exports` are files to be copied. */
const entries = Object.entries(manifest.exports).filter(([, to]) => to.types);

/** The largest file that Zalo takes into a Mini App. */
const LARGEST = 3_000_000;

const ORDERS = [
  { id: 'A1', day: '2025-11-05', total: 150_000, customer: { phone: '0912345678', name: 'Trần An' } },
  { id: 'A2', day: '2025-11-20', total: 90_000, customer: { phone: '+84912345678' } },
];

let packed = [];
before(() => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: pkg, stdio: 'pipe' }),
  );
  packed = files;
});
const scripts = () => packed.map(({ path }) => path).filter((path) => path.endsWith('.js'));
const wasms = () => packed.map(({ path }) => path).filter((path) => path.endsWith('.wasm'));

for (const entry of ['index.js', 'slim.js']) {
  test(`${entry} can be imported by path and opens a book`, async () => {
    const { openBook } = await import(new URL(entry, pkg));
    const book = await openBook({ name: 'orders', orders: ORDERS }, { today: '2025-12-06' });
    assert.equal(book.summary.customers, 1);
    assert.equal(book.summary.revenue, 240_000);
    await book.close();
  });
}

test('the tarball has what package.json names, its licences and its README, and nothing else', () => {
  const names = packed.map(({ path }) => path);
  const named = JSON.stringify([
    manifest.exports,
    manifest.unpkg,
    manifest.main,
    manifest.types,
    manifest.typesVersions,
  ])
    .match(/"\.\/[^"]*\.\w+"/g)
    .map((path) => JSON.parse(path).slice(2));
  for (const path of [
    ...named,
    'LICENSE-MIT',
    'LICENSE-APACHE',
    'THIRD-PARTY.txt',
    'README.md',
    manifest.customElements.slice(2),
  ])
    assert.ok(names.includes(path), `${path} is not in the tarball`);
  const loaded = [
    'deferred.js',
    'sheets.js',
    'sheets-slim.js',
    'LICENSE-MIT',
    'LICENSE-APACHE',
    'THIRD-PARTY.txt',
    'README.md',
  ];
  const strange = names.filter(
    (path) => !named.includes(path) && !loaded.includes(path) && !path.startsWith('chunks/'),
  );
  assert.deepEqual(strange, []);
});

test('every entry is a file of its own name, for resolvers that read no exports', () => {
  for (const [subpath, { types, default: path }] of entries) {
    const name = subpath === '.' ? 'index' : subpath.slice(2);
    assert.equal(path, `./${name}.js`);
    assert.equal(types, `./types/${name}.d.ts`);
    assert.equal(Object.keys(manifest.exports[subpath])[0], 'types', 'types come first');
    if (subpath !== '.') assert.deepEqual(manifest.typesVersions['*'][name], [types]);
  }
});

test('every file is below 3 MB', () => {
  for (const { path, size } of packed) assert.ok(size < LARGEST, `${path}: ${size}`);
});

/** import() and import.meta are younger than 2019 and understood wherever the package goes; nothing else may be. */
const tree = (code, sourceType) => parse(code, { ecmaVersion: 2022, sourceType });

for (const [promise, find] of [
  ['is ES2019 but for import() and import.meta', youngerThan2019],
  ['makes no code out of text and loads none from a blob', codeFromText],
]) {
  test(`every script ${promise}`, () => {
    for (const name of scripts())
      assert.deepEqual(find(tree(text(name), /worker|iife/.test(name) ? 'script' : 'module')), [], name);
  });
}

/** Calls `see` with every node, and whether it stands in a function. */
function walk(node, see, inFunction = false) {
  see(node, inFunction);
  const inside = inFunction || /Function/.test(node.type);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') walk(child, see, inside);
}

/** Syntax of 2020 to 2022, top-level await and BigInt literals among it. */
function youngerThan2019(program) {
  const found = new Set();
  walk(program, (node, inFunction) => {
    const waits = node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
    if (waits && !inFunction) found.add('top-level await');
    if (node.type === 'Literal' && node.bigint !== undefined) found.add('BigInt literal');
    if (node.type === 'Literal' && typeof node.value === 'number' && node.raw.includes('_'))
      found.add('1_000');
    if (node.type === 'ChainExpression') found.add('optional chaining');
    if (node.type === 'LogicalExpression' && node.operator === '??') found.add('??');
    if (node.type === 'AssignmentExpression' && /^(\|\||&&|\?\?)=$/.test(node.operator))
      found.add(node.operator);
    if (['PropertyDefinition', 'PrivateIdentifier', 'StaticBlock'].includes(node.type)) found.add(node.type);
    if (node.type === 'ExportAllDeclaration' && node.exported) found.add('export * as');
  });
  return [...found].sort();
}

/** `eval` and its kin, and addresses of blobs that are loaded as code or shown. */
function codeFromText(program) {
  const found = new Set();
  walk(program, (node) => {
    const { type, callee } = node;
    const isCall = type === 'CallExpression' || type === 'NewExpression';
    if (isCall && callee.type === 'Identifier' && /^(eval|Function)$/.test(callee.name))
      found.add(callee.name);
    const isTimer = isCall && callee.type === 'Identifier' && /^set(Timeout|Interval)$/.test(callee.name);
    if (isTimer && /Literal/.test(node.arguments[0]?.type)) found.add(callee.name);
    if (type === 'Literal' && /^blob:/.test(node.value)) found.add('blob:');
    if (type === 'TemplateElement' && /^blob:/.test(node.value.raw)) found.add('blob:');
    const isLoaded =
      isCall && callee.type === 'Identifier' && /^(Worker|SharedWorker|fetch)$/.test(callee.name);
    if ((isLoaded || type === 'ImportExpression') && /createObjectURL/.test(JSON.stringify(node)))
      found.add('blob:');
  });
  return [...found].sort();
}

test('what the checks of syntax look for is found where it is', () => {
  const young =
    'await x; a?.b; a ?? b; a ??= 1; class A { b = 1; #c; static {} } const n = 1n + 1_0; export * as all from "x";';
  assert.deepEqual(youngerThan2019(tree(young, 'module')), [
    ...['1_000', '??', '??=', 'BigInt literal', 'PrivateIdentifier', 'PropertyDefinition', 'StaticBlock'],
    ...['export * as', 'optional chaining', 'top-level await'],
  ]);
  const text =
    'eval("1"); new Function("1"); setTimeout("1"); new Worker(URL.createObjectURL(b)); x = `blob:`';
  assert.deepEqual(codeFromText(tree(text, 'script')), ['Function', 'blob:', 'eval', 'setTimeout']);
});

test('no WebAssembly of it needs reference types, several results or threads', () => {
  const { Features, readBinary } = binaryen;
  // In every browser since Chrome 75 and Safari 15.
  const old =
    Features.MutableGlobals |
    Features.BulkMemory |
    Features.BulkMemoryOpt |
    Features.SignExt |
    Features.NontrappingFPToInt;
  assert.equal(wasms().length, 5);
  for (const name of wasms()) {
    const module = readBinary(readFileSync(new URL(name, pkg)));
    module.setFeatures(old | (name.includes('simd') ? Features.SIMD128 : 0));
    assert.ok(module.validate(), `${name} needs more than it may`);
    assert.doesNotMatch(module.emitText(), /externref|\(shared|anyref/, name);
    module.dispose();
  }
});

test('a WebAssembly with reference types is refused by that check', () => {
  const module = binaryen.parseText('(module (func (param externref)))');
  module.setFeatures(binaryen.Features.MutableGlobals);
  assert.ok(!module.validate());
});

test('importing any entry touches nothing and needs no DOM', () => {
  // A process of its own for each: what one entry sets could hide what another one does.
  for (const [subpath, { default: path }] of entries.filter(([subpath]) => subpath !== './react')) {
    const code = `
      const before = Object.getOwnPropertyNames(globalThis);
      await import(${JSON.stringify(new URL(path, pkg).href)});
      // Lit keeps its versions where another copy of it can see them.
      const left = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name) && !/^(lit|reactive)[A-Z]/.test(name));
      if (left.length > 0 || process._getActiveHandles().length > 3) throw new Error('left behind: ' + left);
    `;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${subpath}: ${stderr}`);
  }
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: fileURLToPath(pkg), level: 'suggestion', strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
});

test('types are found by every way of resolving that knows ESM', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khachquen-attw-'));
  try {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: pkg, stdio: 'pipe' }),
    );
    const files = Object.keys(manifest.exports).filter((subpath) => !manifest.exports[subpath].types);
    const args = [
      join(folder, filename),
      '--profile',
      'esm-only',
      '--format',
      'json',
      '--exclude-entrypoints',
      ...files,
    ];
    const bin = join(root, 'node_modules', '.bin', 'attw');
    const { stdout } = spawnSync(bin, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    const { analysis } = JSON.parse(stdout);
    assert.equal(Object.keys(analysis.entrypoints).length, entries.length);
    const ways = ['node16-esm', 'bundler', 'node10'];
    for (const [subpath, { resolutions }] of Object.entries(analysis.entrypoints))
      for (const way of ways) assert.ok(resolutions[way]?.resolution?.isTypeScript, `${subpath} by ${way}`);
    const kinds = analysis.problems.map(({ kind }) => kind);
    // `require` of ESM is Node's since 20.19; attw still warns of it.
    assert.deepEqual(
      kinds.filter((kind) => kind !== 'CJSResolvesToESM'),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the API is the one under review: "npm run api" takes over what has changed', () => {
  const made = reviewOf(fileURLToPath(new URL('types/', pkg)));
  assert.deepEqual(readdirSync(expected).sort(), Object.keys(made).sort());
  for (const [name, reviewed] of Object.entries(made))
    assert.equal(reviewed, readFileSync(join(expected, name), 'utf8'), name);
});

test('the review sees every kind of change, and a declaration that entries share once', () => {
  const flat = (a, b) =>
    review([
      ['a.d.ts', `/** One. */\nexport interface One {\n\tx: ${a};\n}\ninterface Inside {}\nexport {};\n`],
      ['b.d.ts', `/** One. */\nexport interface One {\n\tx: ${b};\n}\nexport {};\n`],
    ]);
  const same = flat('number', 'number');
  assert.equal(same['declarations.d.ts.txt'].match(/interface One/g).length, 1);
  assert.match(same['entries.txt'], /a\.d\.ts\n {2}exports\n {4}One\n {2}has inside\n {4}Inside/);
  assert.notDeepEqual(flat('string', 'string'), same);
  const other = flat('number', 'string');
  assert.match(other['entries.txt'], /b\.d\.ts\n {2}exports\n {4}One \(2\)/);
  const hidden = review([['a.d.ts', 'interface One {}\nexport {};\n']]);
  assert.notDeepEqual(hidden, review([['a.d.ts', 'export interface One {}\nexport {};\n']]));
});

test('no type of an entry needs a package that is not installed', () => {
  for (const [subpath, { types }] of entries) {
    const from = [...text(types).matchAll(/from ['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g)].map(
      ([, one, other]) => one ?? other,
    );
    assert.deepEqual(from, subpath === './react' ? ['react'] : [], subpath);
  }
});

test('custom-elements.json is what the sources say', async () => {
  assert.deepEqual(JSON.parse(text('custom-elements.json')), await elementsManifest());
});

/** What a program prints of an error that nobody has caught. */
function uncaught(entry, call) {
  const program = `import * as kq from ${JSON.stringify(new URL(entry, pkg).href)};\n${call}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
}

for (const [entry, call] of [
  ['index.js', "await kq.openBook('orders.csv');"],
  ['index.js', "await kq.openBook({ name: 'x.csv', bytes: new TextEncoder().encode('%PDF-1.7') });"],
  ['index.js', "await kq.engines.worker.openBook({ name: 'x.csv', bytes: new Uint8Array(0) });"],
  ['slim.js', 'await kq.openBook([{ totl: 5 }]);'],
  ['pass.js', "await kq.openPass(new Uint8Array(3), '', '');"],
  ['workspace.js', 'await kq.openWorkspace(new Uint8Array(3));'],
  ['zalo.js', 'kq.connectZalo({}, { lang: 1 });'],
])
  test(`an error of ${entry} that nobody catches prints its sentence and no code: ${call}`, () => {
    const { status, stderr } = uncaught(entry, call);
    assert.notEqual(status, 0);
    assert.match(stderr, /^\w+Error[^\n]*: .{15,}/m);
    assert.ok(
      Buffer.byteLength(stderr) < 4096,
      `${Buffer.byteLength(stderr)} bytes:\n${stderr.slice(0, 300)}`,
    );
  });

test('in every script that Node runs, code as base64 has its line to itself, and no other line is long', () => {
  for (const name of scripts().filter((name) => name !== 'khachquen.iife.js')) {
    for (const line of text(name)
      .split('\n')
      .filter((line) => line.length > 5000))
      assert.match(line, /^"[A-Za-z0-9+/=]+"$/, `${name}: ${line.length} letters, ${line.slice(0, 60)}`);
  }
});

test('the addresses of the project follow from its repository, and a release asks for those that are missing', () => {
  const whole = withAddresses(manifest, 'git+https://example.org/shop/khachquen.git');
  assert.deepEqual(missingAddresses(whole), []);
  assert.deepEqual(
    [whole.repository, whole.homepage, whole.bugs],
    [
      { type: 'git', url: 'git+https://example.org/shop/khachquen.git', directory: 'pkg' },
      'https://example.org/shop/khachquen#readme',
      { url: 'https://example.org/shop/khachquen/issues' },
    ],
  );
  assert.ok(manifest.author);
  const { repository: _, ...without } = whole;
  assert.deepEqual(missingAddresses(without), ['repository']);
  for (const strange of ['khachquen', 'http://example.org/a/b', '/some/khachquen', 'https://localhost/a/b'])
    assert.throws(() => withAddresses(manifest, strange), /no address of a public repository/);
});

test('every link of the README on npm leads somewhere: to a heading of its own, a file of the package, or the web', () => {
  const readme = text('README.md');
  const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to);
  assert.ok(links.length > 5);
  for (const link of links) {
    const isThere = link.startsWith('#')
      ? headings.includes(link.slice(1))
      : link.startsWith('https://') || packed.some(({ path }) => path === link);
    assert.ok(isThere, link);
  }
});
