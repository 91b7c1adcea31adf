// The steps of `npm test`: what runs beside what, what a failure does, and what is printed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { slowest, timesOf, verdict } from '../scripts/test/output.mjs';
import { PLACES, PLAN } from '../scripts/test/plan.mjs';
import { Run } from '../scripts/test/run.mjs';
import { faultsOf, schedule } from '../scripts/test/schedule.mjs';
import { STEPS } from '../scripts/test/steps.mjs';
import { root } from '../scripts/tools.mjs';

/** Runs a plan of made-up steps that end when they are told to; `log` has what happened, in order. */
function play(plan, { asked = Object.keys(plan), places = { cpu: 2 }, keepGoing } = {}) {
  const log = [];
  const open = new Map();
  const start = (name) => {
    log.push(`+${name}`);
    return {
      done: new Promise((resolve) => open.set(name, resolve)),
      stop: () => {
        log.push(`!${name}`);
        open.get(name)(false);
      },
    };
  };
  const result = schedule(plan, { asked, places, start, keepGoing });
  /** Ends a step; what follows from that has happened when this is over. */
  const end = async (name, isFine = true) => {
    log.push(isFine ? `-${name}` : `x${name}`);
    open.get(name)(isFine);
    await wait(0);
  };
  return { log, end, result };
}

const heavy = { takes: { cpu: 1 } };

test('steps that do not need one another run side by side', async () => {
  const { log, end, result } = play({ a: heavy, b: heavy });
  assert.deepEqual(log, ['+a', '+b']);
  await end('b');
  await end('a');
  assert.deepEqual((await result).passed, ['a', 'b']);
});

test('a step waits for what it needs, and for all of it', async () => {
  const { log, end } = play({ a: {}, b: {}, c: { after: ['a', 'b'] } });
  await end('b');
  assert.deepEqual(log, ['+a', '+b', '-b']);
  await end('a');
  assert.deepEqual(log.at(-1), '+c');
  await end('c');
});

test('there are never more heavy steps at a time than places, and light ones do not wait', async () => {
  const { log, end } = play({ a: heavy, b: heavy, c: heavy, light: {} });
  assert.deepEqual(log, ['+a', '+b', '+light']);
  await end('light');
  assert.equal(log.includes('+c'), false);
  await end('a');
  assert.equal(log.at(-1), '+c');
  await end('b');
  await end('c');
});

test('two that use one folder do not run together, and a step of all places runs alone', async () => {
  const locked = { takes: { cpu: 1, target: 1 } };
  const { log, end } = play({ a: locked, b: locked, c: { takes: { cpu: 2 } } }, { places: PLACES });
  assert.deepEqual(log, ['+a']);
  await end('a');
  await end('b');
  await end('c');
  assert.deepEqual(log, ['+a', '-a', '+b', '-b', '+c', '-c']);
});

test('a step that was not asked for is taken as done', async () => {
  const { log, end, result } = play({ a: {}, b: { after: ['a'] } }, { asked: ['b'] });
  assert.deepEqual(log, ['+b']);
  await end('b');
  assert.deepEqual((await result).passed, ['b']);
});

test('after a failure nothing is begun, and what runs is stopped', async () => {
  const { log, end, result } = play({ a: heavy, b: heavy, c: heavy });
  await end('a', false);
  assert.deepEqual(log, ['+a', '+b', 'xa', '!b']);
  assert.deepEqual(await result, { passed: [], failed: ['a'], stopped: ['b'], notRun: ['c'] });
});

test('whoever keeps going leaves out only what needs the failed step', async () => {
  const plan = { a: {}, b: { after: ['a'] }, c: {}, d: { after: ['b'] }, e: { after: ['c'] } };
  const { end, result } = play(plan, { keepGoing: true });
  await end('a', false);
  await end('c');
  await end('e');
  assert.deepEqual(await result, { passed: ['c', 'e'], failed: ['a'], stopped: [], notRun: ['b', 'd'] });
});

test('the plan of npm test has every step, in an order in which each can run', () => {
  assert.deepEqual(Object.keys(PLAN).sort(), Object.keys(STEPS).sort());
  assert.deepEqual(faultsOf(PLAN, PLACES), []);
  assert.deepEqual(faultsOf({ a: { after: ['b'], takes: { disk: 1 } }, b: { takes: { cpu: 3 } } }, PLACES), [
    'a needs b, which is not before it',
    'a takes 1 of disk, there are 0',
    'b takes 3 of cpu, there are 2',
  ]);
});

test('what failed is named last, with the command that runs it alone', () => {
  const lines = verdict({ failed: ['rust'], stopped: ['build'], notRun: ['node', 'browser'] });
  assert.deepEqual(lines, [
    'FAILED: rust. Alone: npm test -- rust',
    'stopped on the way: build',
    'not run: node, browser',
  ]);
  assert.deepEqual(verdict({ failed: [], stopped: [], notRun: [] }), []);
});

