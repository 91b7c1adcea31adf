/**
 * What a workspace is: how a shop has set Khách Quen up, and nothing of its orders. Events beside orders (redemptions,
 * adjustments) name members by code or phone; whoever keeps them locks the file.
 */
import { type Campaign, isCampaign, MOST_CAMPAIGNS, namesPeople } from '../care/campaigns.js';
import { areOwnMessages, type OwnMessage } from '../care/compose/saved.js';
import { type Goal, isGoal, MOST_GOALS } from '../care/goals.js';
import { areOwnOccasions, type OwnOccasion } from '../care/occasions/own.js';
import { CHANNELS, OUTCOMES } from '../care-names.js';
import type { Answers, Contact, Day, Engine, MemberEvent, PolicyInput, Scheme } from '../contract.js';
import { WorkspaceError } from './errors.js';

/** The version of records that this package writes. */
export const SCHEMA = 1;
const KIND = 'khachquen-workspace';

/** How a shop is set up. */
export interface Workspace {
  /** Version of the package that made it. */
  app: string;
  /** The day on which it was made, as the page that made it says. */
  made: Day;
  /** Name of the shop. */
  shop: string;
  /** Thresholds, groups and the loyalty programme; null = the usual ones. */
  policy: PolicyInput | null;
  /** What columns mean, by header fingerprint. */
  answers: Answers;
  /** What happened beside orders. */
  events: MemberEvent[];
  /** How the shop speaks in its messages, by the id of a voice; not there while nobody has chosen. */
  voice?: string;
  /** Messages of the shop's own; not there while it has written none. */
  messages?: OwnMessage[];
  /** Days of the shop's own; not there while it has none. */
  occasions?: OwnOccasion[];
  /** What the shop aims at, each once; not there while nobody has said. */
  goals?: Goal[];
  /** Campaigns as they were sent, each once; not there while none was. */
  campaigns?: Campaign[];
  /** What was said to whom; not there while nobody has been written to. It names customers: whoever keeps it locks the file. */
  contacts?: Contact[];
  /** What sources of leads have cost, by their name; names of sources can be people's, so only a locked file has it. */
  leadCosts?: Record<string, number>;
  /** Ways to make groups that are the shop's own; not there while it has none. */
  schemes?: Scheme[];
}

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isAnswer = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
const isColumn = (value: unknown): boolean =>
  value === null || (Number.isInteger(value) && (value as number) >= 0);

const areRoles = (value: unknown): boolean => isPlain(value) && Object.values(value).every(isColumn);

/** Answers of one shape of header. */
const areSourceAnswers = (value: unknown): boolean =>
  isPlain(value) &&
  Object.entries(value).every(([key, answer]) => (key === 'roles' ? areRoles(answer) : isAnswer(answer)));

const isCost = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1e12;

const isEvent = (value: unknown): boolean =>
  isPlain(value) && [value.id, value.member, value.day, value.kind].every(isText);

/** Campaigns, no id twice. */
const areCampaigns = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= MOST_CAMPAIGNS &&
  value.every(isCampaign) &&
  new Set(value.map(({ id }) => id)).size === value.length;

/** Goals, no id twice. */
const areGoals = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= MOST_GOALS &&
  value.every(isGoal) &&
  new Set(value.map(({ id }) => id)).size === value.length;
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

const isContact = (value: unknown): boolean =>
  isPlain(value) &&
  [value.id, value.customer, value.day].every(isText) &&
  [value.time, value.reason, value.campaign, value.note].every(isTextOrNull) &&
  (CHANNELS as unknown[]).includes(value.channel) &&
  (OUTCOMES as unknown[]).includes(value.outcome);
/** Its rules are judged by the core; here it has a name of its own, by which it is found again. */
const isScheme = (value: unknown): boolean =>
  isPlain(value) && isText(value.id) && value.id !== '' && Array.isArray(value.rows);

