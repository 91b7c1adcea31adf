/** What the shop aims at, and what it has sent: kept with its settings. What is tried on the sample is not the shop's own. */
import type { Campaign } from '../../care/campaigns.js';
import { namesPeople, withCampaign } from '../../care/campaigns.js';
import { type Goal, MOST_GOALS } from '../../care/goals.js';
import { SessionExports } from './exports.js';

interface Kept {
  goals: Goal[];
  campaigns: Campaign[];
}

const nothingKept = (): Kept => ({ goals: [], campaigns: [] });

export class SessionOutcome extends SessionExports {
  /** Grows with every change, so that views know when to ask again. */
  outcomeVersion = 0;
  private own = nothingKept();
  private tried = nothingKept();

  private get held(): Kept {
    return this.isSample ? this.tried : this.own;
  }

  /** Goals, the newest last. */
  get goals(): readonly Goal[] & Goal[] {
    return this.held.goals;
  }

  /** Campaigns, the newest first. */
  get campaigns(): readonly Campaign[] & Campaign[] {
    return this.held.campaigns;
  }

  /** For the file of settings: of the shop itself, and only what there is; with campaigns that name people, or without. */
  ownOutcome(withPeople: boolean): Partial<Kept> {
    const { goals } = this.own;
    const campaigns = this.own.campaigns.filter((one) => withPeople || !namesPeople(one));
    return { ...(goals.length > 0 && { goals }), ...(campaigns.length > 0 && { campaigns }) };
  }

  /** From a file of settings; what it does not have stays. */
  protected adoptOutcome({ goals, campaigns }: Partial<Kept>): void {
    this.own = { goals: goals ?? this.own.goals, campaigns: campaigns ?? this.own.campaigns };
    this.outcomeVersion += 1;
  }

  protected forgetTriedOutcome(): void {
    this.tried = nothingKept();
  }

  /** The first name that no goal has. */
  goalId(): string {
    for (let number = 1; ; number += 1) {
      const id = `g${number}`;
      if (!this.goals.some((goal) => goal.id === id)) return id;
    }
  }

  keepGoal(goal: Goal): void {
    const others = this.goals.filter(({ id }) => id !== goal.id);
    this.put({ goals: [...others, goal].slice(0, MOST_GOALS) });
  }

  forgetGoal(id: string): void {
    this.put({ goals: this.goals.filter((goal) => goal.id !== id) });
  }

  /** Remembers a campaign as it was sent, so that its result can be looked at later. */
  keepCampaign(campaign: Campaign): void {
    this.put({ campaigns: withCampaign(this.campaigns, campaign) });
  }

  forgetCampaign(id: string): void {
    this.put({ campaigns: this.campaigns.filter((campaign) => campaign.id !== id) });
  }

  private put(change: Partial<Kept>): void {
    Object.assign(this.held, change);
    this.outcomeVersion += 1;
    if (!this.isSample) this.outcomeKept();
    this.changed();
  }

  /** Whoever keeps settings keeps these, too. */
  protected outcomeKept(): void {}
}
