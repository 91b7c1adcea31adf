// What the browser tests see: the page with its two engines at /, the built package and the tests beside it.
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { root } from './tools.mjs';

const { address } = await serve(
  { '/pkg/': join(root, 'pkg'), '/tests/': join(root, 'tests'), '/': join(root, 'dist', 'test') },
  Number(process.argv[2]),
);
console.log(address);
