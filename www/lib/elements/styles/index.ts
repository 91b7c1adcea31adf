import { base } from './base.js';
import { buttons } from './buttons.js';
import { care } from './care.js';
import { charts } from './charts.js';
import { composer } from './composer.js';
import { controls } from './controls.js';
import { sheet } from './customer-panel.js';
import { figures } from './figures.js';
import { files } from './files.js';
import { group } from './group.js';
import { lists } from './lists.js';
import { loyalty } from './loyalty.js';
import { overview } from './overview.js';
import { print } from './print.js';
import { schemes } from './schemes.js';
import { shell } from './shell.js';
import { tables } from './tables.js';
import { thresholds } from './thresholds.js';
import { tokens } from './tokens.js';
import { first } from './welcome.js';

export const styles = [
  tokens,
  base,
  buttons,
  controls,
  shell,
  tables,
  charts,
  overview,
  group,
  lists,
  sheet,
  thresholds,
  loyalty,
  figures,
  schemes,
  first,
  files,
  care,
  composer,
  print,
];
