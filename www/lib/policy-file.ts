/** A policy as it leaves the page: the shop's rules and words, without the ids of the documents that they came from. */
import type { GroupRule, PolicyInput } from './contract.js';

/** `S0-13`, `S0-27, S2-13`, `decisions.md: list without orders`: where a usual rule was written down. */
const OF_DOCUMENTS = /^(?:S\d+-\d+|decisions\.md)/;

function sharedRule<T extends Partial<GroupRule>>(rule: T): T {
  if (rule.reason === undefined || !OF_DOCUMENTS.test(rule.reason)) return rule;
  const { reason: _, ...shared } = rule;
  return shared as T;
}

export function sharedPolicy<T extends PolicyInput>(policy: T): T {
  if (!policy.groups) return policy;
  return { ...policy, groups: policy.groups.map((rule) => (rule ? sharedRule(rule) : rule)) };
}
