import type { ReasonCode } from '../../../core/base/reason.ts';
import type { ReasonText } from '../texts.ts';

const unreadableAsk = 'Ask the sender to make the request again with their wallet or tool, and scan the new code.';
const unlikeChain =
  'Ask the sender to build the transaction again with an up-to-date tool and send a new code. Do not accept a "fixed" copy of this one.';

export const reasons: Record<ReasonCode, ReasonText> = {
  empty: {
    title: 'There is nothing in this code',
    means: 'The code or the text was read, but it holds no characters.',
    ask: 'Ask the sender to show the request again, and check that a transaction is in it.',
  },
  'text-too-long': {
    title: 'The text is too long',
    means: 'Inkan reads at most 65,536 characters. A transfer is far shorter, so this is something else.',
    ask: 'Ask the sender what this is, and ask for one unsigned transfer.',
  },
  'text-unreadable': {
    title: 'The text cannot be read',
    means: 'It is not plain text: some characters are damaged or not allowed in a request.',
    ask: unreadableAsk,
  },
  'json-malformed': {
    title: 'The request is damaged',
    means: 'It looks like a structured request (JSON), but it breaks off or has an error in it.',
    ask: unreadableAsk,
  },
  'json-unknown-field': {
    title: 'The request holds a field Inkan does not know',
    means: 'A field that nobody here understands could change what the request does. Inkan does not guess.',
    ask: 'Ask the sender for the request in its standard form, without additions.',
  },
  'json-missing-field': {
    title: 'The request lacks a field',
    means: 'Something that a complete request always carries is not there.',
    ask: unreadableAsk,
  },
  'json-bad-value': {
    title: 'A field of the request has an impossible value',
    means: 'The value is of the wrong kind or out of range, so the request cannot be trusted.',
    ask: unreadableAsk,
  },
  'hex-malformed': {
    title: 'The transaction bytes are damaged',
    means: 'They should be written with the digits 0–9 and A–F in pairs, and are not.',
    ask: unreadableAsk,
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
    ask: 'Tell the sender at once: that account must be treated as stolen, and its funds moved to a new one.',
  },
  'already-signed': {
    title: 'This transaction is already signed',
    means: 'There is nothing left to sign. Anyone who has it can announce it to the network.',
    ask: 'Ask the sender for the unsigned transaction, or have the signed one announced if that is what you want.',
  },
  'arbitrary-bytes': {
    title: 'These are bytes without a meaning',
    means: 'Inkan signs only transactions that it can show in words. These bytes could be anything.',
    ask: 'Never sign bytes you cannot read. Ask the sender for an unsigned transfer.',
  },
  'not-a-request': {
    title: 'This is not a request to sign',
    means: 'The code was read, but it is something else: an address, a contact, a web link or another QR.',
    ask: 'Check that you scanned the right code, or ask the sender to show the unsigned transaction.',
  },
  'not-supported-yet': {
    title: 'Inkan cannot sign this kind of transaction yet',
    means: 'It is understood enough to know what it is, and not enough to show all of its consequences.',
    ask: 'Ask the sender whether a plain transfer does the same. Otherwise use a tool made for it.',
  },
  'part-of-many': {
    title: 'This is one part of several',
    means: 'The request is spread over several codes, and this is only one of them.',
    ask: 'Scan the other parts too. They can come in any order.',
  },
  'parts-malformed': {
    title: 'A part is damaged',
    means: 'The code says that it is a part of a larger request, but its heading makes no sense.',
    ask: 'Clear the parts and ask the sender to show all the codes again.',
  },
  'parts-too-many': {
    title: 'The request has too many parts',
    means: 'It is announced as larger than any request Inkan reads.',
    ask: 'Ask the sender for a single transfer.',
  },
  'parts-mixed': {
    title: 'Parts of two different requests',
    means: 'The newest part does not belong to the ones collected before.',
    ask: 'Clear the parts, and scan one request from beginning to end.',
  },
  'parts-digest-mismatch': {
    title: 'The parts do not add up',
    means: 'All parts are there, but together they do not give what was announced. At least one is wrong.',
    ask: 'Clear the parts and scan all codes again. If it happens again, ask the sender to make the request anew.',
  },
  'image-no-qr': {
    title: 'No QR code was found in the image',
    means: 'The picture was opened and searched at several sizes.',
    ask: 'Use a sharper, straighter picture with the white margin around the code, or scan with the camera.',
  },
  'too-short': {
    title: 'The transaction is cut off',
    means: 'There are fewer bytes than a transaction of this kind must have.',
    ask: unreadableAsk,
  },
  'too-long': {
    title: 'The transaction is longer than allowed',
    means: 'There are more bytes than a transaction of this kind may have.',
    ask: unlikeChain,
  },
  'size-mismatch': {
    title: 'The transaction does not have the size it states',
    means: 'The length written inside and the number of bytes differ.',
    ask: unlikeChain,
  },
  'trailing-bytes': {
    title: 'There is something after the transaction',
    means: 'Bytes are left over that belong to nothing. They are not shown anywhere, so they are not signed.',
    ask: unlikeChain,
  },
  'reserved-not-zero': {
    title: 'A field that must be empty is not',
    means: 'Places reserved by the chain must hold zero. Here something is written in one of them.',
    ask: unlikeChain,
  },
  'unknown-type': {
    title: 'Inkan does not know this type of transaction',
    means: 'What it would do cannot be shown, so it cannot be signed.',
    ask: 'Ask the sender what it is for. Inkan signs transfers.',
  },
  'unknown-version': {
    title: 'Inkan does not know this version of the transaction',
    means: 'A different version can mean a different effect with the same bytes.',
    ask: unlikeChain,
  },
  'unknown-network': {
    title: 'The network is not known',
    means: 'The transaction is neither for the main network nor for the test network.',
    ask: 'Ask the sender which network they built it for, and to build it again.',
  },
  'network-mismatch': {
    title: 'An address belongs to another network',
    means: 'The transaction is for one network and an address in it for another. The funds could be lost.',
    ask: 'Ask the sender to check the recipient and to build the transaction again.',
  },
  'bad-address': {
    title: 'An address is not valid',
    means: 'It cannot be an address of this chain. Funds sent there could be lost.',
    ask: 'Ask the sender to check the recipient with the person who gave it to them.',
  },
  'bad-address-checksum': {
    title: 'An address has a wrong checksum',
    means: 'At least one character of it is wrong. Funds sent there would be lost.',
    ask: 'Ask the sender to copy the recipient again from its source, not to type it.',
  },
  'alias-filler-not-zero': {
    title: 'A recipient name carries hidden bytes',
    means: 'A namespace as recipient must be followed by zeros. Here something else follows.',
    ask: unlikeChain,
  },
  'mosaics-not-sorted': {
    title: 'The mosaics are not in order',
    means: 'The network accepts them only in ascending order and would refuse this transaction.',
    ask: unlikeChain,
  },
  'mosaic-duplicate': {
    title: 'A mosaic is listed twice',
    means: 'Two amounts of the same mosaic could hide the true total. The network would refuse it.',
    ask: unlikeChain,
  },
  'mosaic-name-invalid': {
    title: 'The name of a mosaic is not valid',
    means: 'It has characters that a mosaic name cannot have, perhaps to look like another one.',
    ask: 'Ask the sender which mosaic they mean, and to build the transaction again.',
  },
  'message-too-long': {
    title: 'The message is too long',
    means: 'It is longer than the chain accepts.',
    ask: 'Ask the sender to shorten the message.',
  },
  'message-zero-length': {
    title: 'The message is announced but empty',
    means: 'The transaction says that a message follows, and none does. The network would refuse it.',
    ask: unlikeChain,
  },
  'message-type-unknown': {
    title: 'The kind of message is not known',
    means: 'It is neither plain nor encrypted text, so it cannot be shown.',
    ask: 'Ask the sender for the transaction with a plain message, or with none.',
  },
  'inner-size-mismatch': {
    title: 'A part of the transaction has the wrong size',
    means: 'A length written inside does not fit what follows it.',
    ask: unlikeChain,
  },
  'signer-invalid': {
    title: 'The signer in the transaction is not a valid key',
    means: 'The public key written in it cannot belong to any account.',
    ask: 'Ask the sender to build it again with the public key of the account that shall pay.',
  },
  'signature-present': {
    title: 'There is already a signature in it',
    means: 'The place of the signature must be empty in a request, and is not.',
    ask: 'Ask the sender for the unsigned transaction.',
  },
  'not-canonical': {
    title: 'The same transaction could be written differently',
    means:
      'Written again from what was read, it does not give the same bytes. What you see might not be what is signed.',
    ask: unlikeChain,
  },
  'second-codec-disagrees': {
    title: 'Two readings of the transaction differ',
    means: 'Inkan reads every transaction with two independent programs. They do not agree about this one.',
    ask: 'Do not sign it anywhere. Keep the code, and report it to the makers of Inkan and of the tool that made it.',
  },
  'amount-too-large': {
    title: 'The amount is larger than can exist',
    means: 'No account can hold that much, so the figure is wrong.',
    ask: 'Ask the sender to check the amount and the divisibility of the mosaic.',
  },
  'network-not-here': {
    title: 'This vault does not sign for this network',
    means: 'A practice vault signs only for the test networks.',
    ask: 'For real funds, lock and open the real vault. To practise, ask for a test network transaction.',
  },
  'signer-not-ours': {
    title: 'This vault does not hold the signer’s key',
    means: 'The transaction takes funds from an account that is not in the open vault.',
    ask: 'Check that you opened the right vault, or ask the sender to build it for one of its accounts.',
  },
  'deadline-passed': {
    title: 'The deadline has passed',
    means: 'The network would refuse this transaction now. It also comes from an old request.',
    ask: 'Check the clock at the bottom of the screen. If it is right, ask the sender for a new request.',
  },
  'deadline-too-far': {
    title: 'The deadline is too far away',
    means: 'The network accepts only near deadlines. A far one could also be used later, when nobody expects it.',
    ask: 'Check the clock at the bottom of the screen. If it is right, ask the sender for a shorter deadline.',
  },
  'deadline-before-timestamp': {
    title: 'The deadline lies before the start',
    means: 'The transaction would have expired before it was made.',
    ask: 'Ask the sender to check the clock of their machine and to build it again.',
  },
  'vault-missing': {
    title: 'There is no vault on this machine',
    means: 'No vault file was found where Inkan keeps it.',
    ask: 'Create a vault, or use the practice vault.',
  },
  'vault-exists': {
    title: 'There is already a vault on this machine',
    means: 'Inkan never writes over a vault, because keys could be lost for good.',
    ask: 'Open the vault that is there. To make another one, first keep the old file safe elsewhere.',
  },
  'vault-locked': {
    title: 'The vault is locked',
    means: 'Reading and signing need an open vault.',
    ask: 'Open the vault with its passphrase.',
  },
  'vault-malformed': {
    title: 'The vault file is damaged',
    means: 'It is there, but it is not complete or was changed.',
    ask: 'Use a copy of the file, or restore the vault from its 24 words.',
  },
  'vault-parameters': {
    title: 'The vault file asks for unusual protection settings',
    means: 'The settings that slow down guessing are outside the safe range. Somebody may have changed the file.',
    ask: 'Do not type your passphrase again here. Use a copy of the file, or restore from the 24 words.',
  },
  'vault-version': {
    title: 'The vault was made by another version of Inkan',
    means: 'This version does not read it.',
    ask: 'Use the version of Inkan that made it, or a newer one.',
  },
  'passphrase-wrong': {
    title: 'The passphrase does not fit',
    means: 'The vault stays closed. Nothing was changed. A damaged vault file looks the same.',
    ask: 'Check Caps Lock and the keyboard layout, and type it again.',
  },
  'passphrase-too-short': {
    title: 'The passphrase is too short',
    means: 'It needs at least 12 characters.',
    ask: 'Take four or more words that have nothing to do with each other.',
  },
  'passphrase-differs': {
    title: 'The two passphrases differ',
    means: 'One of them has a typing error.',
    ask: 'Type both again.',
  },
  'words-differ': {
    title: 'The words are not the ones that were shown',
    means: 'At least one word differs from your paper. No vault was made.',
    ask: 'Read your paper again and type the asked words. If it is wrong, start again: you will get new words.',
  },
  'not-practice': {
    title: 'This works only in the practice vault',
    means: 'The open vault holds real keys.',
    ask: 'Lock, and open the practice vault.',
  },
  'storage-full': {
    title: 'The disk is full',
    means: 'Nothing was written. A vault that was there before is unchanged.',
    ask: 'Make room on the disk and try again.',
  },
  'storage-read-only': {
    title: 'The disk cannot be written',
    means: 'It is mounted read-only. Nothing was written.',
    ask: 'Ask the person who looks after this machine to make the folder writable.',
  },
  'storage-denied': {
    title: 'Inkan may not write there',
    means: 'This user has no right to the folder of the vault. Nothing was written.',
    ask: 'Ask the person who looks after this machine to correct the rights of the folder.',
  },
  'storage-failed': {
    title: 'Writing to the disk failed',
    means: 'The disk reported an error. The disk may be failing.',
    ask: 'Try again. If it happens again, change the disk and restore from the 24 words.',
  },
  'nothing-under-review': {
    title: 'There is nothing to sign',
    means: 'The transaction on the screen is no longer the one the vault holds for review.',
    ask: 'Scan the request again.',
  },
  'approval-mismatch': {
    title: 'What you approved is not what the vault holds',
    means: 'The fingerprint of the reviewed bytes differs. Nothing was signed.',
    ask: 'Scan the request again. If it happens again, stop and report it.',
  },
  'approval-expired': {
    title: 'The review took too long',
    means: 'An approval is good only for a short time after the reading. Nothing was signed.',
    ask: 'Scan the request again and review it afresh.',
  },
  'approval-act-missing': {
    title: 'The act of signing was not complete',
    means: 'The passphrase or the word is missing, or the seal was let go early. Nothing was signed.',
    ask: 'Do it again: hold to the end, or type the word exactly as shown.',
  },
  'signatures-disagree': {
    title: 'Two programs made different signatures',
    means: 'They must agree to the last bit. The machine or the program is faulty. Nothing left the vault.',
    ask: 'Stop using this machine for signing and report it.',
  },
  'signature-invalid': {
    title: 'The signature did not pass the check',
    means: 'A second program could not confirm it. Nothing left the vault.',
    ask: 'Stop using this machine for signing and report it.',
  },
  'output-altered': {
    title: 'The signed result is not what was reviewed',
    means: 'Read back, it differs from the reviewed transaction. Nothing left the vault.',
    ask: 'Stop using this machine for signing and report it.',
  },
  'refused-by-setting': {
    title: 'A setting of the vault does not allow this',
    means: 'Copying and saving are off unless they are switched on in the settings.',
    ask: 'Use the QR code, or change the setting with the vault’s passphrase.',
  },
  'message-rejected': {
    title: 'The vault did not accept the request',
    means: 'What the window sent or received was not in the agreed form. Nothing was done.',
    ask: 'Try again. If it happens again, lock and open the vault, and report it.',
  },
  'sandbox-off': {
    title: 'The protection of the window is off',
    means: 'Chromium’s sandbox is not working on this machine. Inkan does not open a vault like this.',
    ask: 'Start Inkan as an ordinary user, with its own start command.',
  },
  'running-as-root': {
    title: 'Inkan runs as administrator',
    means: 'As root nothing protects the keys from the rest of the program. Inkan does not open a vault like this.',
    ask: 'Start Inkan as an ordinary user.',
  },
  internal: {
    title: 'Something went wrong inside Inkan',
    means: 'This is a fault of the program, not of yours. Nothing was signed.',
    ask: 'Lock, start again, and report what you were doing.',
  },
};
