/** Reasons of the desk: what is wrong, and what to do. */
import type { DeskReasonCode } from '../../contract/desk-reason.ts';
import type { DeskReasonText } from '../texts.ts';

export const reasons: Record<DeskReasonCode, DeskReasonText> = {
  'node-unreachable': {
    title: 'The node cannot be reached.',
    ask: 'Check the address and this machine’s connection, or add another node.',
  },
  'node-timed-out': { title: 'The node did not answer in time.', ask: 'Wait, or add another node.' },
  'node-throttled': {
    title: 'The node answers no more for now, because it was asked too often.',
    ask: 'Wait a minute. The desk asks a node at most three times a second.',
  },
  'node-unavailable': { title: 'The node reports a fault of its own.', ask: 'Wait, or add another node.' },
  'node-not-synchronised': {
    title: 'The node has not caught up with the chain.',
    ask: 'What it says is not used. Wait until it has caught up. If all nodes are said to be behind, check this machine’s clock.',
  },
  'node-answer-malformed': {
    title: 'The node’s answer does not have the documented form.',
    ask: 'Nothing of it is used. Use another node, and tell its operator.',
  },
  'node-wrong-network': {
    title: 'The node belongs to another network.',
    ask: 'Check the network that you chose for it, or remove the node.',
  },
  'node-refuses-question': { title: 'The node refused the question.', ask: 'Use another node, and report this.' },
  'node-not-allowed': {
    title: 'The address is not in the list of allowed nodes.',
    ask: 'Only nodes that you added are asked, and none may pass a question on to another.',
  },
  'nodes-too-few': {
    title: 'No node gives usable answers.',
    ask: 'Add a node for this chain and network, or wait until one has caught up.',
  },
  'nodes-disagree': {
    title: 'The nodes contradict each other.',
    ask: 'Nothing is composed from it. Find out which node is wrong and remove it.',
  },
  'node-url-malformed': {
    title: 'This is no address of a node.',
    ask: 'Write it like https://node.example.com:3001, without a path or a password.',
  },
  'node-known-already': { title: 'This node is in the list already.', ask: 'Nothing needs to be done.' },
  'account-unknown': { title: 'The chain does not know this account.', ask: 'Check the address and the network.' },
  'account-no-key': {
    title: 'The chain does not know the public key of this account.',
    ask: 'Watch the account again with its public key, as Inkan shows it; or let the account sign a first transaction.',
  },
  'account-key-other': {
    title: 'The public key is of another account.',
    ask: 'Copy the key that Inkan shows for this address, or leave the field empty.',
  },
  'signer-not-cosigner': {
    title: 'The account that signs is no cosigner of the account.',
    ask: 'Choose one of its cosigners.',
  },
  'recipient-malformed': {
    title: 'The recipient is neither an address of this network nor a name.',
    ask: 'Copy the address again from its source.',
  },
  'alias-unresolved': {
    title: 'The name leads to no account or mosaic.',
    ask: 'Ask the recipient for the address itself.',
  },
  'mosaic-unknown': { title: 'The chain does not know this mosaic.', ask: 'Check its name or its id.' },
  'mosaic-cannot-move': {
    title: 'This mosaic cannot be sent from here to there.',
    ask: 'It is not transferable, has expired, or is restricted. Ask whoever made it.',
  },
  'amount-malformed': { title: 'This is no amount.', ask: 'Write digits with one decimal point, like 1234.5.' },
  'amount-too-fine': {
    title: 'The amount has more decimal places than the mosaic.',
    ask: 'Correct the amount; nothing is rounded.',
  },
  'amount-zero': { title: 'The amount is zero.', ask: 'Write the amount that is to be paid.' },
  'balance-too-low': {
    title: 'The account does not hold enough for the amounts and the fee.',
    ask: 'Lower the amount, or fund the account first.',
  },
  'message-too-large': { title: 'The message is too long.', ask: 'Shorten it.' },
  'lifetime-too-long': { title: 'The network does not allow so late a deadline.', ask: 'Choose a shorter time.' },
  'change-impossible': {
    title: 'The network would refuse this.',
    ask: 'Check what was entered against the present state of the account.',
  },
  'not-on-this-chain': { title: 'This chain has no such transaction.', ask: 'Choose the other chain.' },
  'nothing-pending': {
    title: 'No node knows a transaction that waits under this hash.',
    ask: 'It may be complete or past its deadline. Look it up by its hash.',
  },
  'draft-ran-out': { title: 'The deadline of this draft has passed.', ask: 'Compose it anew.' },
  'draft-changed': {
    title: 'A payment is not the one of the draft before.',
    ask: 'An alias, a mosaic or an account has changed in the meantime. Compare before you send.',
  },
  'draft-fees-higher': {
    title: 'The fees are more than twice those of the draft before.',
    ask: 'Compare before you send, or compose it anew later.',
  },
  'draft-sent-already': {
    title: 'The draft before was sent and can still be signed.',
    ask: 'If both are signed, everything is paid twice. Send this one only if the other one will never be signed.',
  },
  'payouts-malformed': {
    title: 'The payout file has an error.',
    ask: 'Correct the named line and read the file again. Nothing was taken from it.',
  },
  'payouts-too-many': { title: 'The payout file has too many lines.', ask: 'Split it.' },
  'payouts-totals-differ': {
    title: 'The totals in the file do not agree with its lines.',
    ask: 'Ask whoever made the file which is right.',
  },
  'reply-unreadable': { title: 'This is no reply of Inkan.', ask: 'Scan the reply that Inkan shows after signing.' },
  'reply-unasked': {
    title: 'The reply answers no request of this desk.',
    ask: 'Nothing was announced. Find out where it comes from.',
  },
  'reply-altered': {
    title: 'The signed transaction is not the one that was requested.',
    ask: 'Nothing was announced. Find out who altered it before anything else is signed.',
  },
  'reply-foreign': {
    title: 'The reply was signed by another account than the requested one.',
    ask: 'Nothing was announced. Sign again with the right account.',
  },
  'reply-incomplete': { title: 'Signatures are still missing.', ask: 'Collect the cosignatures in Inkan first.' },
  'reply-known-already': { title: 'This reply was taken before.', ask: 'See it among the transactions.' },
  'flow-not-over': {
    title: 'This transaction has neither failed nor expired.',
    ask: 'It is followed on. Only what has ended without success can be put away.',
  },
  'record-damaged': {
    title: 'The record of this desk is damaged.',
    ask: 'Nothing is composed or announced. Keep the folder as it is and have it examined.',
  },
  'record-unwritable': {
    title: 'The file could not be written.',
    ask: 'Nothing was announced. Free space on the disk, or choose another place.',
  },
  'folder-not-private': {
    title: 'Other users of this machine can change the folder of this desk.',
    ask: 'Nothing was opened. Make the folder your own and writable by you alone, and check what is in it.',
  },
  'requester-key-unreadable': {
    title: 'The key of this requester cannot be read.',
    ask: 'It is missing, is not the one in the record, or belongs to another user or keyring. Restore it, or begin with a new folder and enter its key in Inkan.',
  },
};
