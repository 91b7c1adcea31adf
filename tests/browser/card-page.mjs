// Somebody else's page: the package's own files, and what the tests reach for.
import * as card from '/pkg/card.js';
import * as pass from '/pkg/pass.js';

globalThis.kq = { ...card, ...pass };
