// DuckDB-WASM (eh build, one thread, in its worker): one query over the registered buffer, the columns' types
// given so that nothing is sniffed.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { SQL } from '../job.sql.mjs';

let db;
let connection;

async function prepare() {
  const worker = new Worker('/rivals/@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js');
  db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(new URL('/rivals/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm', location.href).href);
  connection = await db.connect();
}

/** Registering takes the buffer away: each run gets a copy, made outside the clock. */
const ready = (bytes) => bytes.slice();

async function run(bytes) {
  await db.registerFileBuffer('orders.csv', bytes);
  const [row] = (await connection.query(SQL('orders.csv'))).toArray();
  return Object.fromEntries(Object.entries(row.toJSON()).map(([key, value]) => [key, Number(value)]));
}

const after = () => db.dropFile('orders.csv');

export default { name: 'DuckDB-WASM', prepare, ready, run, after };
