/** Ways to make groups that are the shop's own: kept with its settings, and let go. */
import type { Scheme } from '../../contract.js';
import { SessionAnswers } from './answers.js';

export abstract class SessionSchemes extends SessionAnswers {
  /** Keeps a scheme as the shop's own, in the place of the one with its id where there is one. */
  async keepScheme(scheme: Scheme & { id: string }): Promise<void> {
    const { kind: _kind, ...own } = scheme;
    const at = this.ownSchemes.findIndex(({ id }) => id === own.id);
    this.ownSchemes =
      at < 0 ? [...this.ownSchemes, own] : this.ownSchemes.map((one, i) => (i === at ? own : one));
    Object.assign(this, { schemeChosen: own.id, schemeDraft: null });
    await this.settings.changed();
    this.changed();
  }

  /** Lets one go; what undoes it is handed to the toast. */
  forgetScheme(id: string, said: string): void {
    const old = this.ownSchemes;
    const keep = (schemes: Scheme[]): void => {
      this.ownSchemes = schemes;
      void this.settings.changed();
      this.changed();
    };
    keep(old.filter((scheme) => scheme.id !== id));
    this.toast(said, () => keep(old));
  }
}
