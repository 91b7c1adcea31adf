// What the screen of thresholds hands to the engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBook } from '../pkg/index.js';
import { modules } from './words/bundle.mjs';

const { draft } = await modules({ draft: 'lib/elements/thresholds/draft.ts' });
const ORDERS = {
  name: 'orders',
  orders: [{ id: 'A1', day: '2025-11-05', total: 350_000, customer: { phone: '0912000111' } }],
};
const OWN = {
  care: { consent: 'held' },
  programme: { open: true, name: 'Khách quen' },
  money: { basis: 'gross' },
  groups: [{ id: 'tat_ca', all: [], name: 'Tất cả' }],
};

test('other thresholds change nothing else of the policy: groups, programme and care stay the shop’s', async () => {
  const book = await openBook(ORDERS, { policy: OWN });
  const before = book.policy;
  const values = { ...before.thresholds, dormantDays: 75 };
  await book.setPolicy(draft.policyOf(values, before, null));
  assert.deepEqual(book.policy, { ...before, thresholds: values });
  assert.equal(book.policy.care.consent, 'held');
  assert.equal(book.policy.programme.open, true);
  await book.close();
});

test('a policy from a file takes the place of what it names, and of nothing else', async () => {
  const book = await openBook(ORDERS, { policy: OWN });
  const before = book.policy;
  const loaded = { version: 1, money: { basis: 'net' } };
  await book.setPolicy(draft.policyOf(before.thresholds, before, loaded));
  assert.deepEqual(book.policy, { ...before, money: { basis: 'net' } });
  await book.close();
});
