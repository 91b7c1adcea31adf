/** Words of the journeys, fetched when somebody looks at them. */
import type { Journeys } from './words.js';

export async function loadJourneys(code: 'vi' | 'en'): Promise<Journeys> {
  return code === 'vi' ? (await import('./vi.js')).journeys : (await import('./en.js')).journeys;
}
