/** The member card: behaviour as a custom element, keyboard, sources, and words. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import type { KhachQuenCardElement } from '../../www/lib/card.js';
import { faceClass } from '../../www/lib/elements/card/face.js';
import { whyWords } from '../../www/lib/elements/card/history.js';
import { qrPath } from '../../www/lib/elements/card/qr-path.js';
import { en, englishCard } from '../../www/lib/i18n/card/en.js';
import { vi, vietnameseCard } from '../../www/lib/i18n/card/vi.js';
import type { Activity, EntryKind, LedgerEntry, Member, ReasonCode } from '../../www/lib/loyalty.js';
import { expect, test } from './fixtures.js';

const MEMBERS: Record<string, Member> = Object.fromEntries(
  readdirSync('www/demo/members').map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(`www/demo/members/${file}`, 'utf8')) as Member,
  ]),
);
const bac = MEMBERS.bac as Member;

type Card = KhachQuenCardElement & { updateComplete: Promise<unknown> };
interface Kq {
  defineKhachQuenCard(): void;
  createShopKeys(): Promise<unknown>;
  exportPublicKey(keys: unknown): Promise<string>;
  createPasses(members: unknown[], keys: unknown, options?: unknown): AsyncIterable<Record<string, string>>;
}
declare global {
  var kq: Kq;
}

/** Somebody else's page over the package, its element defined and empty. */
async function visit(page: Page): Promise<void> {
  await page.goto('/tests/browser/card.html');
  await page.waitForFunction(() => typeof globalThis.kq === 'object');
  await page.evaluate(() => globalThis.kq.defineKhachQuenCard());
  await page.locator('khach-quen-card .state').waitFor();
}

const give = (page: Page, properties: Record<string, unknown>): Promise<void> =>
  page.evaluate(async (all) => {
    const card = document.querySelector('khach-quen-card') as Card;
    Object.assign(card, all);
    await card.updateComplete;
  }, properties);

/** Gives the card a pass of this minute; says how long it lives. */
const givePass = (page: Page, member: Member, options: Record<string, unknown> = {}): Promise<void> =>
  page.evaluate(
    async ([who, how]) => {
      const { kq } = globalThis;
      const keys = await kq.createShopKeys();
      const card = document.querySelector('khach-quen-card') as Card;
      for await (const pass of kq.createPasses([who], keys, how)) {
        Object.assign(card, {
          publicKey: await kq.exportPublicKey(keys),
          pass: how.whole ? pass.link : pass,
        });
      }
    },
    [member, options] as const,
  );

const title = (page: Page) => page.locator('khach-quen-card .state h2');
const points = (page: Page) => page.locator('khach-quen-card .points');

