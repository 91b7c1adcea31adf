/** Every part inside `<khach-quen>`, by the name of its tag. */
import { GoalsCard } from './care/goals.js';
import { OutcomeCard } from './care/outcome.js';
import { PeopleMoney } from './charts/people-money.js';
import { Timeline } from './charts/timeline.js';
import { CustomerPanel } from './customer-panel/panel.js';
import { Customers } from './customers/customers.js';
import { CustomerTable } from './customers/table.js';
import { FiguresScreen } from './figures/figures.js';
import { TimeMachine } from './figures/time-machine.js';
import { Files } from './files/files.js';
import { Issues } from './files/issues.js';
import { LedgerCard } from './files/ledger.js';
import { Mapping } from './files/mapping.js';
import { PreviewTable } from './files/preview.js';
import { Refusal } from './files/refusal.js';
import { Group } from './group/group.js';
import { Phone } from './group/phone.js';
import { Loyalty } from './loyalty/loyalty.js';
import { LoyaltySetup } from './loyalty/setup.js';
import { ChangesCard } from './overview/changes.js';
import { GroupTable } from './overview/group-table.js';
import { Kpis } from './overview/kpis.js';
import { LeadsCard } from './overview/leads.js';
import { Overview } from './overview/overview.js';
import { Today } from './overview/today.js';
import { SchemeCompare } from './schemes/compare.js';
import { SchemeEditor } from './schemes/editor.js';
import { SchemeFlow } from './schemes/flow.js';
import { SchemeJson } from './schemes/json.js';
import { SchemesScreen } from './schemes/schemes.js';
import { SchemeTry } from './schemes/try-one.js';
import { TaskScreen } from './task/task.js';
import { DormancyHint } from './thresholds/dormancy.js';
import { Flow } from './thresholds/flow.js';
import { Slider } from './thresholds/slider.js';
import { Thresholds } from './thresholds/thresholds.js';
import { Tuning } from './thresholds/tuning.js';
import { Welcome } from './welcome.js';
import { WorkspaceCard } from './workspace/card.js';
import { SettingsFile } from './workspace/file.js';

export const PARTS: Record<string, CustomElementConstructor> = {
  'kq-people-money': PeopleMoney,
  'kq-today': Today,
  'kq-changes': ChangesCard,
  'kq-leads': LeadsCard,
  'kq-kpis': Kpis,
  'kq-overview': Overview,
  'kq-timeline': Timeline,
  'kq-table': CustomerTable,
  'kq-customers': Customers,
  'kq-phone': Phone,
  'kq-group': Group,
  'kq-task': TaskScreen,
  'kq-customer-panel': CustomerPanel,
  'kq-figures': FiguresScreen,
  'kq-outcome': OutcomeCard,
  'kq-goals': GoalsCard,
  'kq-time-machine': TimeMachine,
  'kq-flow': Flow,
  'kq-slider': Slider,
  'kq-tuning': Tuning,
  'kq-dormancy': DormancyHint,
  'kq-loyalty': Loyalty,
  'kq-loyalty-setup': LoyaltySetup,
  'kq-thresholds': Thresholds,
  'kq-schemes': SchemesScreen,
  'kq-scheme-editor': SchemeEditor,
  'kq-scheme-json': SchemeJson,
  'kq-scheme-compare': SchemeCompare,
  'kq-scheme-flow': SchemeFlow,
  'kq-scheme-try': SchemeTry,
  'kq-mapping': Mapping,
  'kq-preview': PreviewTable,
  'kq-refusal': Refusal,
  'kq-ledger': LedgerCard,
  'kq-groups': GroupTable,
  'kq-issues': Issues,
  'kq-files': Files,
  'kq-settings-file': SettingsFile,
  'kq-workspace': WorkspaceCard,
  'kq-welcome': Welcome,
};
