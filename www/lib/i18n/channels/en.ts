/** Words of the files that channels accept, in English. */
import { ZNS_TEMPLATE } from '../../channels/formats/zns.js';
import type { ChannelWords } from './shape.js';

const { title, body, table, buttons } = ZNS_TEMPLATE;

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const have = (count: number): string => `${people(count)} ${count === 1 ? 'has' : 'have'}`;

export const en: ChannelWords = {
  channels: {
    zns: 'Zalo ZBS (ZNS)',
    zaloOa: 'Zalo OA',
    sms: 'Brand-name SMS',
    klaviyo: 'Klaviyo',
    mailchimp: 'Mailchimp',
    brevo: 'Brevo',
    facebook: 'Facebook ads',
    google: 'Google ads',
    tiktok: 'TikTok ads',
  },
  leftOut: {
    'no-phone': 'No phone',
    landline: 'Only a landline',
    'foreign-phone': 'Only a foreign phone',
    'bad-phone': 'The phone is no number',
    'no-email': 'No e-mail',
    'bad-email': 'The e-mail is no address',
    'no-address': 'Neither phone nor e-mail',
    'no-zalo-id': 'The id at Zalo OA is not known',
    'bad-zalo-id': 'The id at Zalo OA is not one',
    'same-address': 'Same phone or e-mail as a customer above',
    refused: 'Refused messages',
    'missing-value': 'Something to fill in is missing',
    'too-long': 'Too long',
    'bad-value': 'Not in the right form',
    unfilled: 'Something in the message is not filled in',
    'no-message': 'No message',
    'forbidden-character': 'A character that networks refuse',
    'no-ad-mark': 'Advertising without [QC] first',
    'no-opt-out': 'Advertising without a way to refuse',
  },
  notes: {
    'too-few': (least) => `This channel needs ${least} people or more`,
    'consent-unknown': (count) => `Of ${people(count)} nobody knows whether they agreed to messages`,
    'refused-inside': (count) => `${people(count)} who refused: in a file of their own`,
    'near-limit': (count) => `${have(count)} values above Zalo's newer limit: send one message first`,
    'dropped-values': (count) =>
      `${have(count)} a birthday that this channel cannot use, or the phone of somebody above: left empty`,
    split: (count) => `In ${count} files: the channel takes no more at once`,
    unverified: () =>
      'Not all of this format could be verified: try a few rows before sending the whole list',
  },
  consent: {
    agreed: 'Agreed',
    unknown: 'Consent unknown',
    refused: 'Refused',
    mixed: 'Some agreed, some unknown',
  },
  smsFaults: {
    empty: 'No text',
    'too-long': 'Longer than networks take',
    'forbidden-character': 'A character that networks refuse',
    'no-ad-mark': 'No [QC] first',
    'no-opt-out': 'No way to refuse last',
    unfilled: 'Something is not filled in',
  },
  znsFaults: {
    'title-length': `The title needs ${title.min} to ${title.max} characters`,
    'title-parameters': `More than ${title.parameters} parameters in the title`,
    'body-count': `1 to ${body.paragraphs} paragraphs are needed`,
    'body-length': `Each paragraph needs ${body.min} to ${body.max} characters`,
    'table-count': `A table needs ${table.rows.min} to ${table.rows.max} rows`,
    'label-length': `Names of rows need ${table.label.min} to ${table.label.max} characters`,
    'label-parameters': 'Names of rows take no parameters',
    'value-length': `Values of rows need ${table.value.min} to ${table.value.max} characters`,
    'value-parameters': 'One parameter a row',
    'button-count': `More than ${buttons.most} buttons`,
    'button-length': `Words on buttons need ${buttons.min} to ${buttons.max} characters`,
    parameters: `More than ${body.parameters} parameters in the paragraphs`,
    'parameter-name': 'Names of parameters take no marks, blanks or dashes',
    link: 'A link in the text: use a button',
    phone: 'A phone in the text: use a button',
    emoji: 'An emoji',
    'address-form': 'Two forms of address with a slash between them',
    'no-name': "The customer's name is missing",
    'no-identity': 'Nothing that is of this customer alone',
  },
  prices: {
    'zns.transaction': 'ZBS transaction, a message',
    'zns.care': 'ZBS care, a message',
    'zns.promotion': 'ZBS after-sales, a message',
    'oa.consult': 'Zalo OA message, each',
    'sms.advertising': 'SMS advertising, a part',
    'sms.service': 'SMS care, a part',
    'sms.plain': 'SMS from a phone, a part',
    email: 'E-mail, each',
    call: 'Call, each',
  },
  leftOutHeader: ['Customer', 'Name', 'Phone', 'Reason', 'Detail'],
  scheduleHeader: ['Day', 'Time', 'Journey', 'Day of it', 'To do', 'Channel', 'Name', 'Phone', 'Words'],
  people,
};
