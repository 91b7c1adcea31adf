// What stands in schema-1-care.khachquen: messages and days of the shop's own, added to schema 1 on 2026-11-27. Written once by
// `node tests/workspace/golden-care.mjs`; what opened once opens for ever.
import { writeFileSync } from 'node:fs';
import { isMain } from '../../scripts/tools.mjs';
import { modules } from '../words/bundle.mjs';

export const GOLDEN_CARE = {
  app: '0.1.0',
  made: '2026-11-27',
  shop: 'Tiệm Nhà Sóc',
  policy: null,
  answers: {},
  events: [],
  voice: 'tiem-ban',
  messages: [
    {
      action: 'overdue',
      channel: 'sms',
      language: 'vi',
      tag: 'promotion',
      a: { body: ['[QC] {ten_tiem}: {ten} ghé lại được {uu_dai}. Không muốn nhận tin, trả lời TC.'] },
      b: { body: ['[QC] {ten_tiem} nhớ {ten}: {uu_dai}. Từ chối: TC.'] },
      share: 30,
      plain: true,
    },
    {
      action: 'afterFirst.7',
      channel: 'email',
      language: 'en',
      tag: 'care',
      a: {
        subject: 'How to use it',
        preview: 'In short',
        title: 't',
        body: ['Hello {name}', ''],
        button: 'See',
      },
    },
  ],
  occasions: [
    { id: 'shop', name: 'Sinh nhật tiệm', on: '--02-29', lead: 14 },
    { id: 'opening', name: 'Ngày mở tiệm', on: 'am-08-10' },
    { id: 'sale', name: 'Xả kho', on: '2027-03-01' },
  ],
};

export const goldenCareFile = new URL('../fixtures/workspace/schema-1-care.khachquen', import.meta.url);

if (isMain(import.meta.url)) {
  const { codec } = await modules({ codec: 'lib/workspace/codec.ts' });
  writeFileSync(goldenCareFile, await codec.sealWorkspace(GOLDEN_CARE), { flag: 'wx' });
}
