/** What to tell a person at the counter about one customer: the next step, and a sentence to say. */
import type { Customer, Policy, Summary } from '../../contract.js';
import { addDays, daysBetween } from '../../days.js';
import type { Format } from '../../i18n/format.js';
import type { Text } from '../../i18n/vi.js';

export interface WayUp {
  title: string;
  detail: string;
}

export interface About {
  customer: Customer;
  policy: Policy;
  summary: Summary;
  text: Text;
  format: Format;
}

/** The day on which the customer's own rhythm expects the next visit; null where there is no rhythm yet. */
export const expectedDay = ({ lastDay, gapDays }: Customer): string | null =>
  lastDay !== null && gapDays !== null && gapDays > 0 ? addDays(lastDay, Math.round(gapDays)) : null;

export function wayUp({ customer, policy, summary, text, format }: About): WayUp {
  const { up } = text.sheet;
  const { thresholds } = policy;
  const { orders, lastDay, recencyDays } = customer;
  if (orders === 0) return { title: up.lead, detail: '' };
  if (recencyDays !== null && recencyDays >= thresholds.dormantDays)
    return { title: up.asleep(recencyDays), detail: '' };
  // A list that leaves out the orders or their days leaves nothing to count on.
  if (orders === null || lastDay === null || recencyDays === null) return { title: up.uncounted, detail: '' };
  const sleeps = format.day(addDays(lastDay, thresholds.dormantDays));
  const detail = up.after(sleeps);
  if (customer.group === 'khach_moi') return { title: up.fresh(recencyDays), detail };
  const missing = thresholds.fewOrders + 1 - orders;
  if (missing > 0) return { title: up.toRegular(missing, sleeps), detail: '' };
  const expected = expectedDay(customer);
  if (expected === null) return { title: up.fresh(recencyDays), detail };
  const late = daysBetween(expected, summary.today);
  return { title: late > 0 ? up.late(late) : up.due(format.day(expected)), detail };
}
