import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { pages } from './pages.js';

const bundle = await rollup({
  input: Object.fromEntries(Object.keys(pages).map((name) => [name, `src/${name}.js`])),
  plugins: [resolve()],
  onwarn({ message }) {
    throw new Error(message);
  },
});
await bundle.write({ dir: 'dist', format: 'esm' });
