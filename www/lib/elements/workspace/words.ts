/** Why settings were not used or not saved, in words. */
import { html, type TemplateResult } from 'lit';
import { type Fault, faultWords } from '../faults.js';
import type { Session } from '../session/session.js';

export function settingsFault({ language }: Session, fault: Fault): TemplateResult {
  const { text } = language;
  const own: Record<string, readonly [string, string] | undefined> = text.workspace.errors;
  const [what, mend] = own[fault.code] ?? faultWords(text, fault);
  // What the core refuses, it refuses with its place.
  const { path } = (fault.details || {}) as { path?: string };
  const words = path ? text.workspace.place(path, what) : `${what}. ${mend}`;
  return html`<p class="neg t-sm" role="alert">${words.trim()}</p>`;
}
