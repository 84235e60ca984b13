/** Accounts that are not ours and may yet move by our signature: those we act for, and those nobody here knows. */
import type { ReviewDocument, Value } from '../../core/review/review-document.ts';
import { isOneself } from './cosigners.ts';

type Document = Pick<ReviewDocument, 'effects' | 'cosigners' | 'warnings'>;

const isOwn = (value: Value): boolean => value.type === 'address' && value.owner !== null;
const textsOf = (values: readonly Value[]): readonly string[] =>
  values.flatMap((value) => (value.type === 'address' ? [value.text] : []));

export const isOneOf = (addresses: ReadonlySet<string>, value: Value): boolean =>
  value.type === 'address' && addresses.has(value.text);

/** Multisig accounts that ours cosign for, through other ones too. A change of powers alone moves nothing: it has no effect. */
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

/** Whoever acts, has not signed, and is in no register: a multisig account for all we know, and ours its last cosigner. */
export function unknownIn(document: Document): ReadonlySet<string> {
  const accounts = document.warnings
    .filter(({ code }) => code === 'multisig-account-unknown')
    .flatMap(({ facts: { account } }) => (account === undefined || isOwn(account) ? [] : [account]));
  const acted = new Set(textsOf(document.effects.filter((effect) => effect.actedFor).map(({ account }) => account)));
  return new Set(textsOf(accounts).filter((text) => !acted.has(text)));
}
