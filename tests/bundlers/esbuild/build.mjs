import { build } from 'esbuild';
import { pages } from './pages.js';

await build({
  entryPoints: Object.keys(pages).map((name) => `src/${name}.js`),
  ...{ bundle: true, splitting: true, minify: true },
  ...{ format: 'esm', target: 'es2019', outdir: 'dist' },
  supported: { 'import-meta': true, 'dynamic-import': true },
});
