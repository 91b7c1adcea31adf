/** Words of the occasions in English, in our own words. */
import type { Occasions } from './words.js';

export const occasions: Occasions = {
  occasions: {
    newYear: {
      name: 'New Year’s Day',
      wish: 'Happy new year! {ten_tiem} wishes {ten_khach} a healthy and joyful one.',
      ready: 'Write the greeting, settle days off and the last delivery.',
    },
    valentine: {
      name: 'Valentine’s Day',
      wish: '{ten_tiem} wishes {ten_khach} a warm Valentine’s Day.',
      ready: 'Prepare gift boxes, cards and hours of delivery.',
    },
    womensDay: {
      name: 'Women’s Day, 8 March',
      wish: '{ten_tiem} wishes {ten_khach} a happy Women’s Day.',
      ready: 'Prepare small presents and cards, and take the list of women.',
    },
    mothersDay: {
      name: 'Mother’s Day',
      wish: 'On Mother’s Day {ten_tiem} wishes the family of {ten_khach} much love.',
      ready: 'Prepare suggestions for presents.',
    },
    childrensDay: {
      name: 'Children’s Day, 1 June',
      wish: 'On 1 June {ten_tiem} wishes the children of {ten_khach} health and joy.',
      ready: 'Prepare suggestions for children.',
    },
    nationalDay: {
      name: 'National Day, 2 September',
      wish: '{ten_tiem} wishes {ten_khach} a happy holiday on 2 September.',
      ready: 'Say when you are open and deliver.',
    },
    vietnameseWomensDay: {
      name: 'Vietnamese Women’s Day, 20 October',
      wish: '{ten_tiem} wishes {ten_khach} a happy 20 October, with health and joy.',
      ready: 'Prepare small presents and cards, and take the list of women.',
    },
    teachersDay: {
      name: 'Teachers’ Day, 20 November',
      wish: 'On 20 November {ten_tiem} thanks all teachers, together with {ten_khach}.',
      ready: 'Prepare presents for teachers, with cards.',
    },
    christmas: {
      name: 'Christmas',
      wish: '{ten_tiem} wishes {ten_khach} a warm Christmas.',
      ready: 'Decorate, prepare gift boxes and hours of delivery.',
    },
    kitchenGods: {
      name: 'Kitchen Gods’ Day',
      wish: 'On the day of the Kitchen Gods {ten_tiem} wishes the home of {ten_khach} warmth.',
      ready: 'Say the last hour of delivery before the offering.',
    },
    newYearsEve: {
      name: 'Lunar New Year’s Eve',
      wish: 'On the last evening of the lunar year {ten_tiem} wishes {ten_khach} and family peace.',
      ready: 'Write the greeting, set its hour, say when you open again.',
    },
    tet: {
      name: 'Lunar New Year',
      wish: 'In the new lunar year {ten_tiem} wishes {ten_khach} and family peace and many good things.',
      ready: 'Settle goods, days off and the last delivery; write the greeting.',
    },
    godOfWealth: {
      name: 'God of Wealth Day',
      wish: 'On this day {ten_tiem} wishes {ten_khach} a year of good business.',
      ready: 'Prepare goods for the day.',
    },
    firstFullMoon: {
      name: 'first full moon of the year',
      wish: 'At the first full moon {ten_tiem} wishes the family of {ten_khach} a peaceful year.',
      ready: 'Prepare offerings, say the hours of delivery.',
    },
    hungKings: {
      name: 'Hung Kings’ Day',
      wish: '{ten_tiem} wishes {ten_khach} a good holiday.',
      ready: 'Say when you are open.',
    },
    buddhasBirthday: {
      name: 'Buddha’s birthday',
      wish: '{ten_tiem} wishes {ten_khach} peace at Buddha’s birthday.',
      ready: 'Prepare vegetarian goods, flowers and the greeting.',
    },
    doubleFifth: {
      name: 'Double Fifth',
      wish: 'At Double Fifth {ten_tiem} wishes the family of {ten_khach} health.',
      ready: 'Prepare goods for the day, say the hours of delivery.',
    },
    vuLan: {
      name: 'Vu Lan',
      wish: 'At Vu Lan {ten_tiem} wishes the parents and the family of {ten_khach} health and peace.',
      ready: 'Prepare presents for parents, vegetarian goods.',
    },
    midAutumn: {
      name: 'Mid-Autumn',
      wish: '{ten_tiem} wishes the family of {ten_khach} a full moon together.',
      ready: 'Settle cakes and presents, open orders early.',
    },
  },
  own: {
    name: 'a day of the shop’s own',
    wish: '{ten_tiem} celebrates {dip} with {ten_khach}.',
    ready: 'Settle the offer, write the invitation, look through the goods.',
  },
  moons: { first: 'first day of the lunar month', full: 'full moon' },
  offer: 'For {dip} we have this for you: {uu_dai}, until {han_dung}.',
  znsOffer: 'Offer: {uu_dai}. Conditions: {dieu_kien}. Valid to the end of {han_dung}.',
  znsThanks: 'Thank you, {ten_khach}, for {so_don} orders from {ten_tiem}.',
  znsTitle: 'Good wishes for {ten_khach}',
  button: 'Write to us',
  offerButton: 'See the offer',
  smsOffer: 'For {dip}: {uu_dai}, until {han_dung}. To stop receiving these, answer TC.',
  subject: '{ten_tiem} wishes {ten_khach} well for {dip}',
  preview: 'A greeting from {ten_tiem}.',
  offerPreview: '{uu_dai}, until {han_dung}.',
  optOut: 'To stop receiving offers by e-mail, answer "Stop" and we will.',
};
