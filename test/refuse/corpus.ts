/** The refuse corpus: hostile inputs in three groups, each refused for the reason in its name, `<reason>.<detail>`. */
import { nemCases } from './nem-cases.ts';
import { symbolCases } from './symbol-cases.ts';
import { textCases } from './text-cases.ts';

export interface RefuseCase {
  readonly name: string;
  /** The code that its name begins with. */
  readonly code: string;
  readonly input: string;
}
const named = (cases: Readonly<Record<string, string>>): readonly RefuseCase[] =>
  Object.entries(cases).map(([name, input]) => ({ name, code: name.slice(0, name.indexOf('.')), input }));

export const refuseRooms = ['symbol', 'nem', 'text'] as const;
export const corpus: Readonly<Record<(typeof refuseRooms)[number], readonly RefuseCase[]>> = {
  symbol: named(symbolCases),
  nem: named(nemCases),
  text: named(textCases),
};
