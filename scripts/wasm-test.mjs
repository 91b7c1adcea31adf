// Runs tests/wasm.rs inside a real Chromium: wasm-bindgen's runner serves its page, Playwright opens it.
import { spawn } from 'node:child_process';
import { chromeArgs, fail, isMain, needBrowser, root, wasmBindgenTestRunner } from './tools.mjs';

const LIMIT_MS = 120_000;

/** The runner's address, as soon as it says it. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (data) => {
      text += data;
      const found = text.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`the runner ended with ${code}\n${text}`)));
  });
}

export async function wasmTests() {
  const { chromium } = await import('playwright-core');
  const args = ['test', '--locked', '--target', 'wasm32-unknown-unknown', '--test', 'wasm'];
  const env = {
    ...process.env,
    NO_HEADLESS: '1',
    WASM_BINDGEN_TEST_ONLY_WEB: '1',
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: wasmBindgenTestRunner(),
  };
  // A group of its own: the runner is cargo's child and waits for ever for another browser.
  const child = spawn('cargo', args, { cwd: root, env, detached: true });
  process.once('SIGTERM', () => {
    process.kill(-child.pid);
    process.exit(1);
  });
  const address = addressOf(child);
  // It may end before the browser is there; the failure is told when the address is asked for.
  address.catch(() => undefined);
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: chromeArgs });
  try {
    const page = await browser.newPage();
    await page.goto(await address);
    const output = page.locator('#output');
    await page.waitForFunction(
      () => /test result: /.test(document.querySelector('#output')?.textContent ?? ''),
      undefined,
      { timeout: LIMIT_MS },
    );
    const text = (await output.textContent()) ?? '';
    console.log(text);
    if (!/test result: ok\. [1-9]/.test(text)) fail('tests/wasm.rs failed in Chromium');
  } finally {
    await browser.close();
    // Cargo and its runner; both are gone already when the build failed.
    if (child.exitCode === null) process.kill(-child.pid);
  }
}

if (isMain(import.meta.url)) await wasmTests();
