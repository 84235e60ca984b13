import { accounts } from './accounts.ts';
import { controlChanges } from './control-changes.ts';
import { custody } from './custody.ts';
import { entropy } from './entropy.ts';
import { requestFormats } from './formats.ts';
import { guard } from './guard.ts';
import { envelopes, headlines } from './headlines.ts';
import { kinds } from './kinds.ts';
import { log } from './log.ts';
import { policy } from './policy.ts';
import { reasons } from './reasons.ts';
import { recovery } from './recovery.ts';
import { screens } from './screens.ts';
import { sender } from './sender.ts';
import { causes, incompleteCheck, incompleteHow, items, questions, taskTexts } from './task-kinds.ts';
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
  taskTexts,
  questions,
  items,
  incompleteCheck,
  incompleteHow,
  causes,
  headlines,
  envelopes,
  controlChanges,
  requestFormats,
  recovery,
  policy,
  reasons,
  warnings,
  cards,
  factNames,
  kinds,
  labels,
  severities,
  values,
};
