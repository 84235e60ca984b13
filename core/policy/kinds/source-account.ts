/** Only these accounts act, or accounts of these classes; the key that signs belongs to one of these accounts, if it says so. */
import * as v from 'valibot';
import { accountClasses, addressText, sortedSet } from '../book/parts.ts';
import { defineBookRule, firedAt, firedIn } from '../book-rule.ts';

export const sourceAccount = defineBookRule({
  kind: 'sourceAccount',
  asks: 'lines',
  fields: {
    accounts: v.optional(sortedSet(addressText, 1, 500)),
    classes: v.optional(sortedSet(v.picklist(accountClasses), 1, accountClasses.length)),
    signers: v.optional(sortedSet(addressText, 1, 500)),
  },
  check: ({ accounts, classes, signers }) => accounts !== undefined || classes !== undefined || signers !== undefined,
  directions: { accounts: 'fixed', classes: 'fixed', signers: 'fewer' },
  evaluate: ({ accounts, classes, signers }, lines) => {
    const named = new Set<string>(accounts);
    const isAny = accounts === undefined && classes === undefined;
    const sources = lines.flatMap((line) => {
      const { source } = line.movement;
      const isFine = isAny || named.has(source) || line.classes.some((one) => classes?.includes(one));
      return isFine ? [] : [firedAt(line, 'other-source', { account: source })];
    });
    if (signers === undefined) return sources;
    const allowed = new Set<string>(signers);
    const items = new Map(lines.map(({ item }) => [item.item, item.signer]));
    const others = [...items].filter(([, signer]) => !allowed.has(signer));
    return [...sources, ...others.map(([item, signer]) => firedIn(item, 'other-source', { account: signer }))];
  },
});
