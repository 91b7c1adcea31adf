/** The production page: the slim engine, fetched whole before the visitor opens anything; and kept for days offline. */
import * as engine from '../lib/slim.js';
import { startDemo } from './demo.js';
import { keepOffline } from './offline.js';

// What goes wrong here is said when the sample opens.
engine.init({ offline: true }).catch(() => undefined);
// A browser that keeps nothing (a private window, a page without https) has the page all the same.
startDemo(engine)
  .then(keepOffline)
  .catch(() => undefined);
