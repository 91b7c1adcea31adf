// The bench's job as one query, for DuckDB in the page and on the desktop.

const columns = `{
  'order_id': 'VARCHAR', 'order_date': 'DATE', 'customer_name': 'VARCHAR', 'phone': 'VARCHAR', 'email': 'VARCHAR',
  'product': 'VARCHAR', 'quantity': 'INTEGER', 'total': 'BIGINT', 'status': 'VARCHAR', 'channel': 'VARCHAR' }`;

/** Quintile edge q is the value at sorted position ⌊n·q/5⌋ (lists count from 1). */
const score = (list, value) =>
  `(1 + ${[1, 2, 3, 4].map((q) => `(${value} >= ${list}[len(${list}) * ${q} // 5 + 1])::INT`).join(' + ')})`;

export const SQL = (file) => `
  WITH customers AS (
    SELECT phone,
      count(*) AS listed,
      count(*) FILTER (status = 'Hoàn thành') AS f,
      coalesce(sum(total) FILTER (status = 'Hoàn thành'), 0)::BIGINT AS m,
      DATE '2026-07-01' - max(order_date) FILTER (status = 'Hoàn thành') AS r
    FROM read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
      new_line = '\\n', columns = ${columns})
    GROUP BY phone
  ),
  edges AS (
    SELECT list_sort(list(r)) AS rs, list_sort(list(f)) AS fs, list_sort(list(m)) AS ms FROM customers WHERE f > 0
  )
  SELECT sum(listed) AS "rows", count(*) AS customers, sum(m) AS revenue,
    count(*) FILTER (f = 0) AS lead,
    count(*) FILTER (f > 0 AND r > 90) AS dormant,
    count(*) FILTER (f = 1 AND r <= 30) AS "new",
    count(*) FILTER (f BETWEEN 1 AND 3 AND r <= 90 AND NOT (f = 1 AND r <= 30)) AS low,
    count(*) FILTER (f > 3 AND r <= 90) AS frequent,
    sum((6 - ${score('rs', 'r')}) * 100 + ${score('fs', 'f')} * 10 + ${score('ms', 'm')}) FILTER (f > 0) AS rfm
  FROM customers, edges`;
