// What `npm test` runs, in the order in which a fault is cheapest to find: which step uses what another one made, and
// what it occupies meanwhile.

/**
 * Two heavy steps at a time, on whatever machine: cargo, Node and Playwright each use more than one core. `target` is
 * the folder that cargo locks.
 */
export const PLACES = { cpu: 2, target: 1 };

export const PLAN = {
  format: {},
  circles: {},
  supply: {},
  build: { takes: { cpu: 1 } },
  lint: { takes: { cpu: 1, target: 1 } },
  rust: { takes: { cpu: 1, target: 1 } },
  types: { after: ['build'] },
  docs: { after: ['build'] },
  size: { after: ['build'] },
  node: { after: ['build'], takes: { cpu: 1 } },
  wasm: { takes: { cpu: 1, target: 1 } },
  // Alone: two browsers are two cores, and a page that waits for its turn looks like one that hangs.
  browser: { after: ['build'], takes: { cpu: 2 } },
};
