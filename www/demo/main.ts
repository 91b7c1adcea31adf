/** The production page: the slim engine, fetched whole before the visitor opens anything. */
import * as engine from '../lib/slim.js';
import { startDemo } from './demo.js';

// What goes wrong here is said when the sample opens.
engine.init({ offline: true }).catch(() => undefined);
void startDemo(engine);
