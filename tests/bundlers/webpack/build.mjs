import webpack from 'webpack';
import { pages } from './pages.js';

const compiler = webpack({
  mode: 'production',
  entry: Object.fromEntries(Object.keys(pages).map((name) => [name, `./src/${name}.js`])),
  // Its word about size is not about whether it works.
  performance: { hints: false },
});
compiler.run((error, stats) => {
  console.log(error ?? stats.toString({ preset: 'errors-warnings' }));
  compiler.close(() => process.exit(error || stats.hasErrors() || stats.hasWarnings() ? 1 : 0));
});
