// npm run test:bundlers: the package as strangers meet it. Packs it, installs the tarball into an empty project of every
// world, builds it there, opens it in Chromium (and Firefox, where one is installed) and compares figures with Node's.
//
//   npm run test:bundlers                   all of them
//   npm run test:bundlers -- vite8 plain    some
//   npm run test:bundlers -- --write        writes docs/bundlers.md
//   npm run test:bundlers -- --keep         leaves the projects where they are, and says where
//   npm run test:bundlers -- --built        over pkg/ as it stands, which `npm test` has just built
import { AsyncLocalStorage } from 'node:async_hooks';
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { PLAIN, PROJECTS, QUICK_PAGES } from '../tests/bundlers/bundlers.mjs';
import { CHECKS, Watch } from '../tests/bundlers/check.mjs';
import { quickStart } from '../tests/bundlers/quick.mjs';
import { report } from '../tests/bundlers/report.mjs';
import { pathOf } from '../tests/engine/files.mjs';
import { openBrowsers } from './browsers.mjs';
import { buildPackage, CORES, pkg } from './build.mjs';
import { serve } from './serve.mjs';
import { fail, freePort, needPackages, root } from './tools.mjs';

const asked = process.argv.slice(2);
const has = (flag) => asked.includes(flag);
const only = asked.filter((word) => !word.startsWith('--'));
const TODAY = '2025-12-06';
const MEMBER = join(root, 'www', 'demo', 'members', 'bac.json');
const FILES = ['shopify_orders_export_1.csv', 'kiotviet_DanhSachChiTietHoaDon.xlsx'];
const COMMAND_MS = 400_000;

const home = join(root, 'tests', 'bundlers');
const work = mkdtempSync(join(tmpdir(), 'khachquen-bundlers-'));
/** Rows of the table, for each job those of its own: jobs run side by side, and the table keeps their order. */
const table = new AsyncLocalStorage();
const exec = promisify(execFile);

/** Runs quietly; what it said is shown when it fails. */
async function command(folder, [name, ...args]) {
  const local = join(folder, 'node_modules', '.bin', name);
  try {
    const running = exec(existsSync(local) ? local : name, args, {
      ...{ cwd: folder, encoding: 'utf8', timeout: COMMAND_MS, maxBuffer: 64 << 20 },
      env: { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: '' },
    });
    running.child.stdin.end();
    return (await running).stdout;
  } catch (error) {
    throw new Error(`${name} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`.trim().slice(0, 3000));
  }
}

/** The tarball, as `npm publish` would make it. */
async function pack() {
  const [{ filename }] = JSON.parse(
    await command(pkg, ['npm', 'pack', '--json', '--pack-destination', work]),
  );
  return join(work, filename);
}

/** An empty project with the world's own packages and the tarball. */
async function project(name, tarball) {
  const folder = join(work, name);
  cpSync(join(home, name), folder, { recursive: true });
  cpSync(join(home, 'app'), join(folder, 'src'), { recursive: true });
  // Not `npm ci`: a lock made on one machine may lack the optional packages of others.
  await command(folder, [
    'npm',
    'install',
    '--no-fund',
    '--no-audit',
    '--prefer-offline',
    '--loglevel',
    'error',
    tarball,
  ]);
  return folder;
}

const versionOf = (folder, name) =>
  JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;

/** The page of an entry. */
const pageOf = (script, isModule = true) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Somebody else's page</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <div id="root"></div>
    <khach-quen lang="vi"></khach-quen>
    <khach-quen-card lang="vi"></khach-quen-card>
    <script ${isModule ? 'type="module" ' : ''}src="${script}"></script>
  </body>
