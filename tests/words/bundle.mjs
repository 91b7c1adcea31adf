// Modules of the page's words as Node can run them: bundled in memory, nothing written.
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Everything that these modules of www export, by the name given to each. */
export async function modules(paths) {
  const contents = Object.entries(paths)
    .map(([name, path]) => `export * as ${name} from './${path}';`)
    .join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'www'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
    mainFields: ['module', 'main'],
  });
  const code = Buffer.from(outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** Every text in a value, with its path; functions are called with numbers and with words. */
export function textsIn(value, path = '') {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [3, 1, 0, 'x'].flatMap((given) => textsIn(called(value, given), path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key));
}

/** What a function of words says of the same thing in every place; null where it takes something else. */
function called(say, given) {
  try {
    const said = say(...Array(Math.max(1, say.length)).fill(given));
    return typeof said === 'function' ? null : said;
  } catch {
    return null;
  }
}
