/** All templates. A new one: a file here, and its texts in renderer/i18n/<code>/rule-book.ts. */
import { exchangeCold } from './exchange-cold.ts';
import { onePerson } from './one-person.ts';
import { smallTreasury } from './small-treasury.ts';

export const templates = [exchangeCold, smallTreasury, onePerson] as const;
export type TemplateId = (typeof templates)[number]['id'];
export const templateIds: readonly TemplateId[] = templates.map(({ id }) => id);
