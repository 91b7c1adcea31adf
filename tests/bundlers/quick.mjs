/** The quick starts as they are printed: code fences of docs/quick-starts.md, by the name behind their language. */
import { readFileSync } from 'node:fs';

const TEXT = readFileSync(new URL('../../docs/quick-starts.md', import.meta.url), 'utf8');
const MOST_LINES = 9;

export function quickStart(name) {
  const [, code] = TEXT.match(new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)^\`\`\`$`, 'm')) ?? [];
  if (!code) throw new Error(`docs/quick-starts.md has no quick start "${name}"`);
  const lines = code.trimEnd().split('\n').length;
  if (lines > MOST_LINES) throw new Error(`the quick start "${name}" has ${lines} lines`);
  return code;
}
