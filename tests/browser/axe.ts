/** What axe finds wrong with a page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Every rule, and of what it finds only the violations: what passes is neither listed nor given a selector, which takes
 * three quarters of the time. The legacy mode is the one for pages without frames of others.
 */
const OPTIONS = { resultTypes: ['violations'], selectors: false };

/** Violations, each with the HTML where it stands. */
export async function violationsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // The types of the builder lack `selectors`.
  const { violations } = await axe.options(OPTIONS as Parameters<typeof axe.options>[0]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Holds a page to it. */
export async function noViolation(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}
