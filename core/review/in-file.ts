/** Adds the name of a file to a reason. The name comes from outside, so it is escaped and shortened. */
import { type Reason, reason } from '../base/reason.ts';
import { escapeText } from './escape.ts';

const longest = 60;

export function inFile({ code, found }: Reason, name: string): Reason {
  const characters = [...escapeText(name).text];
  const file = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
  return reason(code, { ...found, file });
}
