// What the browser tests see: the page with its two engines at /, the built package, the tests and the page as it is
// published beside it.
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { root } from './tools.mjs';

const { address } = await serve(
  {
    '/pkg/': join(root, 'pkg'),
    '/tests/': join(root, 'tests'),
    '/demo/': join(root, 'dist', 'demo'),
    '/': join(root, 'dist', 'test'),
  },
  Number(process.argv[2]),
);
console.log(address);
