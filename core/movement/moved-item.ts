/** Takes a task apart into its movements, each with the account that acts and whose it is. */
import { toHex } from '../base/hex.ts';
import { nemCurrencyName, symbolCurrencyIds } from '../chain/known-mosaics.ts';
import { nameOf } from '../registry/look-up.ts';
import type { Registry } from '../registry/registry.ts';
import { actedForIn } from '../review/acting.ts';
import { digestBytes } from '../review/digest.ts';
import { nemInnerOf, nemOuterOf } from '../review/inner-contents.ts';
import { ownerOf } from '../review/review-facts.ts';
import { deadlineMsOf, timestampMsOf } from '../review/terms-review.ts';
import { addressValue } from '../review/values.ts';
import { bytesOfTask } from '../task/bytes-of-task.ts';
import { addressAt } from '../task/own-accounts.ts';
import type { AccountFacts, SigningTask } from '../task/task.ts';
import type { Message, Recipient as NamedRecipient } from '../transaction/common-fields.ts';
import type { DecodedTransaction, TransactionKindName } from '../transaction/transaction.ts';
import type { Draft } from './draft.ts';
import type { MovedItem, Movement, MovementMessage, Recipient, Standing } from './movement.ts';
import { nemDrafts } from './nem-movements.ts';
import { hexId, symbolDrafts, symbolMosaicId } from './symbol-movements.ts';

export interface MovementFacts {
  readonly accounts: readonly AccountFacts[];
  readonly registry: Registry;
}

/** A content with its place in the request and the account that acts in it. */
interface Acted {
  readonly part: number | null;
  readonly kind: TransactionKindName;
  /** '' if the bytes leave it open. */
  readonly actor: string;
  readonly drafts: readonly Draft[];
}

/** `item`: place of the request in the batch, from 0. An import of entries moves nothing and is no item. */
export function movedItemOf(task: SigningTask, item: number, facts: MovementFacts): MovedItem {
  const { tx } = task;
  const { chain, network } = tx;
  const dated = datedOf(task);
  const standingOf = standingsIn(tx, facts);
  const acted = [...contentsOf(tx, facts), ...lockOf(task), ...feesOf(task)];
  return {
    ...{ item, chain, network, task: task.do, kind: tx.content.kind },
    innerKinds: innerKindsOf(tx),
    signer: signerOf(task),
    deadlineMs: dated.map(deadlineMsOf).reduce((a, b) => (b > a ? b : a)),
    timestampMs: tx.chain === 'nem' ? timestampMsOf(tx) : null,
    digest: toHex(digestBytes(bytesOfTask(task))),
    movements: acted.flatMap(({ part, kind, actor, drafts }) =>
      drafts.map((draft): Movement => {
        const { cause, source = actor, to = null, mosaic = null, atomic = null, message = null } = draft;
        return {
          ...{ item, part, chain, network, kind, cause, source, sourceStanding: standingOf(source) },
          ...{ to: to === null ? null : recipientOf(to, standingOf), mosaic, atomic, message: messageOf(message) },
        };
      }),
    ),
  };
}

/** Every transaction with a fee and a deadline of its own. */
function datedOf(task: SigningTask): readonly DecodedTransaction[] {
  const { tx } = task;
  const others = [task.do === 'lock-and-bond' ? task.lock : null, nemInnerOf(tx), nemOuterOf(tx)];
  return [tx, ...others.filter((other) => other !== null)];
}

const actorOf = (tx: DecodedTransaction): string => (tx.signer === null ? '' : addressAt(tx, tx.signer));

function signerOf(task: SigningTask): string {
  if (task.do !== 'cosign-aggregate') return actorOf(task.tx);
  return task.account?.address ?? '';
}

function contentsOf(tx: DecodedTransaction, { registry }: MovementFacts): readonly Acted[] {
  const { network } = tx;
  if (tx.chain === 'nem') {
    const { content } = tx;
    const [part, holder] = 'inner' in content ? [1, content.inner] : [null, tx];
    // The decoder refuses containers inside containers ('inner-not-allowed').
    if ('inner' in holder.content) throw new Error('a multisig transaction inside another one is never decoded');
    const actor = addressAt(tx, holder.signer);
    return [
      { part, actor, kind: holder.content.kind, drafts: nemDrafts(holder.content, { network, registry, actor }) },
    ];
  }
  if (!('inner' in tx.content)) {
    const actor = actorOf(tx);
    return [{ part: null, actor, kind: tx.content.kind, drafts: symbolDrafts(tx.content, network, actor) }];
  }
  return tx.content.inner.map(({ signer, content }, at) => {
    const actor = addressAt(tx, signer);
    return { part: at + 1, actor, kind: content.kind, drafts: symbolDrafts(content, network, actor) };
  });
}

/** The hash lock that is signed together with a bonded aggregate. */
function lockOf(task: SigningTask): readonly Acted[] {
  if (task.do !== 'lock-and-bond') return [];
  const { content } = task.lock;
  if ('inner' in content) throw new Error('a lock is no aggregate');
  const actor = actorOf(task.lock);
  return [{ part: null, actor, kind: content.kind, drafts: symbolDrafts(content, task.lock.network, actor) }];
}

/** Who pays: core/review `feeEffects`. */
function feesOf(task: SigningTask): readonly Acted[] {
  const inner = nemInnerOf(task.tx);
  return datedOf(task).map((tx) => ({
    ...{ part: null, kind: tx.content.kind, actor: actorOf(inner ?? tx) },
    drafts: [{ cause: 'fee', mosaic: currencyOf(tx), atomic: tx.fee }],
  }));
}

const currencyOf = ({ chain, network }: DecodedTransaction): string =>
  chain === 'nem' ? nemCurrencyName : symbolMosaicId(network, symbolCurrencyIds[network]);

function innerKindsOf({ content }: DecodedTransaction): readonly TransactionKindName[] {
  if (!('inner' in content)) return [];
  return 'content' in content.inner
    ? [content.inner.content.kind]
    : content.inner.map((embedded) => embedded.content.kind);
}

/** Each address is looked up once. */
function standingsIn(tx: DecodedTransaction, facts: MovementFacts): (address: string) => Standing {
  const { chain, network } = tx;
  const isActedFor = actedForIn(tx, facts);
  const known = new Map<string, Standing>([['', 'unknown']]);
  const find = (address: string): Standing => {
    if (ownerOf(address, facts.accounts) !== null) return 'own';
    if (isActedFor(addressValue(address, chain, network, facts))) return 'acted-for';
    return nameOf(facts.registry, chain, network, address) === null ? 'unknown' : 'listed';
  };
  return (address) => {
    const standing = known.get(address) ?? find(address);
    known.set(address, standing);
    return standing;
  };
}

const recipientOf = (to: NamedRecipient, standingOf: (address: string) => Standing): Recipient =>
  to.type === 'alias'
    ? { type: 'alias', namespaceId: hexId(to.namespaceId) }
    : { type: 'address', address: to.address, standing: standingOf(to.address) };

function messageOf(message: Message | null): MovementMessage {
  switch (message?.kind) {
    case undefined:
    case 'none':
      return { type: 'none' };
    case 'plain':
      return { type: 'text', text: message.text };
    case 'encrypted':
      return { type: 'encrypted', hex: toHex(message.raw) };
    case 'undecodable':
    case 'harvesting':
    case 'hex':
      return { type: 'bytes', hex: toHex(message.raw) };
  }
}