test('a pass opens with the network off, asks for nothing, and never offends the strictest policy', async ({
  page,
  context,
}) => {
  const offences: string[] = [];
  page.on('console', (message) => message.type() === 'error' && offences.push(message.text()));
  page.on('pageerror', (error) => offences.push(error.message));
  await page.goto('card.html');
  await points(page).waitFor();
  const policy = await page.locator('meta[http-equiv]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|connect-src/);
  const asked: string[] = [];
  page.on('request', (request) => /^(http|ws)/.test(request.url()) && asked.push(request.url()));
  await context.setOffline(true);
  const [who, fault] = [page.locator('select').first(), page.locator('select').last()];
  for (const [value, member] of Object.entries(MEMBERS)) {
    await who.selectOption(value);
    await expect(points(page)).toHaveText(vietnameseCard.format.num(member.points.active));
  }
  await fault.selectOption('tampered');
  await expect(title(page)).toHaveText(vi.refused.tampered[0] as string);
  await fault.selectOption('none');
  await page.getByRole('button', { name: vi.qr.enlarge }).click();
  await page.keyboard.press('Escape');
  await page.locator('khach-quen-card summary').waitFor({ state: 'attached' });
  expect(asked).toEqual([]);
  expect(offences).toEqual([]);
});

test('no style stands in an attribute, and the page brings no style sheet into the card', async ({
  page,
}) => {
  await page.goto('card.html?member=vang');
  await points(page).waitFor();
  const found = await page.evaluate(() => {
    const root = document.querySelector('khach-quen-card')?.shadowRoot as ShadowRoot;
    return { inline: root.querySelectorAll('[style], style').length, sheets: root.adoptedStyleSheets.length };
  });
  expect(found.inline).toBe(0);
  expect(found.sheets).toBeGreaterThan(0);
});

test('with the keyboard alone: enlarge and back, ask for a reward, more rows, the proof', async ({
  page,
}) => {
  await page.goto('card.html?member=vang');
  await points(page).waitFor();
  await page.locator('select').last().focus();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement;
      return `${element?.tagName} ${element?.getAttribute('aria-label') ?? element?.textContent?.trim()}`;
    });
  const tabTo = async (wanted: RegExp): Promise<void> => {
    for (let i = 0; i < 20; i += 1) {
      await page.keyboard.press('Tab');
      if (wanted.test(await focused())) return;
    }
    throw new Error(`never reached ${wanted}, at ${await focused()}`);
  };
  await tabTo(/BUTTON Phóng to/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await focused()).toContain('Phóng to');

  await tabTo(/BUTTON Đổi Miễn phí giao hàng/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.ask').first()).toContainText('Đưa mã QR cho nhân viên');

  const rows = page.locator('.lots').nth(1).locator('li');
  const before = await rows.count();
  await tabTo(/BUTTON Xem thêm/);
  await page.keyboard.press('Enter');
  expect(await rows.count()).toBeGreaterThan(before);
  expect(await focused()).toContain('UL');

  await tabTo(/SUMMARY/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.sum .double td')).toHaveText('0');
});

test('a reward is asked for by an event; the app that takes it up silences the card', async ({ page }) => {
  await visit(page);
  await give(page, { member: bac });
  await page.evaluate(() => {
    const store = globalThis as unknown as { asked: unknown[]; take: boolean };
    store.asked = [];
    document.addEventListener('redeem', (event) => {
      store.asked.push((event as CustomEvent).detail);
      if (store.take) event.preventDefault();
    });
  });
  await page.getByRole('button', { name: 'Đổi Voucher 50.000 ₫' }).click();
  await expect(page.locator('.ask').nth(1)).toContainText('800 điểm');
  await page.evaluate(() => {
    (globalThis as unknown as { take: boolean }).take = true;
  });
  await give(page, { member: { ...bac } });
  await page.getByRole('button', { name: 'Đổi Voucher 50.000 ₫' }).click();
  expect(await page.locator('.ask').allTextContents()).toEqual(['', '', '', '']);
  const asked = await page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
  expect(asked).toEqual([0, 1].map(() => ({ reward: 'voucher50', name: 'Voucher 50.000 ₫', points: 800 })));
  // It spends nothing itself.
  await expect(points(page)).toHaveText('945');
});

test.describe('where the card comes from', () => {
  test('a member, without a signature, and it says so', async ({ page }) => {
    await visit(page);
    await expect(title(page)).toHaveText(vi.states.empty[0] as string);
    await give(page, { member: bac });
    await expect(points(page)).toHaveText('945');
    await expect(page.locator('.signed')).toContainText(vi.signature.none);
    await expect(page.locator('.signed')).toContainText('29/09/2025');
  });

  test('a pass, or a link that carries it; the key comes from the app', async ({ page }) => {
    await visit(page);
    await givePass(page, bac);
    await expect(points(page)).toHaveText('945');
    await expect(page.locator('.signed')).toContainText('Thẻ do Tiệm Nhà Sóc ký ngày');
    await givePass(page, MEMBERS.vang as Member, { whole: true });
    await expect(points(page)).toHaveText('3.230');
    await give(page, { publicKey: '' });
    await expect(title(page)).toHaveText(vi.refused['wrong-key'][0] as string);
    await give(page, { pass: '#not-a-pass' });
    await expect(title(page)).toHaveText(vi.refused.damaged[0] as string);
  });

  test('a pass that ends while it is shown is refused there and then', async ({ page }) => {
    await page.clock.install();
    await visit(page);
    await givePass(page, bac, { days: 1 });
    await expect(points(page)).toHaveText('945');
    await page.clock.runFor(23 * 3_600_000);
    await expect(points(page)).toHaveText('945');
    await page.clock.runFor(3_600_001);
    await expect(title(page)).toContainText('Thẻ đã hết hạn ngày');
    await expect(page.locator('khach-quen-card')).not.toContainText('945');
  });

  test('orders, over the engine that the page brings', async ({ page }) => {
    await visit(page);
    const asked = await page.evaluate(async (member) => {
      const seen: unknown[] = [];
      const book = {
        customer: async () => null,
        page: async (query: unknown) => {
          seen.push(query);
          return { total: 1, rows: [{ id: 'p1' }] };
        },
        member: async (id: string) => (id === 'p1' ? member : null),
        close: async () => seen.push('closed'),
      };
      const engine = {
        openBook: async (source: { orders: unknown[] }, options: unknown) => {
          seen.push(source.orders.length, options);
          return book;
        },
      };
      const card = document.querySelector('khach-quen-card') as Card;
      const events = [{ id: 'e', member: 'p1', day: '2025-09-01', kind: 'join' }];
      Object.assign(card, {
        engine,
        orders: [{ id: 1 }, { id: 2 }],
        customer: 'NS-1187',
        events,
        today: '2025-09-29',
      });
      await card.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return seen;
    }, bac);
    await expect(points(page)).toHaveText('945');
    expect(asked[0]).toBe(2);
    expect(asked[1]).toMatchObject({ today: '2025-09-29', events: [{ id: 'e' }] });
    expect(asked[2]).toMatchObject({ search: 'NS-1187' });
    expect(asked[3]).toBe('closed');
  });

  test('orders, over the engine, which is fetched for them and not before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit(page);
    expect(asked.filter((path) => /index\.js|slim|wasm|worker/.test(path))).toEqual([]);
    await give(page, {
      programme: { open: true },
      orders: [
        { id: 'A1', day: '2025-09-01', total: 150_000, customer: { phone: '0900123456', name: 'Trần An' } },
      ],
    });
    await expect(points(page)).toHaveText('150');
    expect(asked).toContain('/pkg/index.js');
  });

  test('a programme that is not open: what it would give, and no card to show, to keep or to draw', async ({
    page,
  }) => {
    await visit(page);
    const orders = [
      { id: 'A1', day: '2025-09-01', total: 150_000, customer: { phone: '0900123456', name: 'Trần An' } },
    ];
    const closed = { ...bac, programme: { ...bac.programme, open: false } };
    for (const [properties, shop, tier, count] of [
      [{ orders }, '', vi.tiers.dong, 150],
      [{ orders: null, member: closed }, bac.programme.name, vi.tiers.bac, 945],
    ] as const) {
      await give(page, properties);
      await expect(page.locator('khach-quen-card .state p')).toHaveText(
        vi.states.notOpen.would(shop, tier as string, count),
      );
      await expect(title(page)).toHaveText(vi.states.notOpen.title);
      await expect(page.locator('khach-quen-card :is(.face, .qr, .points)')).toHaveCount(0);
      const drawn = await page.evaluate(() =>
        (document.querySelector('khach-quen-card') as Card & { picture(): Promise<Blob> }).picture().then(
          () => 'drawn',
          (error: Error) => error.message,
        ),
      );
      expect(drawn).toContain('not-open');
    }
    await give(page, { member: bac });
    await expect(points(page)).toHaveText('945');
  });

  test('nobody, or an engine that fails: it says which', async ({ page }) => {
    await visit(page);
    await page.evaluate(() => {
      const book = {
        customer: async () => null,
        page: async () => ({ total: 0, rows: [] }),
        member: async () => null,
        close: async () => undefined,
      };
      Object.assign(document.querySelector('khach-quen-card') as Card, {
        orders: [],
        engine: { openBook: async () => book },
      });
    });
    await expect(title(page)).toHaveText(vi.states.nobody[0] as string);
    await page.evaluate(() => {
      const engine = { openBook: () => Promise.reject(new Error('gone')) };
      Object.assign(document.querySelector('khach-quen-card') as Card, { engine });
    });
    await expect(title(page)).toHaveText(vi.states.failed[0] as string);
  });

  test('what is asked for last is what is shown, whatever comes back first', async ({ page }) => {
    await visit(page);
    await page.evaluate(
      async ([slow, fast]) => {
        const engineOf = (member: unknown, ms: number) => ({
          openBook: async () => {
            await new Promise((resolve) => setTimeout(resolve, ms));
            return {
              customer: async () => null,
              page: async () => ({ total: 1, rows: [{ id: 'x' }] }),
              member: async () => member,
              close: async () => undefined,
            };
          },
        });
        const card = document.querySelector('khach-quen-card') as Card;
        Object.assign(card, { orders: [], engine: engineOf(slow, 300) });
        await card.updateComplete;
        Object.assign(card, { engine: engineOf(fast, 10) });
        await new Promise((resolve) => setTimeout(resolve, 500));
      },
      [MEMBERS.vang, bac] as const,
    );
    await expect(points(page)).toHaveText('945');
  });
});

