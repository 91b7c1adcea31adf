import { formatOf, NBSP } from './format.js';

export const vietnamese = formatOf({
  group: '.',
  decimal: ',',
  steps: [
    [1e9, `${NBSP}tỷ`, 2],
    [1e6, `${NBSP}tr`, 1],
  ],
  shortFrom: 1e7,
  currencyFirst: false,
  day: (y, m, d) => `${d}/${m}/${y}`,
  dayShort: (m, d) => `${d}/${m}`,
});