test('times of tests are read from every runner, and groups of tests are none', () => {
  const lines = [
    'test a_refund_never_lifts_a_tier ... ok <1.250s>',
    'test tests::fails ... FAILED <0.100s>',
    'test without a time ... ok',
    '▶ worker',
    '  ▶ deeper',
    '    ✔ a summary adds up (12.5ms)',
    '  ✔ deeper (13ms)',
    '  ✖ a case that fails (20ms)',
    '  ✔ a case (with words) (7ms) # not run: why',
    '✔ worker (56091.4ms)',
    '  ✓   1 [once] › tests/browser/guides.spec.ts:135:1 › every block (7ms)',
    '  ✘  12 [vi 360 light] › tests/browser/flows.spec.ts:1:1 › a walk (1.9s)',
    '  ✓   3 [once] › a › long (1.1m)',
    'made of ✔ words (3ms)',
  ];
  assert.deepEqual(
    timesOf(lines).map(({ name, seconds }) => [name, Math.round(seconds * 1e4) / 1e4]),
    [
      ['a_refund_never_lifts_a_tier', 1.25],
      ['a summary adds up', 0.0125],
      ['a case that fails', 0.02],
      ['a case (with words)', 0.007],
      ['[once] › tests/browser/guides.spec.ts:135:1 › every block', 0.007],
      ['[vi 360 light] › tests/browser/flows.spec.ts:1:1 › a walk', 1.9],
      ['[once] › a › long', 66],
    ],
  );
});

test('the slowest come first, over all steps, and no more than were asked for', () => {
  const outputs = new Map([
    ['rust', ['test a ... ok <1.0s>', 'test b ... ok <3.0s>']],
    ['node', ['✔ c (2000ms)']],
  ]);
  assert.deepEqual(slowest(outputs, 2), ['    3.0 s  rust    b', '    2.0 s  node    c']);
});

/** What a program of steps prints when it is run as npm test runs its own, and the exit code. */
async function ran(plan, source, more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'khachquen-steps-'));
  const begun = join(folder, 'begun');
  const program = join(folder, 'steps.mjs');
  writeFileSync(program, `const [, , name] = process.argv, begun = ${JSON.stringify(begun)};\n${source}`);
  const printed = [];
  const run = new Run((text) => printed.push(text));
  try {
    const code = await run.steps(plan, { program, asked: Object.keys(plan), places: PLACES, ...more });
    return { code, text: printed.join('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what a step says is printed whole when it ends, and closing lines once, at the end', async () => {
  const { code, text } = await ran(
    { one: {}, two: {} },
    `for (let i = 0; i < 3; i += 1) {
       console.log(name + ' says ' + i);
       await new Promise((resolve) => setTimeout(resolve, 20));
     }
     console.log('test result: ok. 3 passed; ' + name);
     console.log('test quiet ... ok <0.5s>');`,
  );
  assert.equal(code, 0);
  for (const name of ['one', 'two']) {
    assert.match(
      text,
      new RegExp(`== ${name} \\(\\d+ s\\)\\n${name} says 0\\n${name} says 1\\n${name} says 2`),
    );
    assert.equal(text.split(`test result: ok. 3 passed; ${name}`).length, 2);
  }
  assert.equal(text.includes('test quiet ...'), false);
  assert.match(text, /== the slowest tests\n +0\.5 s {2}one +quiet/);
  assert.match(text, /== closing lines\none:\ntest result: .*one\ntwo:\ntest result: .*two\n\n2 of 2 steps/);
});

test('a failed step ends the run with its words, its command, and no process left behind', async () => {
  // A child that holds the step's output: the run would not end while it lives.
  const { code, text } = await ran(
    { bad: {}, slow: {}, later: { after: ['bad'] } },
    `import { spawn } from 'node:child_process';
     import { existsSync, writeFileSync } from 'node:fs';
     if (name === 'slow') {
       console.log('half a word');
       spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       writeFileSync(begun, '');
     } else {
       while (!existsSync(begun)) await new Promise((resolve) => setTimeout(resolve, 10));
       console.error('the reason');
       console.log('  1 failed');
       process.exitCode = 1;
     }`,
  );
  assert.equal(code, 1);
  assert.match(text, /== bad \(FAILED, \d+ s\)\n(?:the reason\n {2}1 failed| {2}1 failed\nthe reason)/);
  assert.equal(text.includes('half a word'), false);
  assert.match(
    text,
    /FAILED: bad\. Alone: npm test -- bad\nstopped on the way: slow\nnot run: later\n0 of 3/,
  );
});

test('a step alone is heard while it runs', async () => {
  const { text } = await ran({ one: {} }, "console.log('now'); console.log('  5 passed (1.0m)');");
  assert.match(text, /^== one\nnow\none: \d+ s\n\n== closing lines\none:\n {2}5 passed \(1\.0m\)\n/);
});

/** What cargo's runner makes of a program in a folder: what the program was given, and the exit code. */
function timed(folder) {
  const home = mkdtempSync(join(tmpdir(), 'khachquen-timed-'));
  const program = join(home, folder, 'tests-1');
  mkdirSync(join(home, folder));
  writeFileSync(program, '#!/bin/sh\necho "$@" "[$RUSTC_BOOTSTRAP]"\nexit 3\n', { mode: 0o755 });
  const runner = join(root, 'scripts', 'test', 'timed.mjs');
  const env = { ...process.env, RUSTC_BOOTSTRAP: '' };
  const { stdout, status } = spawnSync(process.execPath, [runner, program, 'a_filter'], {
    encoding: 'utf8',
    env,
  });
  rmSync(home, { recursive: true });
  return { said: stdout.trim(), status };
}

test('test programs of cargo are asked for their times, others are left alone, and the code is theirs', () => {
  assert.deepEqual(timed('deps'), { said: 'a_filter -Z unstable-options --report-time [1]', status: 3 });
  assert.deepEqual(timed('doctest'), { said: 'a_filter []', status: 3 });
});