test.describe('an element behaves like an element', () => {
  test('properties set before it is defined are kept, and it is defined once', async ({ page }) => {
    await page.goto('/tests/browser/card.html');
    await page.waitForFunction(() => typeof globalThis.kq === 'object');
    await page.evaluate((member) => {
      Object.assign(document.querySelector('khach-quen-card') as Card, { member });
      globalThis.kq.defineKhachQuenCard();
      globalThis.kq.defineKhachQuenCard();
    }, bac);
    await expect(points(page)).toHaveText('945');
  });

  test('it survives being moved, changes its language and its theme', async ({ page }) => {
    await visit(page);
    await givePass(page, bac);
    await points(page).waitFor();
    await page.evaluate(() => document.body.append(document.querySelector('khach-quen-card') as Card));
    await expect(points(page)).toHaveText('945');
    await give(page, { lang: 'en', theme: 'dark' });
    await expect(page.getByRole('heading', { name: en.face('Tiệm Nhà Sóc', 'Silver') })).toBeAttached();
    const background = await page
      .locator('khach-quen-card')
      .evaluate((card) => getComputedStyle(card).backgroundColor);
    expect(background).toBe('rgb(14, 19, 20)');
  });

  test('a screen reader finds regions by name, the code as a picture, and hears a refusal', async ({
    page,
  }) => {
    await visit(page);
    await give(page, { member: bac });
    for (const name of [
      vi.card,
      vi.qr.title,
      'Mua thêm 755.000 ₫ nữa là lên hạng Vàng',
      '2 món quà trong tầm điểm',
      vi.history.title,
    ])
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('img', { name: vi.qr.label('NS-1187') }).first()).toBeVisible();
    await give(page, { member: null, pass: 'x' });
    await expect(page.getByRole('alert')).toContainText(vi.refused.damaged[0] as string);
  });

  test('nothing moves where less motion is wanted, and print leaves the controls out', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page);
    await give(page, { member: bac });
    const button = page.locator('khach-quen-card .btn').first();
    expect(await button.evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('0s');
    await page.emulateMedia({ media: 'print' });
    await expect(button).toBeHidden();
    await expect(points(page)).toBeVisible();
    await expect(page.locator('khach-quen-card .qr').first()).toBeVisible();
  });

  for (const width of [280, 360, 560, 758, 920, 1280, 1920])
    test(`nothing sticks out at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await visit(page);
      for (const name of ['bac', 'kim_cuong', 'tra_hang', 'moi']) {
        await give(page, { member: MEMBERS[name] });
        await points(page).waitFor();
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, name).toBeLessThanOrEqual(0);
      }
    });
});

test.describe('what it says', () => {
  test('the code reads back as it was written', () => {
    for (const text of [
      'NS-1187',
      'a3f9c2e17b04d586',
      'https://tiem.vn/the#AbC_-123.xyz',
      'Mã thẻ Hồ Mai L.',
    ]) {
      const { path, size } = qrPath(text);
      const scale = 4;
      const width = (size + 8) * scale;
      const data = new Uint8ClampedArray(width * width * 4).fill(255);
      for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
        for (let px = 0; px < Number(run) * scale; px += 1)
          for (let py = 0; py < scale; py += 1) {
            const at = (((Number(y) + 4) * scale + py) * width + (Number(x) + 4) * scale + px) * 4;
            data.fill(0, at, at + 3);
          }
      expect(decodeQR({ width, height: width, data })).toBe(text);
    }
  });

  test('the samples add up, every one of them', () => {
    for (const [name, { points: p, lots, pending, history }] of Object.entries(MEMBERS)) {
      expect(p.active + p.pending + p.locked + p.spent + p.expired + p.reversed - p.owed, name).toBe(
        p.earned,
      );
      expect(
        lots.reduce((sum, lot) => sum + lot.points, 0),
        name,
      ).toBe(p.active);
      expect(
        pending.reduce((sum, lot) => sum + lot.points, 0),
        name,
      ).toBe(p.pending);
      expect(history.rows[0]?.balance ?? 0, name).toBe(p.active);
    }
  });

  const entry = (code: string, kind: EntryKind = 'earn', note: string | null = null): LedgerEntry => ({
    number: 1,
    day: '2025-09-29',
    kind,
    points: 5,
    balance: 5,
    // Codes of a later version come too.
    reason: { code: code as ReasonCode, facts: {} },
    note,
    order: null,
    event: null,
    lots: [{ lot: 1, points: 5 }],
  });
  const activities: Record<Activity, true> = {
    review: true,
    share: true,
    referral: true,
    game: true,
    checkIn: true,
    birthday: true,
    signUp: true,
    other: true,
  };
  /** The compiler sees to it that none is forgotten. */
  const reasons: Record<ReasonCode, true> = {
    order: true,
    active: true,
    return: true,
    owed: true,
    expiry: true,
    inactivity: true,
    activity: true,
    referrer: true,
    friend: true,
    prize: true,
    adjust: true,
    reward: true,
    pay: true,
    play: true,
    lock: true,
    unlock: true,
    cancel: true,
  };
  const codes = [...Object.keys(reasons), ...Object.keys(activities).map((name) => `activity:${name}`)];

  test('every expected code has words of its own, in both languages', () => {
    for (const code of codes) {
      for (const { text } of [vietnameseCard, englishCard])
        expect(text.why[code]?.({})[0], code).toBeTruthy();
      const [reason = '', note = null] = code.split(':');
      expect(whyWords(vietnameseCard, entry(reason, 'earn', note), {})[0]).not.toBe(
        whyWords(englishCard, entry(reason, 'earn', note), {})[0],
      );
    }
    expect(Object.keys(englishCard.text.why)).toEqual(Object.keys(vietnameseCard.text.why));
  });

  test('an unknown code is said by what the entry does', () => {
    const kinds: EntryKind[] = [
      'earn',
      'activity',
      'activate',
      'spend',
      'giveBack',
      'expire',
      'reverse',
      'adjust',
      'lock',
      'unlock',
    ];
    for (const kind of kinds)
      for (const code of ['brandNew', 'toString', '__proto__', ''])
        expect(whyWords(vietnameseCard, entry(code, kind), {})[0], `${kind} ${code}`).toMatch(
          /\p{Lu}\p{L}+ /u,
        );
    expect(whyWords(vietnameseCard, entry('activity', 'activity', 'karaoke'), {})[0]).toBe('Điểm thưởng');
    expect(whyWords(vietnameseCard, { ...entry('order'), points: 0 }, {})[0]).toBe('Mua hàng, điểm đang chờ');
    expect(whyWords(vietnameseCard, entry('reward', 'spend'), { reward: 'Serum' })[0]).toBe('Đổi Serum');
  });

  test('both languages have the same keys', () => {
    const keys = (value: unknown, path = ''): string[] =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
        : [path];
    expect(keys(en)).toEqual(keys(vi));
  });

  test('ladders of any length take a metal', () => {
    const of = (id: string, step: number, steps: number) => faceClass({ id, step, steps });
    expect(['dong', 'bac', 'vang', 'kim_cuong'].map((id) => of(id, 0, 4))).toEqual([
      'f-0',
      'f-1',
      'f-2',
      'f-3',
    ]);
    expect([0, 1].map((step) => of(`t${step}`, step, 2))).toEqual(['f-0', 'f-3']);
    expect([0, 1, 2, 3, 4, 5].map((step) => of(`t${step}`, step, 6))).toEqual([
      'f-0',
      'f-1',
      'f-1',
      'f-2',
      'f-2',
      'f-3',
    ]);
    expect(of('only', 0, 1)).toBe('f-0');
  });
});
