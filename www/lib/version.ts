/** The version of the package, for what it writes into files. A test holds it to pkg/package.json. */
export const VERSION = '0.1.0';