/** Each field with what it may be; what no field names is refused. */
const FIELDS: Record<keyof Workspace, (value: unknown) => boolean> = {
  app: isText,
  made: (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value),
  shop: isText,
  policy: (value) => value === null || isPlain(value),
  answers: (value) => isPlain(value) && Object.values(value).every(areSourceAnswers),
  events: (value) => Array.isArray(value) && value.every(isEvent),
  voice: (value) => value === undefined || (isText(value) && /^[a-z-]{1,40}$/.test(value)),
  messages: (value) => value === undefined || areOwnMessages(value),
  occasions: (value) => value === undefined || areOwnOccasions(value),
  goals: (value) => value === undefined || areGoals(value),
  campaigns: (value) => value === undefined || areCampaigns(value),
  contacts: (value) => value === undefined || (Array.isArray(value) && value.every(isContact)),
  leadCosts: (value) => value === undefined || (isPlain(value) && Object.values(value).every(isCost)),
  schemes: (value) => value === undefined || (Array.isArray(value) && value.every(isScheme)),
};

/** Brings a record of version n to n + 1, one pure step each. The golden files in tests/fixtures hold them. */
const MIGRATIONS: Record<number, (record: Plain) => Plain> = {};

/** The same without what can name customers: events, contacts, costs of sources, campaigns for people named one by one. */
export function withoutPeople(workspace: Workspace): Workspace {
  const { campaigns, contacts: _contacts, leadCosts: _costs, ...rest } = workspace;
  const unnamed = campaigns?.filter((campaign) => !namesPeople(campaign)) ?? [];
  return { ...rest, events: [], ...(unnamed.length > 0 && { campaigns: unnamed }) };
}

export function recordText(workspace: Workspace): string {
  const { app, made, shop, policy, answers, events, voice, ...more } = workspace;
  const { messages, occasions, goals, campaigns, contacts, leadCosts, schemes } = more;
  const given = { messages, occasions, goals, campaigns, contacts, leadCosts, schemes };
  const fields = { app, made, shop, policy, answers, events, voice, ...given };
  return JSON.stringify({ kind: KIND, schema: SCHEMA, ...fields });
}

const damaged = (what: string): never => {
  throw new WorkspaceError('damaged', what);
};

function parsed(text: string): Plain {
  try {
    const record = JSON.parse(text);
    if (isPlain(record) && record.kind === KIND && Number.isInteger(record.schema)) return record;
  } catch {
    // Said below.
  }
  return damaged('no record of a workspace');
}

/** The workspace in a record's text. Its policy and its events are still to be judged by the core. */
export function workspaceIn(text: string): Workspace {
  let record = parsed(text);
  const { schema } = record as { schema: number };
  if (schema > SCHEMA)
    throw new WorkspaceError('newer', `schema ${schema}`, { schema, app: String(record.app) });
  for (let version = schema; version < SCHEMA; version += 1) {
    const migrate = MIGRATIONS[version];
    if (!migrate) return damaged(`schema ${version}`);
    record = migrate(record);
  }
  const { kind: _kind, schema: _schema, ...fields } = record;
  const names = Object.keys(FIELDS) as Array<keyof Workspace>;
  const unknown = Object.keys(fields).find((name) => !(name in FIELDS));
  const wrong = unknown ?? names.find((name) => !FIELDS[name](fields[name]));
  if (wrong !== undefined) return damaged(`the field ${wrong}`);
  return fields as unknown as Workspace;
}

/** One order is enough for the core to judge a policy and events. */
const PROBE = { id: '1', total: 1, customer: { phone: '0900000000' } };

/** Throws what the core refuses: a `PolicyError` with its path, or a `UsageError` for events and contacts. */
export async function checkWorkspace(workspace: Workspace, engine: Engine): Promise<void> {
  const { policy, events, contacts, made, schemes = [] } = workspace;
  const source = { name: 'probe', orders: [{ ...PROBE, day: made }] };
  const given = { ...(policy && { policy }), ...(contacts && { contacts }) };
  const book = await engine.openBook(source, { today: made, events, ...given });
  try {
    for (const [index, scheme] of schemes.entries())
      await book.scheme(scheme).catch((error) => {
        const { path } = (error as { details?: { path?: string } }).details ?? {};
        if (path !== undefined) error.details = { ...error.details, path: `schemes[${index}].${path}` };
        throw error;
      });
  } finally {
    await book.close();
  }
}
