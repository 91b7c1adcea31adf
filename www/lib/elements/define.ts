/** Registers `<khach-quen>` and its parts. Safe to run twice, and harmless where there is no browser. */
import { PeopleMoney } from './charts/people-money.js';
import { Timeline } from './charts/timeline.js';
import { Customers } from './customers/customers.js';
import { CustomerTable } from './customers/table.js';
import { Files } from './files/files.js';
import { Issues } from './files/issues.js';
import { Mapping } from './files/mapping.js';
import { First } from './first.js';
import { Group } from './group/group.js';
import { Phone } from './group/phone.js';
import { Help } from './help.js';
import { KhachQuen } from './khach-quen.js';
import { ChangesCard } from './overview/changes.js';
import { Kpis } from './overview/kpis.js';
import { Overview } from './overview/overview.js';
import { Today } from './overview/today.js';
import { Sheet } from './sheet/sheet.js';
import { Flow } from './thresholds/flow.js';
import { Slider } from './thresholds/slider.js';
import { Thresholds } from './thresholds/thresholds.js';
import { Tuning } from './thresholds/tuning.js';

const PARTS: Record<string, CustomElementConstructor> = {
  'kq-people-money': PeopleMoney,
  'kq-today': Today,
  'kq-changes': ChangesCard,
  'kq-kpis': Kpis,
  'kq-overview': Overview,
  'kq-timeline': Timeline,
  'kq-table': CustomerTable,
  'kq-customers': Customers,
  'kq-phone': Phone,
  'kq-group': Group,
  'kq-sheet': Sheet,
  'kq-flow': Flow,
  'kq-slider': Slider,
  'kq-tuning': Tuning,
  'kq-thresholds': Thresholds,
  'kq-mapping': Mapping,
  'kq-issues': Issues,
  'kq-files': Files,
  'kq-first': First,
  'kq-help': Help,
  'khach-quen': KhachQuen,
};

export function defineKhachQuen(): void {
  if (typeof customElements === 'undefined') return;
  for (const [name, part] of Object.entries(PARTS)) {
    if (!customElements.get(name)) customElements.define(name, part);
  }
}
