// Rows 7, 9, 11, 12 and 14: what a person at the page feels.
import { gzipSync } from 'node:zlib';
import { launch, Rival } from './browser.mjs';
import { interleave, median } from './rounds.mjs';
import { line, missing } from './table.mjs';

/** Row 7: tasks of the page's own thread while the worker reads. A heartbeat shows what is too short to be a task. */
export async function longestTask({ chrome, server, plain, quick }) {
  const name = 'longest task';
  const rival = await Rival.open({
    chrome,
    url: server.url,
    peer: 'ours',
    as: 'worker',
    name,
    input: { file: plain.path },
  });
  const tries = [];
  for (let time = 0; time < (quick ? 1 : 3); time++) {
    await rival.page.evaluate(() => globalThis.bench.ready());
    tries.push(await rival.page.evaluate(watch));
    await rival.page.evaluate(() => globalThis.bench.after());
  }
  await rival.close();
  const task = median(tries.map((found) => found.task));
  const gap = median(tries.map((found) => found.gap));
  // Without a task of 50 ms the browser says nothing; then the heartbeat's gap is the upper bound.
  const value = task > 0 ? task : Math.min(gap, 50);
  return [
    line('7', 'longest main-thread task, ms', value, [50, 16], {
      digits: 0,
      note: `long tasks ${task || 'none'}, longest gap of a heartbeat ${gap.toFixed(0)} ms, median of ${tries.length}`,
    }),
  ];
}

/** In the page. Nested timers wait 4 ms: that much of a gap is not work. */
async function watch() {
  let task = 0;
  let gap = 0;
  let beating = true;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) task = Math.max(task, duration);
  });
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    gap = Math.max(gap, now - last - 4);
    last = now;
    if (beating) setTimeout(beat, 0);
  };
  beat();
  await globalThis.bench.run();
  await new Promise((resolve) => setTimeout(resolve, 100));
  beating = false;
  observer.disconnect();
  return { task, gap };
}

/** Row 12: another threshold, and the first page of every order of the list, on a quarter of a million customers. */
export async function atHand({ chrome, server, plain, rounds }) {
  const name = 'at hand';
  const rival = await Rival.open({
    chrome,
    url: server.url,
    peer: 'ours',
    name,
    input: { file: plain.path },
  });
  const { policy, first, again } = await rival.page.evaluate(handle, rounds);
  await rival.close();
  const [slowest, ms] = Object.entries(first).sort((a, b) => b[1] - a[1])[0];
  const [, warm] = Object.entries(again).sort((a, b) => b[1] - a[1])[0];
  const others = Math.max(
    ...Object.entries(first)
      .filter(([by]) => by !== slowest)
      .map(([, time]) => time),
  );
  return [
    line('12a', 'another threshold, 250,000 customers, ms', median(policy), [50, 16], {
      digits: 1,
      note: `best ${Math.min(...policy).toFixed(1)}, worker`,
    }),
    line('12b', 'page of 50 by any column, first time, ms', ms, [50, 16], {
      digits: 1,
      note: `${slowest}; other columns ${others.toFixed(1)} at most; asked again ${warm.toFixed(1)} at most`,
    }),
  ];
}

/** In the page. */
async function handle(rounds) {
  const { probes, input } = globalThis.bench;
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  await probes.open(input());
  const policy = [];
  for (let round = 0; round <= rounds; round++) {
    policy.push(await timed(() => probes.setPolicy({ thresholds: { dormantDays: 91 + round } })));
  }
  const columns = ['name', 'orders', 'spend', 'firstDay', 'lastDay', 'recencyDays', 'group'];
  const first = {};
  const again = {};
  for (const by of columns) {
    const page = (desc) => timed(() => probes.page({ sort: { by, desc }, limit: 50 }));
    first[by] = Math.max(await page(false), await page(true));
    again[by] = Math.max(await page(false), await page(true));
  }
  await probes.close();
  return { policy: policy.slice(1), first, again };
}

/** Rows 11 and 14: the page that a shop opens, in a fresh browser each time. */
export async function firstVisit({ chrome, server, small, quick, rounds }) {
  const times = [];
  let asked;
  for (let visit = 0; visit < (quick ? 1 : rounds); visit++) {
    const browser = await launch(chrome);
    server.asked.length = 0;
    times.push(await visitOnce(browser, server.url, small));
    asked = [...new Map(server.asked.map((file) => [file.path, file])).values()];
    await browser.close();
  }
  const gzipped = (files) =>
    files.reduce((sum, file) => sum + gzipSync(file.read(), { level: 9 }).length, 0) / 1000;
  const cold = line('11', 'cold: 100,000 orders → first numbers, ms', median(times), [150, 60], {
    digits: 0,
    note: `best ${Math.min(...times).toFixed(0)}, ${times.length} fresh browsers, to the painted overview`,
  });
  return [
    ...(quick ? [] : [cold]),
    line('14a', 'gzip -9 until the groups show, kB', gzipped(asked), [150, 100], {
      digits: 1,
      note: `${asked.length} files`,
    }),
    line('14b', 'wasm of it, kB', gzipped(asked.filter((file) => file.path.endsWith('.wasm'))), [85, 50], {
      digits: 1,
    }),
  ];
}

/** Milliseconds from the file's arrival to the first frame with its numbers. */
async function visitOnce(browser, url, small) {
  const page = await browser.newPage();
  await page.goto(`${url}/demo/index.html`);
  await page.locator('.sample .chart').waitFor();
  await page.evaluate(() => {
    const start = new Promise((resolve) => {
      addEventListener('input', () => resolve(performance.now()), { capture: true, once: true });
    });
    const isThere = () => document.querySelector('khach-quen').shadowRoot.querySelector('kq-kpis .value');
    globalThis.firstNumbers = start.then(
      (from) =>
        new Promise((resolve) => {
          const look = () => (isThere() ? resolve(performance.now() - from) : requestAnimationFrame(look));
          look();
        }),
    );
  });
  await page.locator('input[type=file][multiple]').first().setInputFiles(small.path);
  return page.evaluate(() => globalThis.firstNumbers);
}

/** Row 9: far larger files; how time and memory grow from a million orders on. */
export async function large({ chrome, server, sizes, base, dataOf }) {
  const lines = [];
  for (const orders of sizes) {
    const data = dataOf('plain', orders);
    const name = `${orders / 1e6}M orders`;
    const rivals = {};
    for (const as of ['default', 'worker']) {
      const rival = await Rival.open({
        chrome,
        url: server.url,
        peer: 'ours',
        as,
        name: `${name}, ${as}`,
        input: { file: data.path },
      });
      rivals[as] = { rival, truth: data.truth };
    }
    const { default: local, worker } = await interleave(rivals, 2);
    for (const { rival } of Object.values(rivals)) await rival.close();
    const exponent = (now, then) => Math.log(now / then) / Math.log(orders / base.orders);
    const note = `exact; ${Math.round(worker.wall.best)} ms; grows with orders^${exponent(worker.wall.best, base.ms).toFixed(2)} in time, ^${exponent(local.wasm, base.wasm).toFixed(2)} in memory (${(local.wasm / 1e6).toFixed(0)} MB)`;
    lines.push({ ...missing('9', name, 'pass'), note });
  }
  return lines;
}
