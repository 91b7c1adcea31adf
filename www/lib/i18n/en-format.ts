import { formatOf, NBSP } from './format.js';

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const englishMonth = (m: string): string => ENGLISH_MONTHS[Number(m) - 1] ?? m;

export const english = formatOf({
  group: ',',
  decimal: '.',
  steps: [
    [1e9, 'B', 2],
    [1e6, 'M', 1],
  ],
  shortFrom: 1e7,
  currencyFirst: true,
  day: (y, m, d) => `${Number(d)}${NBSP}${englishMonth(m)}${NBSP}${y}`,
  dayShort: (m, d) => `${Number(d)}${NBSP}${englishMonth(m)}`,
});