</html>
`;

/** React draws both elements itself. */
const bare = (html) => html.replace(/\n {4}<khach-quen.*/g, '');
const htmlOf = (entry, script, isModule) =>
  entry === 'react' ? bare(pageOf(script, isModule)) : pageOf(script, isModule);

function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

/** Serves a folder and remembers which files were fetched; gives what a first CSV costs. */
async function served(folder, headers) {
  const fetched = new Set();
  const { server, address } = await serve({ '/': folder }, 0, {
    headers,
    onFile: (path) => fetched.add(path),
  });
  return {
    address,
    fetched,
    close: () => new Promise((resolve) => server.close(resolve)),
    cost: () =>
      [...fetched].filter((path) => !path.endsWith('.html')).reduce((sum, path) => sum + gzipped(path), 0),
  };
}

/** Opens one entry in one browser; gives what went wrong, or null. */
async function visit(browser, address, entry, context) {
  const page = await browser.newPage();
  const watch = new Watch(page, address, context.refused);
  try {
    await page.goto(address);
    await CHECKS[entry](page, watch, { entry, ...context });
    watch.done();
    return null;
  } catch (error) {
    return `${error.message}${watch.faults.length > 0 ? `\n${watch.faults.join('\n')}` : ''}`;
  } finally {
    await page.close();
  }
}

async function check({ world, version, entry, label, address, browsers, context, cost }) {
  // What the table calls it.
  const name = label ?? entry.replace(/^quick-/, 'quick start, ');
  const results = {};
  let size = null;
  const first = () => {
    size ??= cost?.();
  };
  for (const browser of browsers) {
    const wrong = await visit(browser, address, entry, { ...context, first });
    results[browser.name] = wrong === null ? (context.cannot ? 'expected' : 'ok') : 'FAILS';
    if (wrong !== null) console.log(`\n  ${world} ${entry} in ${browser.name}: ${wrong}\n`);
  }
  note({ world, version, entry: name, results, size, instead: context.cannot?.instead });
}

function note(row) {
  table.getStore().push(row);
  const results = Object.entries(row.results).map(([name, result]) => `${name} ${result}`);
  const size = row.size ? `${row.size} bytes` : '';
  console.log(
    `  ${`${row.world} ${row.version}`.padEnd(44)}${row.entry.padEnd(24)}${results.join(', ').padEnd(30)}${size}`,
  );
}

/** What Node makes of the files: every page has to say the same. */
async function expectations(tarball) {
  const folder = await project('node', tarball);
  const files = FILES.map((name) => ({ name, base64: readFileSync(pathOf(name)).toString('base64') }));
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files));
  const summaries = async (way) => JSON.parse(await command(folder, [process.execPath, way, TODAY]));
  const version = process.versions.node;
  const known = await summaries('read.mjs');
  for (const [entry, way] of [
    ['inline', 'read.mjs'],
    ['slim', 'read-slim.mjs'],
    ['require', 'read.cjs'],
  ]) {
    const same =
      JSON.stringify(await summaries(way)) === JSON.stringify(known) &&
      known.every(({ orders }) => orders > 0);
    note({
      world: entry === 'require' ? 'Node, require()' : 'Node, ESM',
      version,
      entry,
      results: { Node: same ? 'ok' : 'FAILS' },
    });
  }
  const expected = files.map((file, at) => ({ ...file, summary: known[at] }));
  await quickInNode(folder, version, expected);
  return expected;
}

/** The quick start of Node, with each file as its argument. */
async function quickInNode(folder, version, files) {
  writeFileSync(join(folder, 'groups.mjs'), quickStart('node'));
  const isRight = async ({ name, summary }) => {
    const said = await command(folder, [process.execPath, 'groups.mjs', pathOf(name)]);
    const groups = summary.groups.map(({ id, customers, revenue }) => `${id} ${customers} ${revenue}`);
    return said.trim() === [summary.customers, ...groups].join('\n');
  };
  const right = await Promise.all(files.map(isRight));
  const results = { Node: right.every(Boolean) ? 'ok' : 'FAILS' };
  note({ world: 'Node, ESM', version, entry: 'quick start, node', results });
}

/** A project of a bundler: its build, and its development server where it has one. */
async function bundled(world, tarball, all, files) {
  // Firefox reads what one builder makes; how another one names its files is nothing to it.
  const browsers = world.firefox ? all : all.slice(0, 1);
  const folder = await project(world.name, tarball);
  const version = versionOf(folder, world.version);
  const quick = Object.keys(world.quick ?? {}).map((name) => `quick-${name}`);
  const entries = [...world.entries, ...quick];
  const pages = Object.fromEntries(entries.map((entry) => [entry, `${entry}.html`]));
  writeFileSync(join(folder, 'pages.js'), `export const pages = ${JSON.stringify(pages)};\n`);
  writeFileSync(join(folder, 'orders.json'), JSON.stringify({ ...files[0], options: { today: TODAY } }));
  cpSync(MEMBER, join(folder, 'member.json'));
  for (const [name, kind] of Object.entries(world.quick ?? {}))
    writeFileSync(join(folder, 'src', `quick-${name}.${kind}`), quickStart(name));
  const pageAt = (entry, script) => QUICK_PAGES[entry] ?? htmlOf(entry, script);
  if (world.oneScript) writeFileSync(join(folder, 'index.html'), pageOf('/app.js'));
  else
    for (const [entry, page] of Object.entries(pages))
      writeFileSync(join(folder, page), pageAt(entry, `./src/${entry}.js`));
  if (world.prepare) await command(folder, [process.execPath, ...world.prepare]);
  for (const step of world.build) await command(folder, step);
  const out = join(folder, world.out);
  // Bundlers of scripts alone leave the page to us.
  for (const [entry, page] of Object.entries(pages))
    if (!world.oneScript && world.name !== 'next' && !existsSync(join(out, page)))
      writeFileSync(join(out, page), pageAt(entry, `./${entry}.js`));
  const context = { files, today: TODAY };
  for (const entry of entries) {
    const site = await served(out);
    const at = world.oneScript ? `?entry=${entry}${hashOf(entry, folder)}` : pages[entry];
    const cannot = world.cannot?.[entry];
    await check({
      ...{ world: world.dev ? `${world.title}, build` : world.title, version, entry, browsers },
      ...{ address: `${site.address}${at}`, context: { ...context, cannot }, cost: site.cost },
    });
    await site.close();
  }
  if (world.copied) {
    for (const name of [...CORES, 'sheets.wasm', 'worker.js'])
      cpSync(join(folder, 'node_modules', 'khachquen', name), join(out, name));
    const site = await served(out);
    await check({
      ...{ world: world.title, version, entry: 'slim', label: 'slim, files copied', browsers, context },
      ...{ address: `${site.address}slim.html`, cost: site.cost },
    });
    await site.close();
  }
  if (!world.dev) return;
  await developed(world, { folder, version, browsers, context, entries: world.entries });
  if (world.devAgain) await developed(world, { folder, version, browsers, context, ...world.devAgain });
}

/** A Mini App is opened by a link that carries the pass. */
const hashOf = (entry, folder) =>
  entry === 'quick-miniapp' ? JSON.parse(readFileSync(join(folder, 'shop.json'), 'utf8')).link : '';

/** The entries over the development server. */
async function developed(world, { folder, version, browsers, context, entries, label, env = {} }) {
  const port = await freePort();
  const [name, ...args] = world.dev.map((word) => (word === 'PORT' ? String(port) : word));
  const child = spawn(join(folder, 'node_modules', '.bin', name), args, {
    ...{ cwd: folder, stdio: 'ignore', env: { ...process.env, ...env } },
  });
  const address = `http://localhost:${port}/`;
  try {
    await answering(address);
    for (const entry of entries) {
      const cannot = label ? undefined : world.devCannot?.[entry];
      await check({
        ...{ world: `${world.title}, dev`, version, entry, label, browsers: browsers.slice(0, 1) },
        ...{ address: `${address}${entry}.html`, context: { ...context, cannot } },
      });
    }
  } finally {
    child.kill();
  }
}

