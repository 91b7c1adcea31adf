/** A member from a list of orders: opens a book in the engine that the page brings, or in the slim one, fetched now. */
import type { Book, Day, Engine, OpenOptions, OrderJson } from '../../contract.js';
import type { Member, MemberEvent, ProgrammeInput } from '../../loyalty.js';

export interface CardOrders {
  orders: Iterable<OrderJson>;
  /** Id, phone, e-mail or code of the member; not needed where all orders are hers. */
  customer?: string | undefined;
  /** Laid over the default programme. */
  programme?: ProgrammeInput | undefined;
  events?: MemberEvent[] | undefined;
  today?: Day | undefined;
  engine?: Engine | null;
}

export class OrdersError extends Error {
  constructor(readonly code: 'nobody') {
    super(code);
  }
}

const slimEngine = async (): Promise<Engine> => import('../../slim.js');

/** Her id in the book: the one person that is meant, or nobody. */
async function idIn(book: Book, customer: string | undefined): Promise<string> {
  if (customer && (await book.customer(customer))) return customer;
  const { total, rows } = await book.page({ limit: 1, ...(customer ? { search: customer } : {}) });
  if (total !== 1 || !rows[0]) throw new OrdersError('nobody');
  return rows[0].id;
}

export async function memberFromOrders(request: CardOrders): Promise<Member> {
  const { orders, customer, programme, events, today } = request;
  const engine = request.engine ?? (await slimEngine());
  const options: OpenOptions = {
    ...(today ? { today } : {}),
    ...(programme ? { policy: { version: 1, programme } } : {}),
    ...(events ? { events } : {}),
  };
  const book = await engine.openBook({ name: 'orders', orders }, options);
  try {
    const member = await book.member(await idIn(book, customer));
    if (!member) throw new OrdersError('nobody');
    return member;
  } finally {
    await book.close();
  }
}
