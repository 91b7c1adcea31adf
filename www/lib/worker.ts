/** The worker's whole program, in a browser and in Node. */
import { serve } from './engine/host.js';
import { inNode, nodeModule, threadEndpoint } from './engine/runtime.js';

type Port = Parameters<typeof threadEndpoint>[0];

const port = inNode()
  ? nodeModule<{ parentPort: Port | null }>('node:worker_threads')?.parentPort
  : undefined;
serve(port ? threadEndpoint(port) : undefined);
