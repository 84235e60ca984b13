/** Accounts that are not ours but may move by our signature: those that we act for, and unknown ones. */
import type { ReviewDocument, Value } from '../../core/review/review-document.ts';
import { isOneself } from './cosigners.ts';

type Document = Pick<ReviewDocument, 'effects' | 'cosigners' | 'warnings'>;

const isOwn = (value: Value): boolean => value.type === 'address' && value.owner !== null;
const textsOf = (values: readonly Value[]): readonly string[] =>
  values.flatMap((value) => (value.type === 'address' ? [value.text] : []));

export const isOneOf = (addresses: ReadonlySet<string>, value: Value): boolean =>
  value.type === 'address' && addresses.has(value.text);

/** Multisig accounts that ours cosign for, also through others. A change of control alone moves nothing, so it has
 * no effect. */
export function actedForIn({ effects, cosigners }: Omit<Document, 'warnings'>): ReadonlySet<string> {
  const acted = new Set(textsOf(effects.filter((effect) => effect.actedFor).map(({ account }) => account)));
  const multisigs = cosigners.filter((group) => !isOneself(group) && !isOwn(group.account));
  // Each round goes one level up; there are no more levels than groups.
  for (const _ of multisigs) {
    const before = acted.size;
    for (const { account, cosigners: members } of multisigs) {
      if (members.some((member) => isOwn(member.account) || isOneOf(acted, member.account)))
        for (const text of textsOf([account])) acted.add(text);
    }
    if (acted.size === before) break;
  }
  return acted;
}

/** Actors that have not signed and are not registered: they may be multisig accounts with ours as the last cosigner. */
export function unknownIn(document: Document): ReadonlySet<string> {
  const accounts = document.warnings
    .filter(({ code }) => code === 'multisig-account-unknown')
    .flatMap(({ facts: { account } }) => (account === undefined || isOwn(account) ? [] : [account]));
  const acted = new Set(textsOf(document.effects.filter((effect) => effect.actedFor).map(({ account }) => account)));
  return new Set(textsOf(accounts).filter((text) => !acted.has(text)));
}
