/** Words of the occasions, fetched when somebody looks at them. */
import type { Occasions } from './words.js';

export async function loadOccasions(code: 'vi' | 'en'): Promise<Occasions> {
  return code === 'vi' ? (await import('./vi.js')).occasions : (await import('./en.js')).occasions;
}
