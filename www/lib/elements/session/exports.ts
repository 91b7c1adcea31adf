/** Files that leave the page, and text for the clipboard. */
import type { CustomerQuery, ExportRequest } from '../../contract.js';
import { writtenIn } from '../../i18n/language.js';
import { copyText, saveFile } from '../browser.js';
import { pickRecords } from '../task/pick.js';
import { SessionRouting } from './routing.js';

export class SessionExports extends SessionRouting {
  /** Makes a file on this device. */
  async download(request: ExportRequest): Promise<void> {
    try {
      const file = await this.book?.export({ language: writtenIn(this.language), ...request });
      if (file) await this.save(file.name, file.blob);
    } catch (error) {
      this.fail(error);
    }
  }

  /** The first people of a list, as the file of their group has them. */
  async downloadSome(query: CustomerQuery, most: number, label: string): Promise<void> {
    const { book } = this;
    const group = typeof query.group === 'string' ? query.group : undefined;
    if (!book || group === undefined) return;
    try {
      const language = writtenIn(this.language);
      const { rows } = await book.page({ ...query, offset: 0, limit: most });
      const file = await book.export({ what: 'group', group, format: 'csv', language });
      const ids = new Set(rows.map(({ id }) => id));
      const csv = pickRecords(await textOf(file.blob), ids);
      await this.save(file.name.replace(group, `${group}-${label}`), new Blob([csv], { type: file.type }));
    } catch (error) {
      this.fail(error);
    }
  }

  async save(name: string, blob: Blob): Promise<void> {
    const { app } = this.language.text;
    try {
      if ((await (this.saves ?? saveFile)(name, blob)) !== false) this.toast(app.downloaded(name));
    } catch {
      this.toast(app.notSaved(name));
    }
  }

  async copy(words: string, done = this.language.text.app.copied): Promise<void> {
    this.toast((await copyText(words)) ? done : this.language.text.app.copyFailed);
  }
}

/** With the mark at its beginning, by which a spreadsheet knows the encoding. */
const textOf = async (blob: Blob): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