async function answering(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nobody answers at ${address}`);
}

/** Pages without a bundler, over the package's own files. */
async function plain(tarball, browsers, files) {
  const folder = await project('plain', tarball);
  const { version } = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'));
  const beside = (text) =>
    text.replace(/'khachquen(\/\w+)?'/g, (_, path = '/index') => `'/node_modules/khachquen${path}.js'`);
  for (const entry of ['inline', 'slim', 'define', 'card', 'classic']) {
    const isModule = entry !== 'classic';
    const script = isModule ? `./src/${entry}.js` : './node_modules/khachquen/khachquen.iife.js';
    writeFileSync(join(folder, `${entry}.html`), pageOf(script, isModule));
    const source = join(folder, 'src', `${entry}.js`);
    if (isModule) writeFileSync(source, beside(readFileSync(source, 'utf8')));
  }
  // The quick start expects the package beside its page.
  cpSync(join(folder, 'node_modules', 'khachquen'), join(folder, 'khachquen'), { recursive: true });
  writeFileSync(join(folder, 'quick-plain.html'), quickStart('plain'));
  for (const { title, entries, policy, workers, refused, cannot } of PLAIN) {
    for (const entry of entries) {
      const site = await served(folder, policy ? { 'content-security-policy': policy } : {});
      await check({
        ...{
          world: title,
          version,
          entry,
          browsers,
          address: `${site.address}${entry}.html`,
          cost: site.cost,
        },
        context: { files, today: TODAY, workers, refused, cannot: cannot?.[entry] },
      });
      await site.close();
    }
  }
}

/** TypeScript's four ways to find a package. */
async function types(tarball) {
  const folder = await project('types', tarball);
  const check = async ({ compiler, resolution, module }) => {
    const config = {
      compilerOptions: {
        ...{ strict: true, noEmit: true, skipLibCheck: false, target: 'ES2020', types: [] },
        ...{
          lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
          module,
          moduleResolution: resolution,
        },
      },
      files: ['check.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    try {
      await command(folder, [process.execPath, join(folder, 'node_modules', compiler, 'bin', 'tsc')]);
      return 'ok';
    } catch (error) {
      console.log(`\n  ${resolution}: ${error.message}\n`);
      return 'FAILS';
    }
  };
  for (const way of [
    { compiler: 'typescript', resolution: 'bundler', module: 'esnext' },
    { compiler: 'typescript', resolution: 'node16', module: 'node16' },
    { compiler: 'typescript', resolution: 'nodenext', module: 'nodenext' },
    { compiler: 'typescript-5', resolution: 'node10', module: 'esnext' },
  ]) {
    const version = versionOf(folder, way.compiler);
    note({ world: 'TypeScript', version, entry: way.resolution, results: { tsc: await check(way) } });
  }
}

/** A world's own failure is a row of the table. */
async function attempted(world, tarball, browsers, files) {
  try {
    await bundled(world, tarball, browsers, files);
  } catch (error) {
    console.log(`\n  ${world.title}: ${error.message}\n`);
    note({ world: world.title, version: '', entry: 'build', results: { build: 'FAILS' } });
  }
}

/** Jobs, so many at a time; gives the rows of each in their order. */
async function sideBySide(jobs, places) {
  const rows = jobs.map(() => []);
  const waiting = jobs.entries();
  const place = async () => {
    for (const [at, job] of waiting) await table.run(rows[at], job);
  };
  await Promise.all(Array.from({ length: places }, place));
  return rows.flat();
}

/** Worlds at a time: one installs and builds while another is looked at. */
const PLACES = 2;

needPackages();
if (!has('--built')) await buildPackage();
const tarball = await pack();
const wanted = (name) => only.length === 0 || only.includes(name);
const unknown = only.filter(
  (name) => !['node', 'plain', 'types', ...PROJECTS.map((world) => world.name)].includes(name),
);
if (unknown.length > 0) fail(`No world ${unknown.join(', ')}.`);
const browsers = await openBrowsers();
console.log(
  `\n${tarball.split('/').at(-1)} in ${browsers.map(({ name, version }) => `${name} ${version}`).join(', ')}\n`,
);
const rows = [];
try {
  const files = await table.run(rows, () => expectations(tarball));
  const jobs = [
    ...(wanted('types') ? [() => types(tarball)] : []),
    ...(wanted('plain') ? [() => plain(tarball, browsers, files)] : []),
    ...PROJECTS.filter(({ name }) => wanted(name)).map(
      (world) => () => attempted(world, tarball, browsers, files),
    ),
  ];
  rows.push(...(await sideBySide(jobs, PLACES)));
} finally {
  for (const browser of browsers) await browser.close();
  if (has('--keep')) console.log(`\nThe projects are in ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
if (has('--write')) {
  if (only.length > 0) fail('--write wants the whole matrix.');
  const machine = browsers.map(({ name, version }) => `${name} ${version}`);
  writeFileSync(join(root, 'docs', 'bundlers.md'), report(rows, machine));
}
const failed = rows.filter(({ results }) => Object.values(results).includes('FAILS'));
console.log(`\n${rows.length} projects and entries, ${failed.length} fail`);
if (failed.length > 0) process.exit(1);
