// Size of the element with one language, as one file: node www/dev/size.mjs
import { gzipSync } from 'node:zlib';
import { bundle } from './build.mjs';

const entry = (language) => `
import { defineKhachQuen } from './www/lib/elements/define.ts';
import { addLanguage } from './www/lib/i18n/language.ts';
import { ${language}Language } from './www/lib/i18n/${language === 'vietnamese' ? 'vi' : 'en'}-language.ts';
addLanguage(${language}Language);
defineKhachQuen();`;

const measure = async (name, contents) => {
  const [file] = await bundle(undefined, {
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    splitting: false,
  });
  const kb = (bytes) => (bytes / 1024).toFixed(1).padStart(7);
  const { length } = file.contents;
  console.log(`${name.padEnd(34)}${kb(length)} kB${kb(gzipSync(file.contents, { level: 9 }).length)} kB gz`);
};

await measure('element + vi + playbooks', entry('vietnamese'));
await measure('element + en + playbooks', entry('english'));
await measure('Lit alone', `export * from 'lit'; export * from 'lit/decorators.js';`);
await measure('words vi', `export * from './www/lib/i18n/vi.ts';`);
await measure('playbooks vi', `export * from './www/lib/playbooks/vi.ts';`);
await measure('styles', `export * from './www/lib/elements/styles/index.ts';`);
