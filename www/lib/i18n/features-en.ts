/** English names of what a rule can ask of a customer, by the id of the core. A line an id, in the order of the alphabet. */
import type { FeatureWords } from './features-vi.js';

export const features: FeatureWords = {
  averageOrder: { name: 'Average order' },
  frequencyMonetaryScore: { name: 'Order score plus money score (2–10)' },
  frequencyScore: { name: 'Order score (1–5)' },
  frequencyScoreR: { name: 'Order score as R makes it (1–5)' },
  frequencyThird: { name: 'Order third (1–3)' },
  gapLongestDays: { name: 'Longest break between two orders', unit: 'days', one: 'day' },
  gapMedianDays: { name: 'Usual time between two orders', unit: 'days', one: 'day' },
  interactionDays: { name: 'Time since the last contact', unit: 'days', one: 'day' },
  interactions: { name: 'Number of contacts', unit: 'times', one: 'time' },
  largestOrder: { name: 'Largest order' },
  lateness: { name: 'Time since the last order, against the usual gap' },
  monetaryScore: { name: 'Money score (1–5)' },
  monetaryScoreR: { name: 'Money score as R makes it (1–5)' },
  monetaryThird: { name: 'Money third (1–3)' },
  orders: { name: 'Number of orders', unit: 'orders', one: 'order' },
  ordersKnown: { name: 'The files say the number of orders' },
  recencyDays: { name: 'Time since the last order', unit: 'days', one: 'day' },
  recencyKnown: { name: 'The files say the day of the last order' },
  recencyScore: { name: 'Recency score (1–5)' },
  recencyScoreR: { name: 'Recency score as R makes it (1–5)' },
  refunds: { name: 'Number of refunds', unit: 'times', one: 'time' },
  spend: { name: 'Money spent' },
  tenureDays: { name: 'Time since the first order', unit: 'days', one: 'day' },
};
