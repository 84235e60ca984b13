import { kinds } from './kinds.ts';
import { reasons } from './reasons.ts';
import { screens } from './screens.ts';
import { warnings } from './warnings.ts';
import { cards, factNames, labels, severities, values } from './words.ts';

export const en = { ...screens, reasons, warnings, cards, factNames, kinds, labels, severities, values };
