/**
 * The workspace: policy, meanings of columns and events beside orders in one file that its owner saves and opens, under
 * a passphrase or open; and, only when asked for, kept on the machine. It needs WebCrypto and no engine, so it is an
 * entry of its own: who keeps nothing pays nothing.
 *
 * @example
 * import { checkWorkspace, openWorkspace } from 'khachquen/workspace';
 * import * as engine from 'khachquen';
 *
 * const workspace = await openWorkspace(await file.arrayBuffer(), { passphrase });
 * await checkWorkspace(workspace, engine);
 * const book = await engine.openBook(orders, { policy: workspace.policy ?? undefined, answers: workspace.answers });
 */
export { VERSION } from './version.js';
export { EXTENSION, openWorkspace, type PassphraseOption, sealWorkspace } from './workspace/codec.js';
export { isWorkspaceFile } from './workspace/envelope.js';
export { WorkspaceError, type WorkspaceErrorCode } from './workspace/errors.js';
export { keptIn, keptText, type WorkspaceStore } from './workspace/kept.js';
export { LIMITS as WORKSPACE_LIMITS } from './workspace/limits.js';
export { checkWorkspace, SCHEMA, type Workspace } from './workspace/record.js';
export { indexedDbStore, opfsStore } from './workspace/stores.js';
