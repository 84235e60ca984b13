/** Reading the text: it is not a request, is damaged, or must never be signed. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';
import { makeAgain } from './asks.ts';

export const reading = {
  empty: {
    title: 'There is nothing in this code',
    means: 'The code or the text was read, but it holds no characters.',
    ask: 'Ask the requester to show the request again, and check that a transaction is in it.',
  },
  'text-too-long': {
    title: 'The text is too long',
    means: 'Inkan reads at most 262,144 characters. A request is shorter, so this is something else.',
    ask: 'Ask the requester what this is, and ask for one unsigned transaction.',
  },
  'text-unreadable': {
    title: 'The text cannot be read',
    means: 'It is not plain text: some characters are damaged or not allowed in a request.',
    ask: makeAgain,
  },
  'json-malformed': {
    title: 'The request is not whole, or was altered',
    means:
      'It begins as a structured request (JSON) and goes wrong at the place named below. Copying can do that: mail programs and editors bend quotation marks, break lines, add commas and comments.',
    ask: 'Have the request carried over as a file or a QR code instead of copied text. If it fails at the same place again, the program that made it is at fault: tell its makers the place.',
  },
  'json-unknown-field': {
    title: 'The request holds a field that Inkan does not know',
    means:
      'The field named below is not part of this kind of request. It could change what the request does, and Inkan does not guess.',
    ask: 'Tell the requester the name of the field, and ask for the request without it.',
  },
  'json-missing-field': {
    title: 'The request lacks a field',
    means: 'The field named below belongs to every request of this kind, and is not there.',
    ask: 'Tell the requester the name of the field, and ask for a complete request.',
  },
  'json-bad-value': {
    title: 'A field of the request has a value that it cannot have',
    means:
      'What stands in the field named below is of the wrong kind, too long or too short, or out of range: a text where a number belongs, for example, or a fraction.',
    ask: 'Tell the requester the name of the field, and ask for a request with that field put right.',
  },
  'hex-malformed': {
    title: 'The transaction is not written as whole bytes',
    means:
      'It should be pairs of the digits 0–9 and A–F. Blanks and line ends do not matter; a digit is missing at the end, or the character named below is none of these digits.',
    ask: 'Have it carried over as a file or a QR code instead of copied or typed text.',
  },
  'envelope-version': {
    title: 'This version of the QR format is not known',
    means: 'The request is wrapped in a format version that Inkan does not read.',
    ask: 'Ask the requester for a Symbol QR of version 3, or for the plain unsigned payload.',
  },
  'envelope-network-mismatch': {
    title: 'The wrapper and the transaction name different networks',
    means: 'Outside it says one network, inside another. One of the two is wrong, and it may be on purpose.',
    ask: 'Do not sign. Tell the requester, and ask them to make the request again from the beginning.',
  },
  'envelope-chain-mismatch': {
    title: 'Reply and request belong to different chains',
    means:
      'The signature is for a transaction of one chain, and the request that was given for it is one of the other.',
    ask: 'Merge the reply with the requests that it answers.',
  },
  'carries-private-key': {
    title: 'This holds a private key or recovery words',
    means:
      'Whoever sees it can spend everything in its accounts. It is no request. Inkan has not kept it, and nothing of it is in the log.',
    ask: 'Clear it from the screen it came from. If anybody else has seen it, or it ever was in a message or on an online machine, move the funds to a new account. A key that nobody else has seen is taken in under “Accounts”, “Import a key”; recovery words under “Restore”.',
  },
  'locked-keys': {
    title: 'This is a backup or a vault, not a request',
    means:
      'Keys are in it, locked by a passphrase. It is of no use to others while that passphrase is unknown to them, and it should not be shown around.',
    ask: 'A backup is opened under “Restore”, or tried in a drill. For signing, ask the requester for the unsigned transaction.',
  },
  'already-signed': {
    title: 'This transaction is already signed',
    means:
      'Nobody else has to sign it. Anyone who has it can announce it to the network. (A NEM multisig transaction is different: with its one signature it can be cosigned here.)',
    ask: 'Ask the requester for the unsigned transaction, or have this one announced if that is what you want.',
  },
  'arbitrary-bytes': {
    title: 'These bytes could be a private key, or anything else',
    means:
      '32 bytes (64 digits) are what a private key looks like, and also what a hash looks like. Inkan signs only transactions that it can show in words.',
    ask: 'If it is a private key: do not show it to anybody, clear it from the screen it came from, and move the funds if others have seen it. If it is not: never sign bytes that you cannot read. Ask for the unsigned transaction itself.',
  },
  'not-a-request': {
    title: 'This is not a request',
    means: 'The code was read, but it is something else: a web link, another program’s code, or a plain text.',
    ask: 'Check that you scanned the right code, or ask the requester to show the unsigned transaction.',
  },
  'several-requests': {
    title: 'There are two requests in this text',
    means: 'Inkan reads one at a time, so that each is shown and approved by itself.',
    ask: 'Give them one after another, each as a text or a code of its own.',
  },
  'text-around': {
    title: 'There is other text around the request',
    means:
      'Something in it looks like a request, but words stand before or after it. Inkan does not choose which part counts.',
    ask: 'Take only the request itself, from its first character to its last, or scan its code.',
  },
  'link-changes-transaction': {
    title: 'This link asks for the transaction to be changed',
    means:
      'With the parameter named below the signing program would change the transaction before it signs. Inkan signs only what came, exactly as it shows it.',
    ask: 'Ask the requester to build the transaction as it should be, and to send the same link without this parameter.',
  },
  'cosignatures-beside': {
    title: 'Cosignatures of others stand beside this multisig transaction',
    means: 'Inkan cannot check or show them, and your own cosignature does not need them.',
    ask: 'Ask the requester for the data of the multisig transaction alone, or for the same JSON with an empty list of signatures.',
  },
  'not-supported-yet': {
    title: 'Inkan does not take this kind of request',
    means: 'It is understood enough to know what it is, and not enough to show all of its consequences.',
    ask: 'Ask the requester for the unsigned transaction itself, as a Symbol QR code or as its bytes.',
  },
  'part-of-many': {
    title: 'This is one part of several',
    means: 'The request is spread over several codes, and this is only one of them.',
    ask: 'Scan the other parts too. They can come in any order.',
  },
  'parts-malformed': {
    title: 'A part is damaged',
    means: 'The code says that it is a part of a larger request, but its heading makes no sense.',
    ask: 'Begin again, and ask the requester to show all the codes once more.',
  },
  'parts-too-many': {
    title: 'The request has too many parts',
    means: 'It is announced as larger than any request Inkan reads.',
    ask: 'Ask the requester to split the work into smaller transactions.',
  },
  'parts-mixed': {
    title: 'Parts of two different requests',
    means: 'The newest part does not belong to the ones collected before.',
    ask: 'Begin again with the codes or files of one request alone.',
  },
  'parts-digest-mismatch': {
    title: 'The parts do not add up',
    means: 'All parts are there, but together they do not give what was announced. At least one is wrong.',
    ask: 'Begin again and read all codes once more. If it happens again, ask the requester to make the request again.',
  },
  'frame-damaged': {
    title: 'A code arrived damaged',
    means: 'Its check digits do not fit its content. It was left out, and nothing that came before is lost.',
    ask: 'Keep the camera still. If it happens again and again, ask the requester to show larger or slower codes.',
  },
  'frame-version': {
    title: 'These codes come from a newer Inkan',
    means: 'They are written in a version of the format that this Inkan does not read.',
    ask: 'Ask the requester to show the request in another format, or update Inkan on this machine.',
  },
  'ur-type': {
    title: 'This UR code carries something else',
    means: 'Of the UR codes, Inkan reads only the type “bytes”. This one is meant for another kind of wallet.',
    ask: 'Check that you scanned the right code, or ask the requester for the type “bytes”.',
  },
  'ur-version': {
    title: 'These codes are of an older UR format',
    means: 'They are written as in 2020 (“1of3”). That format has been replaced, and Inkan does not read it.',
    ask: 'Ask the requester to update the tool, or to choose another format: the plain request as one code, current UR (“1-3”), or BBQr. Showing the same codes again does not help.',
  },
  'ur-prefix-missing': {
    title: 'The beginning of this UR code is missing',
    means: 'It looks like a UR code whose first characters, “ur:”, were left out. Inkan does not guess.',
    ask: 'If it was copied as text, copy it again with “ur:” in front. If it was scanned, tell the requester.',
  },
  'bbqr-type': {
    title: 'This BBQr code carries something else',
    means: 'Of the BBQr codes, Inkan reads text, JSON and plain bytes. This one is meant for another kind of wallet.',
    ask: 'Check that you scanned the right code, or ask the requester for the request as text.',
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
    ask: 'Have the code shown larger and sharper, alone in the picture, and scan again. If it stays so, tell the requester.',
  },
  'invoice-amount': {
    title: 'The amount of this invoice cannot be used',
    means: 'It is missing, is not a whole number, or is more than can exist.',
    ask: 'Ask the person who sent the invoice for a new one, or have the transfer built by the requester’s tool.',
  },
  'entries-malformed': {
    title: 'An entry cannot be taken into the registry',
    means:
      'The entry and the field are named below. A name has 1 to 64 visible characters and does not look like an address or an id; an id has 16 hex digits (NEM: namespace:name); each account or mosaic stands there once. Nothing was taken over.',
    ask: 'Tell the requester which entry and which field, and ask for the list with that one put right.',
  },
  'entries-too-many': {
    title: 'Too many entries at once',
    means: 'An import is read by a person, line by line, so Inkan takes at most 50 entries at a time.',
    ask: 'Ask the requester for several shorter lists.',
  },
  'inner-missing': {
    title: 'What you would agree to is missing',
    means:
      'A NEM cosignature names its transaction only by a number (its hash). Nobody can see from that what it does.',
    ask: 'Never cosign blind. Ask the requester for the multisig transaction itself.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
