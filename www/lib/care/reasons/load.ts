/** Words of the reasons, fetched when somebody is first written to: the page that reads files does without them. */
import type { Reasons } from './types.js';

export async function loadReasons(code: 'vi' | 'en'): Promise<Reasons> {
  return code === 'vi' ? (await import('./vi.js')).reasons : (await import('./en.js')).reasons;
}
