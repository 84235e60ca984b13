/** The table of every kind of rule. A kind without one does not compile. */
import type { Tables } from './table.ts';
import { amounts } from './tables/amounts.ts';
import { peopleAndMachine } from './tables/people-and-machine.ts';
import { recipients } from './tables/recipients.ts';
import { whoAndWhat } from './tables/who-and-what.ts';

export const tables: Tables = { ...whoAndWhat, ...recipients, ...amounts, ...peopleAndMachine };
