// npm run test:miniapp: the example Mini App with the package as `npm pack` makes it, built for production by its own
// lock file in a folder of its own, and run in Chromium as Zalo would run it (tests/miniapp).
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildPackage, pkg } from './build.mjs';
import { fail, isMain, needBrowser, needPackages, npmBin, root, run } from './tools.mjs';

const example = join(root, 'examples', 'mini-app');
const FRESH = ['node_modules', 'www'];
/** Of an Official Account that does not exist. */
const OA = '1000000000000000001';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/** The package's own files, from its tarball, where npm would put them. */
function installPackage(home, app) {
  const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', home], {
    cwd: pkg,
    encoding: 'utf8',
  });
  if (packed.status !== 0) fail(`npm pack: ${packed.stderr}`);
  const [{ filename }] = JSON.parse(packed.stdout);
  const folder = join(app, 'node_modules', 'khachquen');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run('tar', ['-xzf', join(home, filename), '-C', folder, '--strip-components', '1'], { stdio: 'inherit' });
}

/** Everything but the package itself, by the lock: what comes from a tarball has no place in it. */
function installOthers(app) {
  const manifest = readJson(join(app, 'package.json'));
  delete manifest.dependencies.khachquen;
  writeJson(join(app, 'package.json'), manifest);
  const lock = readJson(join(app, 'package-lock.json'));
  delete lock.packages[''].dependencies.khachquen;
  delete lock.packages['../../pkg'];
  delete lock.packages['node_modules/khachquen'];
  writeJson(join(app, 'package-lock.json'), lock);
  run('npm', ['ci', '--prefer-offline', '--ignore-scripts', '--no-fund', '--no-audit'], { cwd: app });
}

/** What a shop does: its key and its OA into the app, and a pass for a member. */
async function setUpShop(home, app) {
  const { createPasses, createShopKeys, exportPublicKey } = await import(join(pkg, 'pass.js'));
  const keys = await createShopKeys();
  const config = readJson(join(app, 'app-config.json'));
  const publicKey = await exportPublicKey(keys);
  Object.assign(config.template, { publicKey, oaId: OA });
  writeJson(join(app, 'app-config.json'), config);
  const member = readJson(join(root, 'www', 'demo', 'members', 'vang.json'));
  const { value } = await createPasses([member], keys, { page: 'https://tiem.vn/the', whole: true }).next();
  writeJson(join(home, 'fixture.json'), { link: value.link, oaId: OA, publicKey });
}

/** Builds the example in a folder of its own; gives that folder. */
export async function buildMiniApp(home) {
  const app = join(home, 'examples', 'mini-app');
  mkdirSync(app, { recursive: true });
  const isFresh = (path) => !FRESH.includes(basename(path));
  cpSync(example, app, { recursive: true, filter: isFresh });
  installOthers(app);
  installPackage(home, app);
  await setUpShop(home, app);
  run('npm', ['run', 'build'], { cwd: app });
  return app;
}

/** The whole of it, over the package as the sources are now; `isBuilt` where it has just been built of them. */
export async function testMiniApp(isBuilt = false) {
  needPackages();
  if (!isBuilt) await buildPackage();
  process.env.CHROME_PATH = await needBrowser();
  const home = mkdtempSync(join(tmpdir(), 'khachquen-miniapp-'));
  try {
    await buildMiniApp(home);
    const env = { ...process.env, KHACHQUEN_MINIAPP: home };
    run(npmBin('playwright'), ['test', '-c', 'tests/miniapp/playwright.config.ts'], { env });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  // After `npm test`, `-- --built` takes pkg/ as it stands.
  const isBuilt = process.argv.includes('--built');
  const keep = process.argv.slice(2).find((word) => word !== '--built');
  // For work on the tests: build once into a folder, then run Playwright with KHACHQUEN_MINIAPP set to it.
  if (keep) await buildMiniApp(keep);
  else await testMiniApp(isBuilt);
}
