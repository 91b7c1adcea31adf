/** What channels ask of a message: lengths, parameters, and faults that reviewers would send back. */
import { ZNS_TEMPLATE, ZNS_TYPES } from '../../channels/formats/zns.js';
import type { ZnsFault, ZnsParameter, ZnsParameterType } from '../../channels/types.js';
import type { Channel } from '../../playbooks/channels.js';
import { templateFaults } from '../../playbooks/limits.js';
import { VARIABLES, type Variable } from '../../playbooks/variables.js';
import type { Limits } from './compose.js';
import { canonical, type Draft, variablesOf } from './template.js';

/** Types of our variables as parameters of a template message; every other one is a `custom_field`. */
const TYPES: Partial<Record<Variable, ZnsParameterType>> = {
  ten_khach: 'customer_name',
  ngay_mua: 'time',
  het_han: 'time',
  mon_vua_mua: 'product_name',
  mon_hay_mua: 'product_name',
  mon_moi: 'product_name',
  xung: 'personal_title',
  goi: 'personal_title',
};

const typeOf = (name: Variable): ZnsParameterType => TYPES[name] ?? 'custom_field';

const ZNS_LIMITS: Limits = {
  fields: {
    title: ZNS_TEMPLATE.title.max,
    body: ZNS_TEMPLATE.body.max,
    button: ZNS_TEMPLATE.buttons.max,
  },
  values: Object.fromEntries(
    (Object.keys(VARIABLES) as Variable[]).map((name) => [name, ZNS_TYPES.types[typeOf(name)].most]),
  ),
};

/** The lengths that a channel holds a message to; SMS are counted in parts, and long ones are said, not left out. */
export const limitsOf = (channel: Channel): Limits => (channel === 'zns' ? ZNS_LIMITS : {});

/** Parameters of a template message, in the order in which they are met: the columns of its file. */
export const znsParameters = (draft: Draft): ZnsParameter[] =>
  variablesOf(draft).map((name) => ({ name, type: typeOf(name) }));

/** What reviewers would send a template back for. */
export const channelFaults = (draft: Draft, channel: Channel): ZnsFault[] =>
  channel === 'zns' ? templateFaults(canonical(draft)) : [];
