/**
 * What Lit takes from the browser the moment it is imported, so that a server may import the element too. Injected
 * by the build of the package; in a browser these are the browser's own.
 */
const here = globalThis as unknown as Record<string, unknown>;

export const HTMLElement = here.HTMLElement ?? class {};
export const document = here.document ?? { createTreeWalker: () => ({}) };
