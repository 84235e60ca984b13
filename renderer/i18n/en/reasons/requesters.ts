/** Request envelopes, and who may ask for signatures. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const requesters = {
  'envelope-not-canonical': {
    title: 'This is not a request envelope in its one form',
    means:
      'An envelope is one text, to the last character. A program or a person changed its form after it was made, or it is not an envelope.',
    ask: 'Ask the requester to send the text again as their tool made it.',
  },
  'envelope-expired': {
    title: 'The request envelope has expired',
    means: 'The requester set a time after which nothing in it may be signed.',
    ask: 'Check the clock at the bottom of the screen. If it is right, ask the requester for a new envelope.',
  },
  'envelope-too-early': {
    title: 'The request envelope was made in the future',
    means: 'By the clock of this machine, its requester has not made it yet.',
    ask: 'Check the clock at the bottom of the screen, and the clock of the requester.',
  },
  'envelope-repeated': {
    title: 'This request envelope was used before',
    means: 'Its number is not above the last one that was signed. The requests would be paid twice.',
    ask: 'Do not sign. Ask the requester which number is theirs, and find out why it came again.',
  },
  'envelope-number-reused': {
    title: 'Another envelope has this number',
    means: 'An envelope with the same number and other requests was signed before.',
    ask: 'Do not sign. Tell the requester at once: somebody else may be using their key.',
  },
  'envelope-missing': {
    title: 'A request envelope is missing before this one',
    means:
      'The numbers of a requester’s envelopes follow each other. One or more between the last signed one and this one did not arrive.',
    ask: 'Ask the requester for the envelopes in between, and sign them first.',
  },
  'envelope-previous-differs': {
    title: 'This request envelope follows another one',
    means: 'It names an envelope before it that is not the one that was signed last.',
    ask: 'Do not sign. Compare the last number and digest with the requester.',
  },
  'requester-signature-invalid': {
    title: 'The requester’s signature is not valid',
    means: 'The requests or the list were changed after they were signed, or somebody else signed them.',
    ask: 'Do not sign. Tell the requester, and ask for it again from them directly.',
  },
  'requester-unknown': {
    title: 'The key that signed the requests is not registered',
    means: 'The signature is valid, but nobody has registered this key for this purpose.',
    ask: 'Do not sign. Ask the requester for their public key, and compare it over another channel.',
  },
  'requester-keys-malformed': {
    title: 'The list of requesters’ keys cannot be read',
    means: 'It is not in the form of such a list, or names a key or a requester twice.',
    ask: 'Ask for the file again from whoever looks after it.',
  },
  'request-unsigned': {
    title: 'Nobody signed this request',
    means: 'Only requests that a registered requester signed are accepted here.',
    ask: 'Ask the requester for a request envelope.',
  },
  'control-totals-differ': {
    title: 'The totals of the envelope differ from its requests',
    means: 'The requester counted other payments than the requests make: something was left out, added or changed.',
    ask: 'Do not sign. Ask the requester to compare the number of payments and the sum of each mosaic.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
