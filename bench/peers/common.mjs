// The last step that every rival in JavaScript shares: per customer figures → quintiles → five groups.

/** The day that the bench counts to, in days since 1970; the same as in generate.mjs. */
export const TODAY = Date.UTC(2026, 6, 1) / 86_400_000;

/** Days since 1970 of `yyyy-mm-dd`; a file has few days, so each is worked out once. */
export function dayReader() {
  const known = new Map();
  return (text) => {
    let day = known.get(text);
    if (day === undefined) {
      day =
        Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) /
        86_400_000;
      known.set(text, day);
    }
    return day;
  };
}

const positions = (count) => [1, 2, 3, 4].map((quintile) => Math.floor((count * quintile) / 5));

/** Values at the four positions; whole numbers of a small range are counted, others are sorted. */
function edges(values) {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(most - least < 1 << 20)) {
    const sorted = values.slice().sort();
    return positions(values.length).map((place) => sorted[place]);
  }
  const counts = new Uint32Array(most - least + 1);
  for (const value of values) counts[value - least]++;
  const wanted = positions(values.length);
  const found = [];
  for (let value = 0, before = 0; value < counts.length; value++) {
    before += counts[value];
    while (found.length < 4 && wanted[found.length] < before) found.push(value + least);
  }
  return found;
}

function score(edge, value) {
  return 1 + (value >= edge[0]) + (value >= edge[1]) + (value >= edge[2]) + (value >= edge[3]);
}

/** The nine numbers from columns by customer: completed orders, their sum, the last one's day. */
export function numbersOf(rows, orders, spend, last) {
  const total = orders.length;
  let buyers = 0;
  for (let i = 0; i < total; i++) if (orders[i] > 0) buyers++;
  const [r, f, m] = [new Int32Array(buyers), new Int32Array(buyers), new Float64Array(buyers)];
  for (let i = 0, at = 0; i < total; i++) {
    if (orders[i] === 0) continue;
    r[at] = TODAY - last[i];
    f[at] = orders[i];
    m[at++] = spend[i];
  }
  const [re, fe, me] = [edges(r), edges(f), edges(m)];
  const found = {
    rows,
    customers: total,
    revenue: 0,
    lead: total - buyers,
    dormant: 0,
    new: 0,
    low: 0,
    frequent: 0,
    rfm: 0,
  };
  for (let i = 0; i < buyers; i++) {
    found.revenue += m[i];
    found.rfm += (6 - score(re, r[i])) * 100 + score(fe, f[i]) * 10 + score(me, m[i]);
    if (r[i] > 90) found.dormant++;
    else if (f[i] === 1 && r[i] <= 30) found.new++;
    else if (f[i] <= 3) found.low++;
    else found.frequent++;
  }
  return found;
}

/** The same from a Map of objects, which is what a page with a CSV library would hold. */
export function numbersOfMap(rows, customers) {
  const orders = new Int32Array(customers.size);
  const spend = new Float64Array(customers.size);
  const last = new Int32Array(customers.size);
  let at = 0;
  for (const customer of customers.values()) {
    orders[at] = customer.orders;
    spend[at] = customer.spend;
    last[at++] = customer.last;
  }
  return numbersOf(rows, orders, spend, last);
}

/** One order into the Map. */
export function addTo(customers, phone, day, total, isCompleted) {
  let customer = customers.get(phone);
  if (customer === undefined) {
    customer = { orders: 0, spend: 0, last: 0 };
    customers.set(phone, customer);
  }
  if (!isCompleted) return;
  customer.orders += 1;
  customer.spend += total;
  if (day > customer.last) customer.last = day;
}
