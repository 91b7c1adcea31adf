/** A workspace into its file and back. */

import { bytesIn, isPlain, optionsOf, refuse, text } from '../arguments.js';
import { joined, utf8 } from '../bytes.js';
import { namesPeople } from '../care/campaigns.js';
import { passphraseKey, randomBytes } from '../pass/passphrase.js';
import { type Content, contentOf, fileOf, type Lock, lockBytes, subtle } from './envelope.js';
import { WorkspaceError } from './errors.js';
import { LIMITS } from './limits.js';
import { recordText, type Workspace, workspaceIn } from './record.js';

/** The ending of the file's name. */
export const EXTENSION = '.khachquen';

/** What locks a file of settings, or opens it. */
export interface PassphraseOption {
  /** Locks the file, or opens a locked one. */
  passphrase?: string;
}

function passphraseOf(given: PassphraseOption, call: string): string | undefined {
  const { passphrase } = optionsOf(given, ['passphrase'], `${call}: options`);
  return passphrase === undefined ? undefined : text(passphrase, `${call}: options.passphrase`);
}

const gcm = (iv: Lock['nonce'], additionalData: Lock['nonce']): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData,
});

/**
 * The file's bytes. Without a passphrase everybody can read it, so events and contacts, which name customers, are refused.
 *
 * @throws {WorkspaceError} `weak-passphrase`, `personal`, `no-crypto`
 */
export async function sealWorkspace(
  workspace: Workspace,
  options: PassphraseOption = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const passphrase = passphraseOf(options, 'sealWorkspace');
  if (!isPlain(workspace) || !Array.isArray(workspace.events))
    refuse('sealWorkspace: workspace', workspace, 'a workspace: app, made, shop, policy, answers, events');
  const record = utf8(recordText(workspace));
  if (passphrase === undefined) {
    if (workspace.events.length > 0)
      throw new WorkspaceError('personal', 'events name customers: give a passphrase, or leave them out');
    if (workspace.campaigns?.some(namesPeople))
      throw new WorkspaceError('personal', 'a campaign names customers: give a passphrase, or leave it out');
    if ((workspace.contacts ?? []).length > 0)
      throw new WorkspaceError('personal', 'contacts name customers: give a passphrase, or leave them out');
    return fileOf(false, record);
  }
  const least = LIMITS.passphrase;
  if ([...passphrase].length < least)
    throw new WorkspaceError('weak-passphrase', `at least ${least} characters`, { least });
  const lock = { ...LIMITS.stretching, salt: randomBytes(16), nonce: randomBytes(12) };
  const { lock: bytes, bound } = lockBytes(lock);
  const key = await passphraseKey(subtle(), passphrase, lock.salt, lock.iterations, 'encrypt');
  const ciphertext = new Uint8Array(await subtle().encrypt(gcm(lock.nonce, bound), key, record));
  return fileOf(true, joined(bytes, ciphertext));
}

async function unlocked(
  { lock, bound, ciphertext }: Extract<Content, { lock: Lock }>,
  passphrase: string | undefined,
): Promise<BufferSource> {
  const { least, most } = LIMITS.stretching;
  const { iterations, salt, nonce } = lock;
  // Nobody waits for hours on what a stranger wrote, and nobody is talked into a weak lock.
  if (iterations < least || iterations > most) throw new WorkspaceError('damaged', `${iterations} rounds`);
  if (passphrase === undefined) throw new WorkspaceError('passphrase-needed', 'the file is locked');
  const key = await passphraseKey(subtle(), passphrase, salt, iterations, 'decrypt');
  return subtle()
    .decrypt(gcm(nonce, bound), key, ciphertext)
    .catch(() => {
      throw new WorkspaceError('wrong-passphrase', 'the passphrase does not open the file');
    });
}

/**
 * The workspace of a file. Hand it to `checkWorkspace` before use: the core judges policy and events.
 *
 * @throws {WorkspaceError} `not-workspace`, `damaged`, `passphrase-needed`, `wrong-passphrase`, `newer`, `too-large`,
 *   `no-crypto`
 */
export async function openWorkspace(
  bytes: Uint8Array | ArrayBuffer,
  options: PassphraseOption = {},
): Promise<Workspace> {
  const passphrase = passphraseOf(options, 'openWorkspace');
  const content = await contentOf(bytesIn(bytes, 'openWorkspace: bytes'));
  const record = 'record' in content ? content.record : await unlocked(content, passphrase);
  return workspaceIn(new TextDecoder().decode(record));
}
