/**
 * A card to try: a sample member, made into a pass, signed and encrypted by keys of this minute, and opened again, all
 * in this tab. What may go wrong with a pass can be chosen, and is refused.
 */
import { defineKhachQuenCard, type KhachQuenCardElement } from '../lib/card.js';
import type { Member } from '../lib/loyalty.js';
import { createPasses, createShopKeys, exportPublicKey, type ShopKeys } from '../lib/pass.js';
import bac from './members/bac.json';
import dong from './members/dong.json';
import kim_cuong from './members/kim_cuong.json';
import moi from './members/moi.json';
import tra_hang from './members/tra_hang.json';
import vang from './members/vang.json';

const MEMBERS = { bac, dong, vang, kim_cuong, tra_hang, moi } as unknown as Record<string, Member>;
const DAY = 86_400_000;
/** The evening of the day that the samples speak of: nothing here depends on the day that somebody looks. */
const NOW = Date.parse('2025-09-29T13:00:00Z');

const WORDS = {
  vi: {
    title: 'Thẻ thành viên: xem thử',
    lede: 'Thẻ dưới đây vừa được ký và mã hóa ngay trong trang này, bằng chìa khóa của một tiệm không có thật. Tắt mạng rồi chọn thẻ khác: vẫn mở được. Trong trang thử này, hôm nay là 29/09/2025.',
    member: 'Thẻ của',
    members: {
      bac: 'Hạng bạc',
      dong: 'Hạng đồng',
      vang: 'Hạng vàng',
      kim_cuong: 'Hạng kim cương',
      tra_hang: 'Trả hàng sau khi đổi quà',
      moi: 'Chưa mua lần nào',
    },
    fault: 'Tình trạng thẻ',
    faults: {
      none: 'Còn nguyên',
      tampered: 'Bị sửa một byte',
      expired: 'Đã hết hạn',
      'not-yet': 'Chưa đến ngày',
      shop: 'Của tiệm khác',
      secret: 'Sai đường dẫn',
      damaged: 'Tệp bị cắt',
      unsigned: 'Không ký (số liệu từ ứng dụng)',
      empty: 'Chưa có thẻ',
    },
  },
  en: {
    title: 'Member card: try it',
    lede: 'The card below was signed and encrypted in this page just now, by keys of a shop that does not exist. Switch the network off and choose another one: it opens. In this page, today is 29 Sep 2025.',
    member: 'Card of',
    members: {
      bac: 'Silver tier',
      dong: 'Bronze tier',
      vang: 'Gold tier',
      kim_cuong: 'Diamond tier',
      tra_hang: 'Returned goods after redeeming',
      moi: 'No purchase yet',
    },
    fault: 'State of the pass',
    faults: {
      none: 'Whole',
      tampered: 'One byte changed',
      expired: 'Expired',
      'not-yet': 'Begins later',
      shop: 'Of another shop',
      secret: 'Wrong link',
      damaged: 'File cut short',
      unsigned: 'Unsigned (figures from the app)',
      empty: 'No card yet',
    },
  },
};

const address = new URLSearchParams(location.search);
const code = address.get('lang') === 'en' ? 'en' : 'vi';
const words = WORDS[code];
let keys: ShopKeys | undefined;

interface Sample {
  bytes: Uint8Array<ArrayBuffer>;
  secret: string;
  name: string;
}

/** One pass, issued so many days ago. */
async function passOf(member: Member, daysAgo: number): Promise<Sample> {
  keys ??= await createShopKeys();
  for await (const pass of createPasses([member], keys, { issued: NOW - daysAgo * DAY })) return pass;
  throw new Error('no pass was made');
}

/** What a fault does to a pass, or to the key that it is checked with. */
const FAULTS: Record<string, (card: KhachQuenCardElement, pass: Sample) => Promise<void> | void> = {
  none: (card, pass) => {
    card.pass = pass;
  },
  tampered: (card, pass) => {
    pass.bytes[80] = (pass.bytes[80] as number) ^ 1;
    card.pass = pass;
  },
  shop: async (card, pass) => {
    card.publicKey = await exportPublicKey(await createShopKeys());
    card.pass = pass;
  },
  secret: (card, pass) => {
    card.pass = { ...pass, secret: `A${pass.secret.slice(1, -1)}A` };
  },
  damaged: (card, pass) => {
    card.pass = { ...pass, bytes: pass.bytes.slice(0, 100) };
  },
};
const AGES: Record<string, number> = { expired: 31, 'not-yet': -2 };

async function show(card: KhachQuenCardElement, who: string, fault: string): Promise<void> {
  card.now = NOW;
  const member = MEMBERS[who] ?? (bac as unknown as Member);
  card.member = fault === 'unsigned' ? member : null;
  if (fault === 'unsigned' || fault === 'empty') {
    card.pass = null;
    return;
  }
  const pass = await passOf(member, AGES[fault] ?? 0);
  card.publicKey = await exportPublicKey(keys as ShopKeys);
  await (FAULTS[fault] ?? FAULTS.none)?.(card, pass);
}

function choice(name: string, options: Record<string, string>, chosen: string): HTMLLabelElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  for (const [value, text] of Object.entries(options))
    select.add(new Option(text, value, false, value === chosen));
  label.append(name, select);
  return label;
}

const chosenOf = (label: HTMLLabelElement): string => (label.lastChild as HTMLSelectElement).value;

function start(): void {
  defineKhachQuenCard();
  document.documentElement.lang = code;
  document.title = words.title;
  const card = document.querySelector('khach-quen-card') as KhachQuenCardElement;
  const theme = address.get('theme');
  if (theme === 'light' || theme === 'dark') card.theme = theme;
  card.lang = code;
  for (const [selector, text] of [
    ['h1', words.title],
    ['.lede', words.lede],
  ] as const)
    (document.querySelector(selector) as HTMLElement).textContent = text;
  const who = choice(words.member, words.members, address.get('member') ?? 'bac');
  const fault = choice(words.fault, words.faults, address.get('fault') ?? 'none');
  const choices = document.querySelector('.choices') as HTMLElement;
  choices.append(who, fault);
  const update = (): void => void show(card, chosenOf(who), chosenOf(fault));
  choices.addEventListener('change', update);
  update();
}

start();
