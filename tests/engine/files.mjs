// Fixtures in Node: what the project ships stands in tests/fixtures, the rest beside the project in ../shared.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const FOLDERS = ['fixtures/data', 'fixtures/oracles', 'fixtures', '../../shared/data'].map((folder) =>
  join(here, '..', folder),
);

/** The path of a fixture, or null when it is not here. */
export function pathOf(name) {
  return FOLDERS.map((folder) => join(folder, name)).find(existsSync) ?? null;
}

function bytesOf(name) {
  const path = pathOf(name);
  if (!path) return null;
  const bytes = readFileSync(path);
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export const files = {
  async blob(name) {
    const bytes = bytesOf(name);
    return bytes && new File([bytes], name.split('/').at(-1).replace(/\.gz$/, ''));
  },
  async json(name) {
    const bytes = bytesOf(name);
    return bytes && JSON.parse(bytes.toString('utf8'));
  },
};
