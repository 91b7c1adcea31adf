// npm run release: everything that has to be true before a version goes out, then the publication itself, tried only.
//
//   npm run release               tries: nothing leaves this machine
//   npm run release -- --publish  in CI with an identity (docs/release.md): publishes with provenance
//   npm run release -- --quick    leaves the long tests out; not together with --publish
//   npm run release -- --repository https://host/owner/name  writes the addresses of pkg/package.json, and nothing else
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingAddresses, withAddresses } from './addresses.mjs';
import { buildPackage, pkg } from './build.mjs';
import { fail, npmBin, output, root, run } from './tools.mjs';

const asked = process.argv.slice(2);
const isReal = asked.includes('--publish');
const isQuick = asked.includes('--quick');
const manifest = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'));
const { name, version } = manifest;
if (asked[0] === '--repository') {
  if (asked.length !== 2) fail('One address: npm run release -- --repository https://host/owner/name');
  const text = JSON.stringify(withAddresses(manifest, asked[1]), null, 2);
  writeFileSync(join(pkg, 'package.json'), `${text}\n`);
  process.exit(0);
}
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');

const unknown = asked.filter((word) => !['--publish', '--quick'].includes(word));
if (unknown.length > 0) fail(`What is ${unknown.join(' ')}?`);
if (isReal && isQuick) fail('What is published has been tested: leave --quick out.');

/** What a person has to have done. All of it is said at once. */
function unmet() {
  const faults = [];
  if (output('git', ['status', '--porcelain']) !== '')
    faults.push('the tree is not clean: commit or put away');
  if (!/^\d+\.\d+\.\d+$/.test(version)) faults.push(`pkg/package.json: ${version} is no version`);
  const crate = readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"/m)?.[1];
  if (crate !== version) faults.push(`Cargo.toml says ${crate}, pkg/package.json ${version}`);
  const missing = missingAddresses(manifest);
  if (missing.length > 0)
    faults.push(
      `pkg/package.json has no ${missing.join(', ')}: npm run release -- --repository https://host/owner/name`,
    );
  if (output('git', ['tag', '--list', `v${version}`]))
    faults.push(`v${version} is tagged already: raise the version`);
  if (!changelog.includes(`\n## ${version}`))
    faults.push(`CHANGELOG.md has no "## ${version}": rename "Unreleased"`);
  if (isReal && !process.env.ACTIONS_ID_TOKEN_REQUEST_URL)
    faults.push('no identity: provenance is made in CI with "id-token: write" (docs/release.md)');
  return faults;
}

const faults = unmet();
for (const fault of faults) console.log(`- ${fault}`);
if (isReal && faults.length > 0) fail(`\n${name} ${version} is not published.`);

if (isQuick) await buildPackage();
else {
  run('npm', ['test']);
  run('npm', ['run', 'test:bundlers', '--', '--built']);
}
run(npmBin('publint'), ['--strict'], { cwd: pkg });

const [{ files, size, unpackedSize }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: pkg, encoding: 'utf8', stdio: 'pipe' }),
);
for (const file of files) console.log(`${String(file.size).padStart(9)} ${file.path}`);
console.log(`${name} ${version}: ${files.length} files, ${size} bytes packed, ${unpackedSize} unpacked`);

const publish = ['publish', '--provenance', '--access', 'public', ...(isReal ? [] : ['--dry-run'])];
if (isReal) run('npm', publish, { cwd: pkg });
else {
  // Provenance needs the identity of a CI; without one the rest is tried.
  const canProve = Boolean(process.env.ACTIONS_ID_TOKEN_REQUEST_URL);
  const tried = canProve
    ? publish
    : publish.map((word) => (word === '--provenance' ? '--provenance=false' : word));
  run('npm', tried, { cwd: pkg });
  if (!canProve) console.log('Provenance was not tried: it is made in CI (docs/release.md).');
  if (faults.length > 0) fail(`\nNot ready:\n- ${faults.join('\n- ')}`);
  console.log(`\n${name} ${version} is ready. Nothing was published.`);
}
