/**
 * What the nodes have to be asked before an intent can be composed. Asked again with what they said, until nothing is
 * left: an alias names a mosaic, a multisig account its cosigners.
 * Takes: an intent, the facts so far. Gives: what is missing. Never: asks twice for what is in the facts.
 */
import { fromHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { addressAsWritten } from '../../core/chain/written-address.ts';
import { maxMultisigDepth } from '../../core/task/cosigners.ts';
import type { Intent } from '../contract/intent.ts';
import { accountsOfPending } from './cosign.ts';
import { type ComposeFacts, type FactsWanted, Refused } from './facts.ts';
import { aliasName, currencyOf, mosaicIdOf } from './look-up.ts';

export function factsNeeded(intent: Intent, facts: ComposeFacts): FactsWanted {
  const aliases = new Set(textsOf(intent).flatMap((text) => aliasName(text) ?? []));
  const mosaics = new Set(mosaicTexts(intent).flatMap((text) => knownId(text, intent, facts)));
  const accounts = new Set(accountsOf(intent, facts));
  const isCosign = intent.wanted.want === 'cosign';
  const missing = (all: ReadonlySet<string>, known: ReadonlyMap<string, unknown>) =>
    [...all].filter((key) => !known.has(key));
  return {
    accounts: missing(accounts, facts.accounts),
    mosaics: missing(mosaics, facts.mosaics),
    aliases: intent.chain === 'symbol' ? missing(aliases, facts.aliases) : [],
    pending: isCosign && facts.pending === null ? [...new Set([intent.account, intent.signer])] : [],
    fees: intent.chain === 'symbol' && !isCosign && facts.fees === null,
  };
}

export const isNothing = ({ accounts, mosaics, aliases, pending, fees }: FactsWanted): boolean =>
  accounts.length + mosaics.length + aliases.length + pending.length === 0 && !fees;

/** Everything that can be an alias. */
function textsOf({ wanted }: Intent): readonly string[] {
  switch (wanted.want) {
    case 'pay':
      return wanted.payments.flatMap(({ to, mosaics }) => [to, ...mosaics.map(({ mosaic }) => mosaic)]);
    case 'supply':
      return [wanted.mosaic];
    case 'multisig':
      return wanted.add;
    case 'restrict':
      return wanted.kind === 'operation' ? [] : [...wanted.add, ...wanted.remove];
    default:
      return [];
  }
}

function mosaicTexts({ wanted }: Intent): readonly string[] {
  if (wanted.want === 'supply') return [wanted.mosaic];
  return wanted.want === 'pay' ? wanted.payments.flatMap(({ mosaics }) => mosaics.map(({ mosaic }) => mosaic)) : [];
}

/** Empty for the currency, for what is no id, and for an alias that is not resolved. */
function knownId(text: string, intent: Intent, facts: ComposeFacts): readonly string[] {
  try {
    const id = mosaicIdOf(text, intent, facts, {});
    return id === currencyOf(intent) ? [] : [id];
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function accountsOf(intent: Intent, facts: ComposeFacts): readonly string[] {
  const { account, signer, chain } = intent;
  const changed = changedBy(intent, facts);
  const all = [account, signer, ...changed];
  // Who cosigns for a cosigner: Symbol alone has multisig accounts below multisig accounts.
  let level: readonly string[] = chain === 'symbol' ? [account, ...changed] : [];
  for (let depth = 0; depth < maxMultisigDepth; depth += 1) {
    level = [...new Set(level.flatMap((address) => facts.accounts.get(address)?.multisig?.cosigners ?? []))];
    all.push(...level);
  }
  return all;
}

/** Whoever is added, removed, or waits for a cosignature. */
function changedBy(intent: Intent, facts: ComposeFacts): readonly string[] {
  const { wanted, network } = intent;
  if (wanted.want === 'multisig')
    return [...wanted.add, ...wanted.remove].flatMap((text) => addressesIn(text, intent, facts));
  const pending = facts.pending ?? [];
  return wanted.want === 'cosign'
    ? pending.filter(({ hash }) => hash === wanted.hash.toUpperCase()).flatMap((one) => accountsOfPending(one, network))
    : [];
}

function addressesIn(text: string, { chain, network }: Intent, facts: ComposeFacts): readonly string[] {
  const key = text.length === 64 ? fromHex(text) : null;
  if (key !== null) return [addressOfPublicKey(chain, network, key).text];
  const alias = facts.aliases.get(aliasName(text) ?? '')?.pointsTo ?? null;
  const address = addressAsWritten(chain, alias?.kind === 'address' ? alias.address : text);
  return address.ok ? [address.value.text] : [];
}
