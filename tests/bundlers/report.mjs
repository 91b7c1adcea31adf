/** docs/bundlers.md out of the rows of one run. */

const MARKS = { ok: '✓', expected: 'cannot', FAILS: '**fails**' };

const kB = (bytes) => (bytes ? (bytes / 1000).toFixed(0) : '');

function line({ world, version, entry, results, size }) {
  const chromium = results.Chromium ?? Object.values(results)[0];
  const firefox = results.Firefox ? MARKS[results.Firefox] : '';
  return `| ${world.replaceAll('<', '&lt;')} | ${version} | ${entry} | ${MARKS[chromium]} | ${firefox} | ${kB(size)} |`;
}

export function report(rows, browsers) {
  const cannot = rows.filter(({ instead }) => instead);
  return `# Bundlers, frameworks and pages

Written by \`npm run test:bundlers -- --write\`; do not edit. The package is packed, the tarball is installed into an empty
project of each environment (exact versions and locks in \`tests/bundlers\`), built there, and opened in ${browsers.join(' and ')}.

- **headless** (\`inline\` is \`khachquen\`, \`slim\` is \`khachquen/slim\`): a .csv and an .xlsx, by the entry's own choice, in
  the thread and in a worker; the summary has to be the one that Node gives, figure by figure.
- **define**, **react**, **classic**: the element upgrades, opens both files with the same figures; \`useBook\` too.
- **card**: the card upgrades and counts the points of orders, for which the engine is fetched then and not before.
- Whatever is asked of the network beyond that, and every uncaught error, fails.
- **kB**: gzip -9 of all that is fetched until the first file (or member) is shown, frameworks included.
- **cannot**: the error that is expected came, with the code that the table below names.

| environment | version | entry | Chromium or tool | Firefox | kB |
|---|---|---|---|---|---|
${rows.map(line).join('\n')}

## What an environment cannot do, and what to do instead

| environment | entry | instead |
|---|---|---|
${cannot.map(({ world, entry, instead }) => `| ${world} | ${entry} | ${instead} |`).join('\n')}

## Not here

- \`require('khachquen')\` works from Node 20.19 on, which gives ES modules to \`require\`; before that, \`await import()\`.
- Firefox runs what one bundler makes, and every page without a bundler: how another one names its files is nothing to it.
- Safari and the web view of a phone are not on this machine. The syntax (ES2019) and the WebAssembly (no reference types)
  are checked in \`tests/package.test.mjs\`.
`;
}
