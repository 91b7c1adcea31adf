/** What the owner answers about the files: what a column means, which sheet is read. */
import { withAnswers } from '../../answers.js';
import type { Answers, Engine, Inspection, SourceAnswers, Summary } from '../../contract.js';
import { ofSource } from './reading.js';
import { SessionRereading } from './rereading.js';
import type { Waiting } from './types.js';

export abstract class SessionAnswers extends SessionRereading {
  /** Reads a source again as the owner says it is to be read; what was before can be put back. */
  async answer(id: string, fingerprint: string, answers: SourceAnswers, undo?: SourceAnswers): Promise<void> {
    const name = this.sourceName(id);
    const before = this.summary?.customers || 0;
    const controller = this.begin(name);
    const { roles = {} } = this.merged(fingerprint, answers);
    // What is taken back is said too.
    const merged = { ...this.merged(fingerprint, answers), ...answers, roles };
    if (!(await this.attempt((book) => book.answer(id, merged, ofSource(this.options(controller)))))) return;
    this.remember(fingerprint, answers);
    const words = this.language.text.files.reread(name, before, this.summary?.customers || 0);
    this.toast(words, undo && (() => void this.answer(id, fingerprint, undo)));
  }

  /** The same for a file that waits outside the book. */
  async retry(waiting: Waiting, answers: SourceAnswers): Promise<void> {
    if (waiting.inspection) this.remember(waiting.inspection.fingerprint, answers);
    this.waiting = this.waiting.filter((other) => other !== waiting);
    await this.take([waiting.source], this.shop, answers.sheet);
  }

  /** What a waiting file would become under these answers; the book does not change. */
  async trial({ source, inspection }: Waiting, answers: SourceAnswers): Promise<Summary> {
    const fingerprint = inspection?.fingerprint || '';
    const options = { answers: { [fingerprint]: this.merged(fingerprint, answers) } };
    const book = await (this.engine as Engine).openBook(source, options);
    await book.close();
    return book.summary;
  }

  /** The first rows of a waiting file as they would be read under these answers. */
  look({ source, inspection }: Waiting, answers: SourceAnswers): Promise<Inspection> {
    const fingerprint = inspection?.fingerprint || '';
    const options = { answers: { [fingerprint]: this.merged(fingerprint, answers) } };
    return (this.engine as Engine).inspect(source, options);
  }

  /** What columns mean, in a file that another visit or another machine can load. */
  saveAnswers(fingerprint: string, roles: SourceAnswers['roles']): void {
    const answers = { ...this.answers, [fingerprint]: this.merged(fingerprint, { roles: roles || {} }) };
    const blob = new Blob([JSON.stringify(answers, null, 2)], { type: 'application/json' });
    void this.save(this.language.text.files.answersName, blob);
  }

  async loadAnswers(file: Blob): Promise<void> {
    const { files } = this.language.text;
    const given = await answersIn(file);
    if (!given) return this.toast(files.notAnswers);
    const fits = ({ fingerprint }: { fingerprint: string }): boolean => fingerprint in given;
    const sources = this.sources.filter(fits);
    const waiting = this.waiting.filter(({ inspection }) => inspection && fits(inspection));
    for (const [fingerprint, answers] of Object.entries(given)) this.remember(fingerprint, answers);
    for (const { id, fingerprint } of sources) await this.answer(id, fingerprint, given[fingerprint] || {});
    for (const one of waiting) await this.retry(one, {});
    if (sources.length + waiting.length === 0) this.toast(files.otherAnswers);
  }

  dismiss(waiting: Waiting): void {
    this.waiting = this.waiting.filter((other) => other !== waiting);
    if (!this.book) this.go({ screen: 'first' });
    else this.changed();
  }

  private merged(fingerprint: string, answers: SourceAnswers): SourceAnswers {
    return withAnswers(this.answers[fingerprint] || {}, answers);
  }

  private remember(fingerprint: string, answers: SourceAnswers): void {
    this.answers = { ...this.answers, [fingerprint]: this.merged(fingerprint, answers) };
    void this.settings.changed();
  }
}

/** Answers by fingerprint, or null for a file that holds something else. */
async function answersIn(file: Blob): Promise<Answers | null> {
  try {
    const given = JSON.parse(await file.text());
    const all = Object.values(given) as unknown[];
    const isAnswers = all.length > 0 && all.every((one) => one && typeof one === 'object' && 'roles' in one);
    return isAnswers ? given : null;
  } catch {
    return null;
  }
}
