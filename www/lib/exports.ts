/** What every entry of the package exports beside its calls. */

export { contactsCsv, contactsFrom, contactsTogether } from './contacts.js';
export type * from './contract.js';
export type { Api, InitOptions } from './engine/api.js';
export { EngineError, FileError, PolicyError, UsageError } from './engine/errors.js';
