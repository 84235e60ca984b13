/** Stages of a flow and failures of nodes in words, and what to do. */
import type { Stage } from '../contract/flow.ts';
import type { FailureFamily } from './failure-codes.ts';

export interface FailureText {
  readonly means: string;
  readonly ask: string;
}
export interface StageText {
  readonly name: string;
  readonly means: string;
}
export interface FailureWords {
  readonly families: Readonly<Record<FailureFamily, FailureText>>;
  /** With {code}. */
  readonly unknown: FailureText;
  readonly stages: Readonly<Record<Stage, StageText>>;
}

export const failureWords: FailureWords = {
  families: {
    unspecified: {
      means: 'The node gives no reason.',
      ask: 'Ask another node what it says. If none says more, compose the transaction again.',
    },
    'past-deadline': {
      means: 'The deadline had passed before the transaction was in a block.',
      ask: 'Compose it again and have it signed again.',
    },
    'future-deadline': {
      means: 'The deadline is too far ahead, or the clock that set it is wrong.',
      ask: 'Check the clock of this machine, then compose the transaction again.',
    },
    balance: {
      means: 'The account does not have the amount and the fee (for a hash lock, its deposit too).',
      ask: 'Pay into the account, then compose the transaction again.',
    },
    busy: { means: 'The node has no room for it now.', ask: 'Announce the same bytes again later, to another node.' },
    'wrong-network': {
      means: 'The transaction is for another network.',
      ask: 'Stop. Check for which network the account and the nodes are.',
    },
    malformed: {
      means: 'The transaction is not of the form that the network accepts.',
      ask: 'Stop. This is an error of the software that composed it; report it with the code.',
    },
    'block-only': {
      means: 'The code is about blocks and not about this transaction.',
      ask: 'Look at the node: it may be on another chain. Ask the other nodes.',
    },
    'key-link': {
      means: 'The key link or the importance transfer does not fit what the account has linked now.',
      ask: 'Look up what is linked now, then compose the transaction again.',
    },
    'remote-account': {
      means: 'A remote account of harvesting may not do or receive this.',
      ask: 'Stop. Use an account that is not linked as a remote one.',
    },
    'known-already': {
      means: 'The transaction is in a block already.',
      ask: 'Nothing needs to be announced. Look up its hash.',
    },
    signature: {
      means: 'The signature is not of these bytes: they were changed after signing, or signed for another network.',
      ask: 'Stop and raise the alarm. Compare the reply with what Inkan showed.',
    },
    'aggregate-too-large': {
      means: 'The aggregate has more transactions or cosignatures than the network allows.',
      ask: 'Compose it again in several parts.',
    },
    'cosigners-wrong': {
      means: 'A cosignature is by an account that need not sign, is there twice, or belongs to another transaction.',
      ask: 'Collect the cosignatures again, with those of the right accounts only.',
    },
    'cosignatures-missing': {
      means: 'A cosignature that the account requires is missing.',
      ask: 'Collect the missing cosignatures, then announce it.',
    },
    'aggregate-old': {
      means: 'Aggregates of this version are no longer accepted.',
      ask: 'Compose it again with current software.',
    },
    'lock-wrong': {
      means: 'The hash lock has a wrong mosaic, amount or duration.',
      ask: 'Compose hash lock and bonded aggregate again.',
    },
    'lock-twice': {
      means: 'There is a hash lock for this transaction already.',
      ask: 'Do not lock again. Look up the lock that exists.',
    },
    'lock-unknown': {
      means: 'The node has no confirmed hash lock for this bonded aggregate yet.',
      ask: 'Wait until the hash lock is in a block, then announce the same bytes again.',
    },
    'lock-inactive': {
      means: 'The hash lock has expired or was used.',
      ask: 'Compose a new hash lock and bonded aggregate.',
    },
    'secret-lock': {
      means: 'The secret lock does not exist, has ended, or its proof or duration does not fit.',
      ask: 'Stop. Compare secret, proof and deadline with the other party.',
    },
    metadata: {
      means: 'The metadata value does not fit the one that the chain has.',
      ask: 'Look up the present value, then compose the transaction again.',
    },
    'mosaic-definition': {
      means: 'The mosaic cannot be defined or changed in this way.',
      ask: 'Check its properties, then compose the transaction again.',
    },
    'mosaic-expired': { means: 'The mosaic does not exist or has expired.', ask: 'Stop. Look up the mosaic.' },
    'not-owner': {
      means: 'The account does not own this mosaic or namespace.',
      ask: 'Stop. Check which account owns it.',
    },
    'mosaic-supply': {
      means: 'The supply of the mosaic cannot be changed in this way.',
      ask: 'Look up the supply, then compose the transaction again.',
    },
    'mosaic-cannot-move': {
      means: 'The mosaic may not be sent between these accounts.',
      ask: 'Stop. Only its creator can send or receive it.',
    },
    'mosaic-amount': {
      means: 'The amount has more decimal places than the mosaic, or there are too many mosaics.',
      ask: 'Compose it again with other amounts.',
    },
    'multisig-change': {
      means:
        'The change of cosigners is impossible: someone is there already or not at all, or a number is out of range.',
      ask: 'Look up the cosigners now, then compose the change again.',
    },
    'multisig-direct': {
      means: 'A multisig account cannot sign by itself.',
      ask: 'Compose it as a multisig transaction of one of its cosigners.',
    },
    'multisig-unseen': {
      means:
        'The node does not have the multisig transaction that this cosignature is for, or the signer is no cosigner.',
      ask: 'Announce multisig transaction and cosignatures to one node, in this order.',
    },
    'namespace-wrong': {
      means: 'The namespace cannot be made with this name, duration, fee or parent.',
      ask: 'Check the name and its parent, then compose the transaction again.',
    },
    'namespace-expired': {
      means: 'The namespace does not exist or has expired.',
      ask: 'Stop. Look up the namespace and who owns it now.',
    },
    'namespace-taken': { means: 'The namespace belongs to somebody already.', ask: 'Choose another name.' },
    'alias-unknown': {
      means: 'The alias points to nothing.',
      ask: 'Stop. Ask the recipient for an address, then compose the payment again.',
    },
    'alias-change': {
      means: 'The alias cannot be set or removed in this way.',
      ask: 'Look up what it points to now, then compose the transaction again.',
    },
    'restriction-change': {
      means: 'The restriction cannot be set or removed in this way.',
      ask: 'Look up the restrictions now, then compose the change again.',
    },
    restricted: {
      means: 'A restriction of an account or of the mosaic forbids it.',
      ask: 'Stop. Ask the account’s or the mosaic’s owner about the restriction.',
    },
    'message-too-large': {
      means: 'The message is longer than the network allows.',
      ask: 'Shorten it and compose the transaction again.',
    },
    'bonded-expired': {
      means: 'The bonded aggregate did not get all cosignatures in time. The deposit is lost.',
      ask: 'Compose hash lock and bonded aggregate again.',
    },
    'lock-rolled-back': {
      means: 'The block with its hash lock was rolled back.',
      ask: 'Announce the hash lock again, then the bonded aggregate.',
    },
    'node-clock': {
      means: 'The clocks of this machine and of the node differ.',
      ask: 'Check the clock of this machine. Announce the same bytes again after a minute, to another node.',
    },
    'node-behind': {
      means: 'The node does not have the whole chain yet.',
      ask: 'Announce the same bytes to another node.',
    },
    'fee-too-low': { means: 'The fee is lower than the network asks.', ask: 'Compose it again with the right fee.' },
  },
  unknown: {
    means: '{code}: a code that this program does not know.',
    ask: 'Look it up in the documentation of the node, and compose nothing before it is clear.',
  },
  stages: {
    waiting: { name: 'Waiting', means: 'For the step before it, or for enough nodes to answer.' },
    sent: { name: 'Sent', means: 'A node was given it. No node says yet that it has it.' },
    silent: {
      name: 'No node knows it',
      means: 'It was sent 60 seconds ago or more, and no node has it. It may be announced again: the same bytes.',
    },
    seen: { name: 'Seen', means: 'In the pool of at least one node, in no block yet.' },
    partial: { name: 'Waits for cosignatures', means: 'The network has it and waits for cosigners.' },
    'in-block': { name: 'In a block', means: 'Confirmed, and not final yet: it can still be rolled back.' },
    final: { name: 'Final', means: 'In a block that is not rolled back any more.' },
    failed: { name: 'Refused', means: 'A node refused it, and no node has it.' },
    expired: {
      name: 'Deadline passed',
      means: 'Its deadline has passed on the chain, and no node has it. It cannot be executed any more.',
    },
    'rolled-back': {
      name: 'Rolled back',
      means: 'It was in a block and is in none now. Wait, or announce the same bytes again.',
    },
    disagreeing: {
      name: 'Nodes disagree',
      means: 'Nodes say what cannot both be true. Believe none of them: look at the nodes and announce nothing.',
    },
  },
};
