import { holdsOver } from './node.mjs';

holdsOver('slim local');
