import { holdsOver } from './node.mjs';

holdsOver('worker');
