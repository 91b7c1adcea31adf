import { expect, test } from '@playwright/test';
import { en as enWords } from '../../www/lib/i18n/en.js';
import { vi as viWords } from '../../www/lib/i18n/vi.js';
import { playbooks as en } from '../../www/lib/playbooks/en.js';
import { linesOf, variablesIn } from '../../www/lib/playbooks/fill.js';
import { templateFaults } from '../../www/lib/playbooks/limits.js';
import { PLAN, type PlannedAction, type PlannedGroup } from '../../www/lib/playbooks/plan.js';
import { SOURCES } from '../../www/lib/playbooks/sources.js';
import { type ActionWords, VARIABLES } from '../../www/lib/playbooks/types.js';
import { playbooks as vi } from '../../www/lib/playbooks/vi.js';

const groups = Object.keys(PLAN) as PlannedGroup[];
const actionsOf = (group: PlannedGroup): readonly PlannedAction[] => PLAN[group].actions;
const wordsOf = (books: typeof vi, group: PlannedGroup, id: string): ActionWords =>
  (books[group].actions as Record<string, ActionWords>)[id] as ActionWords;

const ids = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${prefix}-${String(from + i).padStart(2, '0')}`);

test('every row of the documents about a group is carried by a playbook', () => {
  const carried = new Set(
    groups.flatMap((group) => [
      ...SOURCES[group].group,
      ...Object.values<string[]>(SOURCES[group].actions).flat(),
    ]),
  );
  const wanted = [...ids('S0', 13, 34), ...ids('S2', 1, 15)];
  expect(wanted.filter((id) => !carried.has(id))).toEqual([]);
});

test('sources name groups and actions that exist', () => {
  for (const group of groups) {
    expect(Object.keys(SOURCES[group].actions)).toEqual(actionsOf(group).map(({ id }) => id));
  }
});

for (const [lang, books] of [
  ['vi', vi],
  ['en', en],
] as const) {
  for (const group of groups) {
    test(`${lang} ${group}: complete, with three actions or more`, () => {
      const { headline, who, responds, tone, goal, counter } = books[group];
      for (const words of [headline, who, responds, tone, goal, counter])
        expect(words.length).toBeGreaterThan(8);
      expect(actionsOf(group).length).toBeGreaterThanOrEqual(3);
      for (const { id } of actionsOf(group)) {
        const { title, moment, kpi, message } = wordsOf(books, group, id);
        for (const words of [title, moment, kpi, ...message.body]) expect(words.length).toBeGreaterThan(3);
        expect(Object.keys(VARIABLES)).toEqual(expect.arrayContaining(variablesIn(message)));
      }
    });

    test(`${lang} ${group}: template messages keep within Zalo's limits`, () => {
      for (const { id, channel, tag } of actionsOf(group)) {
        if (channel !== 'zns') continue;
        const { message } = wordsOf(books, group, id);
        expect(templateFaults(message), id).toEqual([]);
        expect(tag, id).toBeDefined();
        if (tag !== 'promotion') continue;
        expect(variablesIn(message), `${id} says its conditions and its last day`).toEqual(
          expect.arrayContaining(['dieu_kien', 'han_dung']),
        );
      }
    });
  }

  test(`${lang}: advertising SMS begin with [QC] and say how to refuse`, () => {
    for (const group of groups) {
      for (const { id, channel } of actionsOf(group)) {
        if (channel !== 'sms') continue;
        const [text = ''] = wordsOf(books, group, id).message.body;
        expect(text.startsWith('[QC]')).toBe(true);
        expect(text).toMatch(/trả lời|answer/i);
      }
    }
  });

  test(`${lang}: messages to people whose habits are benefits carry a benefit (S0-26)`, () => {
    for (const group of ['mua_thuong_xuyen', 'mua_nhieu'] as const) {
      for (const { id, channel } of actionsOf(group)) {
        if (channel !== 'zns') continue;
        expect(variablesIn(wordsOf(books, group, id).message)).toContain('quyen_loi');
      }
    }
  });
}

test('playbooks have no long dash, no emoji and no jargon, and say that they are no legal advice', () => {
  const texts = [JSON.stringify(vi), JSON.stringify(en), flat(viWords), flat(enWords)];
  for (const text of texts) {
    expect(text).not.toContain('—');
    expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
    expect(text).not.toMatch(/compliant|anonymous|RFM|churn/i);
    expect(text.normalize('NFC')).toBe(text);
  }
  expect(flat(viWords)).toContain('không phải tư vấn pháp luật');
  expect(flat(enWords)).toContain('not legal advice');
});

test('law notes say where they come from and when they were written down', () => {
  for (const { law } of [viWords, enWords]) {
    for (const [note, source] of law.notes) {
      expect(note?.length).toBeGreaterThan(20);
      expect(source).toMatch(/2020|2025/);
      expect(source).toMatch(/11\/2026|Nov 2026/);
    }
  }
});

test('a title and a body line are found in each template message', () => {
  for (const group of groups) {
    for (const { id, channel } of actionsOf(group)) {
      if (channel === 'zns') expect(linesOf(wordsOf(vi, group, id).message).length).toBeGreaterThan(1);
    }
  }
});

/** All words of a language, functions called with numbers and short words. */
function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'function') return sample(value as (...args: unknown[]) => unknown);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(flat).join('\n');
  return '';
}

function sample(call: (...args: unknown[]) => unknown): string {
  const said = [3, 0].map((n) => {
    try {
      return String(call(n, n, n));
    } catch {
      return '';
    }
  });
  return said.join('\n');
}
