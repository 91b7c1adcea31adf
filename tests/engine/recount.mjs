// Figures counted again from the raw file, as plainly as their definitions are written: nothing here knows the core.

const DAY = 86_400_000;
const number = (day) => Date.parse(`${day}T00:00:00Z`) / DAY;
const month = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthName = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const sum = (list) => list.reduce((total, value) => total + value, 0);

/** Lines of a file with quotes, as lists of cells. */
function* cells(text) {
  for (const line of text.split(/\r?\n/).slice(1)) {
    if (!line) continue;
    const row = [];
    for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
      row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    yield row;
  }
}

/** Money as text in units of 10^-digits. */
function units(text, digits) {
  const [, sign, whole, rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (rest.length > digits && /[1-9]/.test(rest.slice(digits))) throw new Error(`${text} has more decimals`);
  const value = Number(whole + rest.slice(0, digits).padEnd(digits, '0'));
  return sign ? -value : value;
}

/** One row is one order: `at` says in which cells customer, day and money stand. */
export function rowsAsOrders(text, at, dayOf, digits) {
  const people = new Map();
  for (const row of cells(text)) {
    const key = row[at.customer];
    if (!people.has(key)) people.set(key, { orders: [], refunds: [] });
    people.get(key).orders.push({ day: dayOf(row[at.day]), money: units(row[at.money], digits) });
  }
  return people;
}

/** Online Retail: an invoice is an order; one whose number begins with C gives money back. */
export function invoices(text, { gross, digits }) {
  const all = new Map();
  for (const [invoice, , , quantity, time, price, customer] of cells(text)) {
    if (!customer) continue;
    const isBack = invoice.startsWith('C');
    if (gross && (isBack || Number(quantity) <= 0 || Number(price) <= 0)) continue;
    const money = Number(quantity) * units(price, digits);
    const known = all.get(invoice) ?? { customer, isBack, day: time.slice(0, 10), money: 0 };
    known.money += money;
    all.set(invoice, known);
  }
  const people = new Map();
  for (const { customer, isBack, day, money } of all.values()) {
    if (!people.has(customer)) people.set(customer, { orders: [], refunds: [] });
    people.get(customer)[isBack ? 'refunds' : 'orders'].push({ day, money });
  }
  return people;
}

/** The fifth of a value: how many of the values at ⌊n·q/5⌋ it reaches. */
function fifth(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const edges = [1, 2, 3, 4].map((q) => sorted[Math.floor((sorted.length * q) / 5)]);
  return (value) => 1 + edges.filter((edge) => value >= edge).length;
}

const stretches = (edges, days) =>
  edges.map((from, i) => {
    const to = edges[i + 1] ?? null;
    return { from, to, of: days.filter(({ days }) => days >= from && (to === null || days < to)) };
  });

/** Everything that `book.figures()` says, of people with their orders. */
export function recount(people, { today, window = 90, few = 3, period = 30 }) {
  const now = number(today);
  const all = [...people.values()];
  const buyers = all
    .filter(({ orders }) => orders.length > 0)
    .map(({ orders, refunds }) => {
      const sorted = [...orders].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      return {
        orders: sorted,
        first: sorted[0].day,
        last: sorted.at(-1).day,
        spend: sum(orders.map(({ money }) => money)) + sum(refunds.map(({ money }) => money)),
      };
    });
  const orders = sum(buyers.map((buyer) => buyer.orders.length));
  const spend = sum(buyers.map((buyer) => buyer.spend));
  const again = buyers.filter((buyer) => buyer.orders.length > 1);
  // Retention: of those active a period ago, those active now.
  const lastBy = (buyer, day) =>
    buyer.orders
      .filter((order) => number(order.day) <= day)
      .map((order) => number(order.day))
      .at(-1);
  const active = (buyer, day) => lastBy(buyer, day) !== undefined && day - lastBy(buyer, day) < window;
  const start = buyers.filter((buyer) => active(buyer, now - period));
  const stayed = start.filter((buyer) => active(buyer, now));
  const older = buyers.filter((buyer) => now - number(buyer.first) >= window);
  const gaps = buyers
    .flatMap((buyer) => {
      const days = [...new Set(buyer.orders.map(({ day }) => number(day)))];
      return days.slice(1).map((day, i) => day - days[i]);
    })
    .sort((a, b) => a - b);
  const twice = gaps[(gaps.length - 1) >> 1] + gaps[gaps.length >> 1];
  const loyal = buyers.filter((buyer) => buyer.orders.length > few);
  const once = buyers.filter((buyer) => buyer.orders.length === 1);
  const money = (list) => sum(list.map((buyer) => buyer.spend));
  const kpis = {
    repeatRate: [again.length, buyers.length],
    purchaseFrequency: [orders, buyers.length],
    retention: [stayed.length, start.length],
    churn: [start.length - stayed.length, start.length],
    oneAndDone: [older.filter((buyer) => buyer.orders.length === 1).length, older.length],
    medianGap: [twice, 2],
    averageOrder: [spend, orders],
    historicValue: [spend, buyers.length],
    loyalMultiple: [BigInt(money(loyal)) * BigInt(once.length), BigInt(money(once)) * BigInt(loyal.length)],
  };
  const cohorts = [];
  for (const first of [...new Set(buyers.map((buyer) => month(buyer.first)))].sort((a, b) => a - b)) {
    const own = buyers.filter((buyer) => month(buyer.first) === first);
    const active = Array.from(
      { length: month(today) - first + 1 },
      (_, since) => own.filter(({ orders }) => orders.some(({ day }) => month(day) === first + since)).length,
    );
    cohorts.push({ month: monthName(first), customers: own.length, active });
  }
  const [r, f] = [
    fifth(buyers.map((buyer) => now - number(buyer.last))),
    fifth(buyers.map((buyer) => buyer.orders.length)),
  ];
  const rfm = [5, 4, 3, 2, 1].flatMap((recency) =>
    [1, 2, 3, 4, 5].map((frequency) => {
      const own = buyers.filter(
        (buyer) => 6 - r(now - number(buyer.last)) === recency && f(buyer.orders.length) === frequency,
      );
      return { recency, frequency, customers: own.length, spend: money(own) };
    }),
  );
  const waits = again.map(({ orders }) => ({ days: number(orders[1].day) - number(orders[0].day) }));
  const sorted = waits.map(({ days }) => days).sort((a, b) => a - b);
  const secondOrder = {
    customers: again.length,
    boughtOnce: once.length,
    medianTwice: sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1],
    bins: stretches([0, 1, 8, 31, 61, 91, 181], waits).map(({ from, to, of }) => ({
      from,
      to,
      customers: of.length,
    })),
  };
  const entries = all.flatMap(({ orders, refunds }) => [...orders, ...refunds]);
  const earliest = entries.map(({ day }) => day).sort()[0];
  const months = [];
  for (let at = month(earliest); at <= month(today); at += 1) {
    const isNew = (buyer, order) => order.day === buyer.first;
    const of = (take) =>
      buyers.flatMap((buyer) =>
        buyer.orders.filter((order) => month(order.day) === at && take(buyer, order)),
      );
    const cameBack = buyers.filter((buyer) =>
      buyer.orders.some((order) => month(order.day) === at && !isNew(buyer, order)),
    );
    const begins = at > month(earliest) || earliest.endsWith('-01');
    months.push({
      month: monthName(at),
      whole: begins && at < month(today),
      newCustomers: buyers.filter((buyer) => month(buyer.first) === at).length,
      returningCustomers: cameBack.length,
      new: sum(of(isNew).map(({ money }) => money)),
      returning: sum(of((buyer, order) => !isNew(buyer, order)).map(({ money }) => money)),
      refunds: sum(
        all.flatMap((one) => one.refunds.filter(({ day }) => month(day) === at)).map(({ money }) => money),
      ),
    });
  }
  const whole = months.filter(({ whole }) => whole).map(({ returning }) => returning);
  const total = sum(whole);
  const repeatVariation =
    whole.length >= 3 && total > 0
      ? {
          months: whole.length,
          numerator: sum(whole.map((money) => Math.abs(money * whole.length - total))),
          denominator: total * whole.length,
          least: Math.min(...whole),
          most: Math.max(...whole),
        }
      : null;
  const tenure = stretches(
    [0, 31, 91, 181, 366],
    buyers.map((buyer) => ({ days: now - number(buyer.first), spend: buyer.spend })),
  ).map(({ from, to, of }) => ({ from, to, customers: of.length, spend: sum(of.map(({ spend }) => spend)) }));
  const funnel = [
    ['bought', buyers.length],
    ['boughtAgain', again.length],
    ['boughtOften', loyal.length],
  ];
  return { kpis, cohorts, rfm, secondOrder, months, repeatVariation, tenure, funnel };
}
