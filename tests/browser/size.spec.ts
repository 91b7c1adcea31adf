import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const LIMIT = 60_000;

for (const [lang, file, name] of [
  ['vi', 'vi-language', 'vietnameseLanguage'],
  ['en', 'en-language', 'englishLanguage'],
] as const) {
  test(`element, words and playbooks in ${lang} stay within ${LIMIT} bytes of gzip`, async () => {
    const { bundle } = await import('../../www/dev/build.mjs');
    const source = `
      import { defineKhachQuen } from './www/lib/elements/define.ts';
      import { addLanguage } from './www/lib/i18n/language.ts';
      import { ${name} } from './www/lib/i18n/${file}.ts';
      addLanguage(${name});
      defineKhachQuen();`;
    const stdin = { contents: source, resolveDir: process.cwd(), loader: 'ts' };
    const outputs = await bundle(undefined, { stdin, splitting: false });
    const contents = outputs[0]?.contents ?? new Uint8Array();
    const bytes = gzipSync(contents, { level: 9 }).length;
    console.log(`${lang}: ${bytes} bytes of gzip -9`);
    expect(bytes).toBeLessThanOrEqual(LIMIT);
    const code = new TextDecoder().decode(contents);
    expect(code, 'nothing newer than ES2019').not.toMatch(/\?\.[a-zA-Z_$([]|\?\?[^?]|\b\d+n\b/);
  });
}
