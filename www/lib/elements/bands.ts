/** Groups as the overview shows them: in the order of a customer's journey, with their shares. */
import type { GroupSummary, Policy, Summary } from '../contract.js';
import type { Text } from '../i18n/vi.js';
import { shares } from './shares.js';

/** From first order to long asleep; leads and the unsorted stand outside the percentages. */
const JOURNEY = ['khach_moi', 'mua_it', 'mua_thuong_xuyen', 'mua_nhieu', 'ngu_dong_90', 'ngu_dong_180'];
const OUTSIDE = ['lead_moi', 'chua_xep'];

export interface Band {
  id: string;
  name: string;
  short: string;
  customers: number;
  money: number;
  peopleShare: number;
  moneyShare: number;
}

export interface GroupNames {
  name: string;
  short: string;
}

/** Words for a group; the shop's own groups bring their name in the policy. */
export function groupNames(text: Text, policy: Policy | undefined, id: string): GroupNames {
  const known = (text.groups as Record<string, GroupNames | undefined>)[id];
  if (known) return known;
  const own = policy?.groups.find((rule) => rule.id === id)?.name ?? id;
  return { name: own, short: own };
}

/** Ids in the order of the journey: known ones first, the shop's own after them, outsiders last. */
export function orderedIds(groups: readonly { id: string }[]): string[] {
  const ids = groups.map((group) => group.id);
  const own = ids.filter((id) => !JOURNEY.includes(id) && !OUTSIDE.includes(id));
  return [...JOURNEY, ...own, ...OUTSIDE].filter((id) => ids.includes(id));
}

export const isBuyerGroup = (id: string): boolean => !OUTSIDE.includes(id);

/** Ids of the groups of everybody who has bought. */
export const buyersOf = ({ groups }: Summary): string[] => groups.map(({ id }) => id).filter(isBuyerGroup);

export function bandsOf(summary: Summary, text: Text, policy: Policy): Band[] {
  const groups = orderedIds(summary.groups)
    .filter(isBuyerGroup)
    .map((id) => summary.groups.find((group) => group.id === id) as GroupSummary)
    .filter((group) => group.customers > 0);
  const money = groups.map((group) => Math.max(0, Number(group.revenue)));
  const peopleShares = shares(groups.map((group) => group.customers));
  const moneyShares = shares(money);
  return groups.map((group, i) => {
    const { name, short } = groupNames(text, policy, group.id);
    return {
      id: group.id,
      name,
      short,
      customers: group.customers,
      money: money[i] || 0,
      peopleShare: peopleShares[i] || 0,
      moneyShare: moneyShares[i] || 0,
    };
  });
}
