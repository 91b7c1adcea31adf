import { holdsOver } from './node.mjs';

holdsOver('local');
