/**
 * The environments in which the package is tried: what is installed, what is run, and which entries are opened. What one
 * cannot do is written as the error that is expected, with what to do instead; it fails when it works, too.
 */

/** Files of the core are not copied, so `slim` finds none. */
const notCopied = (tool) => ({
  code: 'wasm-missing',
  instead: `${tool} does not copy what new URL(…, import.meta.url) names: import \`khachquen\`, or copy core*.wasm, sheets.wasm and worker.js beside the bundle ("slim, files copied" above)`,
});

const FOUR = ['inline', 'slim', 'define', 'card'];
const FIVE = [...FOUR, 'react'];
const node = process.execPath;

/** @typedef {{ code: string, instead: string }} Expected */
export const PROJECTS = [
  {
    ...{ name: 'vite8', title: 'Vite 8', version: 'vite', entries: FIVE, firefox: true },
    ...{ build: [['vite', 'build']], out: 'dist', dev: ['vite', '--port', 'PORT', '--strictPort'] },
    quick: { react: 'jsx', vue: 'vue', vite: 'js' },
  },
  {
    ...{ name: 'vite5', title: 'Vite 5', version: 'vite', entries: FIVE },
    ...{ build: [['vite', 'build']], out: 'dist', dev: ['vite', '--port', 'PORT', '--strictPort'] },
    devAgain: { entries: ['slim'], label: 'slim, excluded', env: { EXCLUDE: '1' } },
    devCannot: {
      slim: {
        code: 'wasm-missing',
        instead:
          'its pre-bundling leaves the files behind: import `khachquen`, or set `optimizeDeps: { exclude: ["khachquen"] }` ("slim, excluded" above)',
      },
    },
  },
  {
    ...{ name: 'zmp', title: 'Zalo Mini App (Vite 5, ES2015)', version: 'zmp-vite-plugin', entries: FOUR },
    ...{ build: [['vite', 'build']], out: 'www', oneScript: true },
    ...{ prepare: ['pass.mjs'], quick: { miniapp: 'js' } },
  },
  {
    ...{ name: 'webpack', title: 'webpack', version: 'webpack', entries: FOUR },
    ...{ build: [[node, 'build.mjs']], out: 'dist' },
  },
  {
    ...{ name: 'esbuild', title: 'esbuild', version: 'esbuild', entries: FOUR },
    ...{ build: [[node, 'build.mjs']], out: 'dist', cannot: { slim: notCopied('esbuild') }, copied: true },
  },
  {
    ...{ name: 'rollup', title: 'Rollup', version: 'rollup', entries: FOUR },
    ...{ build: [[node, 'build.mjs']], out: 'dist', cannot: { slim: notCopied('Rollup') }, copied: true },
  },
  {
    ...{ name: 'parcel', title: 'Parcel', version: 'parcel', entries: FOUR },
    ...{ build: [['parcel', 'build', '*.html', '--no-cache', '--no-source-maps']], out: 'dist' },
  },
  {
    ...{
      name: 'next',
      title: 'Next (Turbopack)',
      version: 'next',
      entries: ['inline', 'slim', 'react', 'server'],
    },
    ...{ build: [['next', 'build']], out: 'out' },
  },
];

/** The page that a quick start of a bundler goes into: nothing but its place and its script. */
const page = (place, script) => `<!doctype html>
<html lang="vi">
  <meta charset="utf-8" />
  <link rel="icon" href="data:," />
  ${place}
  <script type="module" src="./src/${script}"></script>
</html>
`;
export const QUICK_PAGES = {
  'quick-react': page('<div id="root"></div>', 'quick-react.jsx'),
  'quick-vue': page('<div id="root"></div>', 'quick-vue.js'),
  'quick-vite': page('<input type="file" multiple />', 'quick-vite.js'),
};

/** Pages without a bundler, over the package's folder as it is installed. Policies are what the server sends. */
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
export const PLAIN = [
  { title: '<script type="module">', entries: FOUR },
  { title: 'classic <script>', entries: ['classic', 'quick-plain'] },
  {
    title: 'strict CSP, worker-src data:',
    entries: [...FOUR, 'classic'],
    policy: `${STRICT}; worker-src 'self' data:`,
  },
  {
    title: 'CSP without workers',
    entries: [...FOUR, 'classic'],
    policy: `${STRICT}; worker-src 'none'`,
    workers: false,
    refused: 'a worker script (worker-src)',
  },
  {
    title: "CSP without 'wasm-unsafe-eval'",
    refused: 'WebAssembly (script-src)',
    ...{
      entries: ['inline', 'slim', 'define'],
      policy: `${STRICT.replace(" 'wasm-unsafe-eval'", '')}; worker-src data:`,
    },
    cannot: Object.fromEntries(
      ['inline', 'slim', 'define'].map((entry) => [
        entry,
        {
          code: 'wasm-blocked',
          instead: "add `'wasm-unsafe-eval'` to script-src; the error and the element say so",
        },
      ]),
    ),
  },
];
