/** The parts of care, fetched beside the first picture and not before it. */
import { BudgetCard } from './budget.js';
import { Composer } from './composer.js';
import { ContactsCard } from './contacts.js';
import { JourneysCard } from './journeys.js';
import { LetterView } from './letter-view.js';
import { OccasionsCard } from './occasions.js';
import { LeftOutCard } from './out.js';
import { QueueCard } from './queue.js';
import { WriteScreen } from './write.js';

export const CARE: Record<string, CustomElementConstructor> = {
  'kq-queue': QueueCard,
  'kq-out': LeftOutCard,
  'kq-budget': BudgetCard,
  'kq-letter': LetterView,
  'kq-composer': Composer,
  'kq-write': WriteScreen,
  'kq-contacts': ContactsCard,
  'kq-occasions': OccasionsCard,
  'kq-journeys': JourneysCard,
};
