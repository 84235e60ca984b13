import { accounts } from './accounts.ts';
import { powers } from './control-changes.ts';
import { custody } from './custody.ts';
import { entropy } from './entropy.ts';
import { requestFormats } from './formats.ts';
import { guard } from './guard.ts';
import { envelopes, headlines } from './headlines.ts';
import { kinds } from './kinds.ts';
import { log } from './log.ts';
import { causes, deeds, incompleteCheck, incompleteHow, items, questions } from './task-kinds.ts';
import { reasons } from './reasons.ts';
import { recovery } from './recovery.ts';
import { screens } from './screens.ts';
import { sender } from './sender.ts';
import { warnings } from './warnings.ts';
import { cards, factNames, labels, severities, values } from './words.ts';

export const en = {
  ...screens,
  guard,
  accounts,
  custody,
  entropy,
  sender,
  log,
  deeds,
  questions,
  items,
  incompleteCheck,
  incompleteHow,
  causes,
  headlines,
  envelopes,
  powers,
  requestFormats,
  recovery,
  reasons,
  warnings,
  cards,
  factNames,
  kinds,
  labels,
  severities,
  values,
};
