import type { WarningCode } from '../../../core/review/review-document.ts';
import type { WarningText } from '../texts.ts';

export const warnings: Record<WarningCode, WarningText> = {
  'alias-recipient': {
    title: 'The recipient is a name, not an address',
    why: 'A namespace points to an address that its owner can change. This machine is offline and cannot see where it points now.',
    doThis: 'Prefer a request with the full address. Otherwise have the name looked up on an online machine.',
  },
  'mosaic-unknown': {
    title: 'Inkan does not know this mosaic',
    why: 'Its divisibility is unknown, so only the raw number of smallest units can be shown.',
    doThis: 'Look up the mosaic’s identifier and divisibility online, and work out the amount before you sign.',
  },
  'mosaic-levy-possible': {
    title: 'This mosaic may carry a levy',
    why: 'On NEM, a mosaic can take an extra payment from the sender on every transfer. It is not written in the transaction.',
    doThis: 'Look up the levy of this mosaic online before you sign.',
  },
  'mosaic-alias': {
    title: 'A mosaic is given by name',
    why: 'A namespace points to a mosaic, and its owner can change which one.',
    doThis: 'Prefer a request with the mosaic’s identifier. Otherwise have the name looked up online.',
  },
  'message-encrypted': {
    title: 'The message is encrypted',
    why: 'Only the recipient can read it. You cannot know what you are sending.',
    doThis: 'Ask the sender what it says, and whether it has to be encrypted.',
  },
  'message-hex': {
    title: 'The message is data, not text',
    why: 'It is shown as hexadecimal digits.',
    doThis: 'Ask the sender what it is for, if you did not expect it.',
  },
  'message-harvesting': {
    title: 'The message starts delegated harvesting',
    why: 'A node will be asked to harvest with your account’s importance.',
    doThis: 'Go on only if you mean to set up harvesting with this node.',
  },
  'message-undecodable': {
    title: 'The message cannot be read as text',
    why: 'Its bytes are not valid text. They are shown as hexadecimal digits.',
    doThis: 'Ask the sender what it is for, if you did not expect it.',
  },
  'text-control-characters': {
    title: 'The message holds invisible characters',
    why: 'Such characters can hide or reorder what is shown. Inkan shows each of them as a code.',
    doThis: 'Read the message with the codes. Ask the sender why they are there.',
  },
  'fee-zero': {
    title: 'The fee is zero',
    why: 'Few nodes accept such a transaction, so it may never be included.',
    doThis: 'Ask the sender for a request with a fee, unless you know a node that takes it.',
  },
  'fee-low': {
    title: 'The fee is low',
    why: 'The network may leave the transaction waiting until its deadline passes.',
    doThis: 'Ask the sender for a higher fee if it is urgent.',
  },
  'fee-high': {
    title: 'The fee is unusually high',
    why: 'It is far above what the network asks for. The surplus is lost to the harvester.',
    doThis: 'Do not go on until the sender has explained the fee.',
  },
  'deadline-short': {
    title: 'The deadline is close',
    why: 'The signed transaction has to reach the network before it, or it is refused.',
    doThis: 'Have the online machine ready before you sign.',
  },
  'deadline-at-limit': {
    title: 'The deadline is as far away as allowed',
    why: 'If a clock is a little off, the network may refuse it as too far.',
    doThis: 'Check the clock at the bottom of the screen. Ask for a shorter deadline if it is refused.',
  },
  'timestamp-ahead': {
    title: 'The transaction comes from the future',
    why: 'Its time stamp is ahead of this machine’s clock. One of the two clocks is wrong.',
    doThis: 'Check the clock at the bottom of the screen against a watch.',
  },
  'moves-nothing': {
    title: 'Nothing is sent but the fee',
    why: 'The transaction moves no mosaic. It may be only a message.',
    doThis: 'Go on only if that is what you expect.',
  },
  'to-self': {
    title: 'The sender and the recipient are the same',
    why: 'Nothing changes hands. Only the fee is paid.',
    doThis: 'Go on only if that is what you expect.',
  },
  'signer-filled-in': {
    title: 'Inkan filled in the signer',
    why: 'The request did not say who signs, so Inkan took its own account. It is the one that pays.',
    doThis: 'Check above that this is the account that shall pay.',
  },
  'urls-ignored': {
    title: 'Addresses of servers in the request were ignored',
    why: 'The request named servers to report to. Inkan is offline and contacts nobody.',
    doThis: 'Nothing. Announce the signed transaction through a node you trust.',
  },
  'mosaic-multiplier': {
    title: 'A multiplier changes the amounts',
    why: 'On NEM, mosaic quantities are multiplied by the amount field. The figures shown already include it.',
    doThis: 'Compare the figures shown above with what you expect, not those in the sender’s tool.',
  },
  'mosaic-fraction-lost': {
    title: 'A fraction is cut off',
    why: 'With this multiplier a part of the smallest unit remains and is dropped by the network.',
    doThis: 'Ask the sender to use a whole multiplier if the exact figure matters.',
  },
  'amount-zero': {
    title: 'An amount is zero',
    why: 'A mosaic is listed, but nothing of it is sent.',
    doThis: 'Ask the sender whether an amount is missing.',
  },
};
