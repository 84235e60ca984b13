/** Reading the text: what came is not a request, is damaged, or must never be signed. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';
import { makeAgain } from './asks.ts';

export const reading = {
  empty: {
    title: 'There is nothing in this code',
    means: 'The code or the text was read, but it holds no characters.',
    ask: 'Ask the sender to show the request again, and check that a transaction is in it.',
  },
  'text-too-long': {
    title: 'The text is too long',
    means: 'Inkan reads at most 262,144 characters. A request is shorter, so this is something else.',
    ask: 'Ask the sender what this is, and ask for one unsigned transaction.',
  },
  'text-unreadable': {
    title: 'The text cannot be read',
    means: 'It is not plain text: some characters are damaged or not allowed in a request.',
    ask: makeAgain,
  },
  'json-malformed': {
    title: 'The request is damaged',
    means: 'It looks like a structured request (JSON), but it breaks off or has an error in it.',
    ask: makeAgain,
  },
  'json-unknown-field': {
    title: 'The request holds a field Inkan does not know',
    means: 'A field that nobody here understands could change what the request does. Inkan does not guess.',
    ask: 'Ask the sender for the request in its standard form, without additions.',
  },
  'json-missing-field': {
    title: 'The request lacks a field',
    means: 'Something that a complete request always carries is not there.',
    ask: makeAgain,
  },
  'json-bad-value': {
    title: 'A field of the request has an impossible value',
    means: 'The value is of the wrong kind or out of range, so the request cannot be trusted.',
    ask: makeAgain,
  },
  'hex-malformed': {
    title: 'The transaction bytes are damaged',
    means: 'They should be written with the digits 0–9 and A–F in pairs, and are not.',
    ask: makeAgain,
  },
  'envelope-version': {
    title: 'This version of the QR format is not known',
    means: 'The request is wrapped in a format version that Inkan does not read.',
    ask: 'Ask the sender for a Symbol QR of version 3, or for the plain unsigned payload.',
  },
  'envelope-network-mismatch': {
    title: 'The wrapper and the transaction name different networks',
    means: 'Outside it says one network, inside another. One of the two is wrong, and it may be on purpose.',
    ask: 'Do not sign. Tell the sender, and ask them to make the request again from the beginning.',
  },
  'envelope-chain-mismatch': {
    title: 'The wrapper and the transaction belong to different chains',
    means: 'Outside it says one chain, inside the transaction is built for another.',
    ask: 'Do not sign. Tell the sender, and ask them to make the request again from the beginning.',
  },
  'carries-private-key': {
    title: 'This code holds a private key',
    means: 'Whoever saw this code can spend everything in that account. Inkan has not kept it.',
    ask: 'Tell the sender at once: that account must be treated as stolen, and its funds moved to a new one. A key of your own that nobody else has seen is taken in under “Accounts”, “Import a key”.',
  },
  'already-signed': {
    title: 'This transaction is already signed',
    means: 'There is nothing left to sign. Anyone who has it can announce it to the network.',
    ask: 'Ask the sender for the unsigned transaction, or have the signed one announced if that is what you want.',
  },
  'arbitrary-bytes': {
    title: 'These are bytes without a meaning',
    means: 'Inkan signs only transactions that it can show in words. These bytes could be anything.',
    ask: 'Never sign bytes you cannot read. Ask the sender for the unsigned transaction itself.',
  },
  'not-a-request': {
    title: 'This is not a request',
    means: 'The code was read, but it is something else: a web link, another program’s code, or a plain text.',
    ask: 'Check that you scanned the right code, or ask the sender to show the unsigned transaction.',
  },
  'not-supported-yet': {
    title: 'Inkan does not take this kind of request',
    means: 'It is understood enough to know what it is, and not enough to show all of its consequences.',
    ask: 'Ask the sender for the unsigned transaction itself, as a Symbol QR code or as its bytes.',
  },
  'part-of-many': {
    title: 'This is one part of several',
    means: 'The request is spread over several codes, and this is only one of them.',
    ask: 'Scan the other parts too. They can come in any order.',
  },
  'parts-malformed': {
    title: 'A part is damaged',
    means: 'The code says that it is a part of a larger request, but its heading makes no sense.',
    ask: 'Begin again, and ask the sender to show all the codes once more.',
  },
  'parts-too-many': {
    title: 'The request has too many parts',
    means: 'It is announced as larger than any request Inkan reads.',
    ask: 'Ask the sender to split the work into smaller transactions.',
  },
  'parts-mixed': {
    title: 'Parts of two different requests',
    means: 'The newest part does not belong to the ones collected before.',
    ask: 'Begin again with the codes or files of one request alone.',
  },
  'parts-digest-mismatch': {
    title: 'The parts do not add up',
    means: 'All parts are there, but together they do not give what was announced. At least one is wrong.',
    ask: 'Begin again and read all codes once more. If it happens again, ask the sender to make the request anew.',
  },
  'frame-damaged': {
    title: 'A code arrived damaged',
    means: 'Its check digits do not fit its content. It was left out, and nothing that came before is lost.',
    ask: 'Keep the camera still. If it happens again and again, ask the sender to show larger or slower codes.',
  },
  'frame-version': {
    title: 'These codes come from a newer Inkan',
    means: 'They are written in a version of the format that this Inkan does not read.',
    ask: 'Ask the sender to show the request in another format, or update Inkan on this machine.',
  },
  'ur-type': {
    title: 'This UR code carries something else',
    means: 'Of the UR codes, Inkan reads only the type “bytes”. This one is meant for another kind of wallet.',
    ask: 'Check that you scanned the right code, or ask the sender for the type “bytes”.',
  },
  'ur-version': {
    title: 'These codes are of an older UR format',
    means: 'They are written as in 2020 (“1of3”). That format has been replaced, and Inkan does not read it.',
    ask: 'Ask the sender to update the tool, or to choose another format: the plain request as one code, UR of today (“1-3”), or BBQr. Showing the same codes again does not help.',
  },
  'ur-prefix-missing': {
    title: 'The beginning of this UR code is missing',
    means: 'It looks like a UR code whose first characters, “ur:”, were left out. Inkan does not guess.',
    ask: 'If it was copied as text, copy it again with “ur:” in front. If it was scanned, tell the sender.',
  },
  'bbqr-type': {
    title: 'This BBQr code carries something else',
    means: 'Of the BBQr codes, Inkan reads text, JSON and plain bytes. This one is meant for another kind of wallet.',
    ask: 'Check that you scanned the right code, or ask the sender for the request as text.',
  },
  'image-no-qr': {
    title: 'No QR code was found in the image',
    means: 'The picture was opened and searched at several sizes.',
    ask: 'Use a sharper, straighter picture with the white margin around the code, or scan with the camera.',
  },
  'signatures-missing': {
    title: 'This is not a compact reply',
    means: 'It was read, but it does not hold signatures without their transactions.',
    ask: 'Take the format “Signatures only” from the signing machine, or announce the full reply as it is.',
  },
  'signatures-malformed': {
    title: 'The compact reply is damaged',
    means: 'A signature in it is too short or too long, is there twice, or has characters that do not belong there.',
    ask: 'Carry the reply over from the signing machine once more. Nothing was merged.',
  },
  'several-codes': {
    title: 'There are several codes in the picture',
    means: 'Each of them is a whole of its own, and Inkan does not choose between them.',
    ask: 'Show only the one that you mean: cover the others, or cut the picture down to it.',
  },
  'decoders-disagree': {
    title: 'Two readings of this code differ',
    means: 'Inkan reads a code in two independent ways. They gave different contents, so neither is believed.',
    ask: 'Have the code shown larger and sharper, alone in the picture, and scan again. If it stays so, tell the sender.',
  },
  'invoice-amount': {
    title: 'The amount of this invoice cannot be used',
    means: 'It is missing, is not a whole number, or is more than can exist.',
    ask: 'Ask the person who sent the invoice for a new one, or have the transfer built by the sender’s tool.',
  },
  'entries-malformed': {
    title: 'The entries are damaged',
    means: 'At least one of them has an impossible address, name or number. None was taken over.',
    ask: 'Ask the sender to export the entries again, and scan the new code.',
  },
  'entries-too-many': {
    title: 'Too many entries at once',
    means: 'An import is read by a person, line by line, so Inkan takes at most 50 entries at a time.',
    ask: 'Ask the sender for several shorter lists.',
  },
  'inner-missing': {
    title: 'What you would agree to is missing',
    means:
      'A NEM cosignature names its transaction only by a number (its hash). Nobody can see from that what it does.',
    ask: 'Never cosign blind. Ask the sender for the multisig transaction itself.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
