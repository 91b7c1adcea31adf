/** What the fake engine says about a file: columns, roles, questions and assumptions. */
import type {
  Assumption,
  FirstOrder,
  InspectedColumn,
  Inspection,
  ReadCell,
  Role,
} from '../../lib/contract.js';
import type { Reading } from './model.js';
import { columnsOf, isHeaderless, ROLE_OF } from './read.js';

export function inspectionOf(
  name: string,
  headers: string[],
  samples: string[][],
  platform: string,
): Inspection {
  const roles = new Map<number, Role>();
  for (const [column, index] of Object.entries(columnsOf(headers))) {
    const role = ROLE_OF[column];
    if (role !== undefined && index !== undefined) roles.set(index, role);
  }
  const headerless = isHeaderless(headers);
  const shown = headerless ? [headers, ...samples].slice(0, 3) : samples;
  const columns: InspectedColumn[] = headers.map((header, index) => ({
    index,
    header: headerless ? '' : header,
    role: roles.get(index) ?? null,
    sure: true,
    samples: shown.map((row) => row[index] ?? '').filter((cell) => cell !== ''),
  }));
  return {
    name,
    kind: headerless ? 'unknown' : 'orders',
    platform,
    fingerprint: `${platform}-${headers.length}`,
    encoding: 'utf-8',
    delimiter: ',',
    sheets: [],
    headerRow: headerless ? null : 1,
    columns,
    unmapped: columns.filter((column) => column.role === null).map((column) => column.index),
    suggestions: {},
    preview: { digits: 0, rows: firstOrders(columns, shown, headerless ? 1 : 2) },
    questions: headerless ? [{ id: 'columns', options: columns.map(({ index }) => String(index)) }] : [],
  };
}

/** The samples as rows, every cell as written. */
function firstOrders(columns: InspectedColumn[], rows: string[][], first: number): FirstOrder[] {
  return rows.map((row, at) => {
    const cell = (role: Role): ReadCell | null => {
      const column = columns.find((one) => one.role === role);
      const written = column && (row[column.index] ?? '');
      return written === undefined ? null : { value: written || null, written, fault: null };
    };
    const [id, day, person, phone] = (['order.id', 'order.day', 'person.name', 'person.phone'] as const).map(
      cell,
    ) as [ReadCell | null, ReadCell | null, ReadCell | null, ReadCell | null];
    return { row: first + at, id, day, person, phone, amount: cell('order.total'), status: null };
  });
}

export function assumptionsOf(reading: Reading, answered: Record<string, unknown>): Assumption[] {
  if (reading.info.kind !== 'orders') return [];
  const about = (code: string, chosen: string, options: string[], more: Partial<Assumption>): Assumption => ({
    code,
    source: reading.info.id,
    column: null,
    header: null,
    chosen: String(answered[code] ?? chosen),
    options,
    answered: answered[code] !== undefined,
    evidence: {},
    sample: null,
    ...more,
  });
  const days = reading.orders.map((order) => order.day ?? 0);
  const list = [
    about('dateOrder', 'dayFirst', ['dayFirst', 'monthFirst'], {
      header: 'Thời gian',
      evidence: { sure: Math.round(days.length * 0.6), unsure: Math.round(days.length * 0.4), against: 0 },
      sample: '05/09/2025',
    }),
    about('amountFrom', 'order.total', [], { header: 'Khách cần trả' }),
  ];
  if (reading.info.platform === 'shopee') {
    list.push(
      about('twin:order.total', '10', ['8', '10'], {
        header: 'Tổng số tiền người mua thanh toán',
        evidence: { sure: reading.orders.length - 2, against: 2 },
        sample: '385000',
      }),
    );
  }
  return list;
}
