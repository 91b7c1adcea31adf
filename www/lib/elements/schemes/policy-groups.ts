/**
 * A scheme as the groups of the policy, where the policy can say it: rows of comparisons that must all hold. What is
 * joined by "one of these" becomes several rows of one group; what the policy cannot ask is refused with its place.
 */
import type { GroupRule, Policy, Scheme, SchemeCondition } from '../../contract.js';
import { MOST_ROWS, pathOf } from './edit.js';

type Comparison = GroupRule['all'][number];
type Rows = Comparison[][];

/** Features that the policy's groups can ask. */
const OF_POLICY: readonly string[] = [
  ...['orders', 'ordersKnown', 'recencyDays', 'recencyKnown', 'spend', 'refunds', 'tenureDays'],
  ...['recencyScore', 'frequencyScore', 'monetaryScore'],
];
/** What the policy asks instead of whether a figure is known. */
const KNOWN: Record<string, Comparison['feature'] | undefined> = {
  orders: 'ordersKnown',
  recencyDays: 'recencyKnown',
};
const TURNED = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/** Why a scheme cannot be the policy's groups: what stands at `path` is more than the policy asks. */
export interface NotGroups {
  path: string;
  feature?: string;
}

class Beyond extends Error {
  constructor(readonly found: NotGroups) {
    super(found.path);
  }
}

const one = (comparison: Comparison): Rows => [[comparison]];

/** Every way to hold both. */
function both(left: Rows, right: Rows, path: string): Rows {
  if (left.length * right.length > MOST_ROWS) throw new Beyond({ path });
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

function rowsOf(condition: SchemeCondition, turned: boolean, path: string): Rows {
  if ('not' in condition) return rowsOf(condition.not, !turned, `${path}.not`);
  if ('all' in condition || 'any' in condition) {
    const key = 'all' in condition ? 'all' : 'any';
    const parts = 'all' in condition ? condition.all : condition.any;
    const rows = parts.map((part, index) => rowsOf(part, turned, `${path}.${key}[${index}]`));
    const joined = (key === 'all') !== turned;
    return joined ? rows.reduce((sum, part) => both(sum, part, path), [[]] as Rows) : rows.flat();
  }
  if ('known' in condition) {
    const feature = KNOWN[condition.known];
    if (!feature) throw new Beyond({ path, feature: condition.known });
    return one({ feature, op: '=', value: turned ? 0 : 1 });
  }
  const feature = condition.feature as Comparison['feature'];
  if (!OF_POLICY.includes(feature)) throw new Beyond({ path, feature });
  if ('between' in condition) {
    const [low, high] = condition.between;
    const from: Comparison = { feature, op: turned ? '<' : '>=', value: low };
    const to: Comparison = { feature, op: turned ? '>' : '<=', value: high };
    return turned ? [[from], [to]] : [[from, to]];
  }
  if ('in' in condition) {
    const ways = condition.in.map((value) => equal(feature, value, turned));
    return turned ? ways.reduce((sum, way) => both(sum, way, path), [[]] as Rows) : ways.flat();
  }
  const { op, value } = condition;
  if (typeof value === 'object' && 'quantile' in value) throw new Beyond({ path: `${path}.value` });
  const figure = (typeof value === 'object' ? value.threshold : value) as Comparison['value'];
  if (op === '=') return equal(feature, figure, turned);
  return one({ feature, op: turned ? TURNED[op] : op, value: figure });
}

function equal(feature: Comparison['feature'], value: unknown, turned: boolean): Rows {
  const figure = value as Comparison['value'];
  if (!turned) return one({ feature, op: '=', value: figure });
  return [[{ feature, op: '<', value: figure }], [{ feature, op: '>', value: figure }]];
}

/**
 * The scheme as groups of a policy, or where it asks more. A policy ends with a row for everybody: a scheme that is
 * proven to leave nobody out gets one that nobody comes to.
 */
export function groupsOf(
  scheme: Scheme,
  language: 'vi' | 'en',
  total: boolean,
): { groups: GroupRule[] } | NotGroups {
  try {
    const groups = scheme.rows.flatMap(({ id, name, when }, row) =>
      rowsOf(when, false, pathOf(scheme, [row])).map(
        (all): GroupRule => ({ id, all, ...(name ? { name: name[language] } : {}) }),
      ),
    );
    const last = groups.at(-1);
    if (total && last && last.all.length > 0) groups.push({ ...last, all: [] });
    return groups.length > MOST_ROWS ? { path: 'rows' } : { groups };
  } catch (error) {
    if (error instanceof Beyond) return error.found;
    throw error;
  }
}

/** The groups of a policy as a scheme: the same people in the same groups. */
export function schemeOf(policy: Policy, nameOf: (id: string) => { vi: string; en: string }): Scheme {
  return {
    version: 1,
    rows: policy.groups.map(({ id, all }) => ({
      id,
      name: nameOf(id),
      when: {
        all: all.map(({ feature, op, value }) => ({
          feature,
          op,
          value: typeof value === 'string' ? { threshold: value } : value,
        })),
      },
    })),
  };
}
