import { causes, deeds, items, questions } from './deeds.ts';
import { headlines } from './headlines.ts';
import { kinds } from './kinds.ts';
import { powers } from './powers.ts';
import { reasons } from './reasons.ts';
import { screens } from './screens.ts';
import { warnings } from './warnings.ts';
import { cards, factNames, labels, severities, values } from './words.ts';

export const ja = {
  ...screens,
  deeds,
  questions,
  items,
  causes,
  headlines,
  powers,
  reasons,
  warnings,
  cards,
  factNames,
  kinds,
  labels,
  severities,
  values,
};
