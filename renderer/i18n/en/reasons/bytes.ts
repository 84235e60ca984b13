/** Decoding the bytes: what the chain, or Inkan, does not accept. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';
import { buildAgain, makeAgain } from './asks.ts';

export const bytes = {
  'too-short': {
    title: 'The transaction is cut off',
    means: 'There are fewer bytes than a transaction of this kind must have.',
    ask: makeAgain,
  },
  'too-long': {
    title: 'The transaction is longer than allowed',
    means:
      'It has more bytes than a transaction of this kind may have, or will have them with the cosignatures it needs.',
    ask: buildAgain,
  },
  'size-mismatch': {
    title: 'The transaction does not have the size it states',
    means: 'The length written inside and the number of bytes differ.',
    ask: buildAgain,
  },
  'trailing-bytes': {
    title: 'There is something after the transaction',
    means: 'Bytes are left over that belong to nothing. They are not shown anywhere, so they are not signed.',
    ask: buildAgain,
  },
  'reserved-not-zero': {
    title: 'A field that must be empty is not',
    means: 'Places reserved by the chain must hold zero. Here something is written in one of them.',
    ask: buildAgain,
  },
  'unknown-type': {
    title: 'Inkan does not know this type of transaction',
    means: 'What it would do cannot be shown, so it cannot be signed.',
    ask: 'Ask the requester what it is for, and which tool made it.',
  },
  'unknown-version': {
    title: 'Inkan does not know this version of the transaction',
    means: 'A different version can mean a different effect with the same bytes.',
    ask: buildAgain,
  },
  'unknown-network': {
    title: 'The network is not known',
    means:
      'It is neither the main network nor the current test network. Test networks are restarted from time to time, and what was made for an older one no longer counts.',
    ask: 'Ask the requester which network it is for, and to make it again with a wallet that knows the current network.',
  },
  'network-mismatch': {
    title: 'An address belongs to another network',
    means:
      'It is an address of the main network where the test network is meant, or the other way round. What is sent there could be lost.',
    ask: 'Ask the requester for the address of the right network.',
  },
  'bad-address': {
    title: 'An address is not valid',
    means:
      'It has the wrong length, or characters that no address of this chain has. Hyphens, blanks and small letters do not matter. What is sent to a wrong address is lost.',
    ask: 'Ask the requester to compare this address with the place they have it from.',
  },
  'bad-address-checksum': {
    title: 'An address has a wrong checksum',
    means: 'At least one character of it is wrong. What is sent to a wrong address is lost.',
    ask: 'Ask the requester to copy this address again from the place they have it from, not to type it.',
  },
  'alias-filler-not-zero': {
    title: 'A recipient name carries hidden bytes',
    means: 'A namespace as recipient must be followed by zeros. Here something else follows.',
    ask: buildAgain,
  },
  'mosaics-not-sorted': {
    title: 'The mosaics are not in order',
    means:
      'In bytes they must stand in ascending order (Symbol by id, NEM by name); the network refuses any other, and Inkan does not change bytes. As NIS JSON they may stand in any order.',
    ask: 'Ask the requester to build the transaction again with the mosaics sorted, or to send it as NIS JSON.',
  },
  'mosaic-duplicate': {
    title: 'A mosaic is listed twice',
    means: 'Two amounts of the same mosaic could hide the true total. The network would refuse it.',
    ask: buildAgain,
  },
  'mosaic-name-invalid': {
    title: 'The name of a mosaic is not valid',
    means: 'It has characters that a mosaic name cannot have, perhaps to look like another one.',
    ask: 'Ask the requester which mosaic they mean, and to build the transaction again.',
  },
  'message-too-long': {
    title: 'The message is too long',
    means: 'It is longer than the chain accepts.',
    ask: 'Ask the requester to shorten the message.',
  },
  'message-zero-length': {
    title: 'The message is announced but empty',
    means: 'The transaction says that a message follows, and none does. The network would refuse it.',
    ask: buildAgain,
  },
  'message-type-unknown': {
    title: 'The kind of message is not known',
    means: 'It is neither plain nor encrypted text, so it cannot be shown.',
    ask: 'Ask the requester for the transaction with a plain message, or with none.',
  },
  'inner-size-mismatch': {
    title: 'A part of the transaction has the wrong size',
    means: 'A length written inside does not fit what follows it.',
    ask: buildAgain,
  },
  'signer-invalid': {
    title: 'The signer in the transaction is not a valid key',
    means: 'The public key written in it cannot belong to any account, or a key is needed there and none is written.',
    ask: 'Ask the requester to build it again with the public key of the account that pays.',
  },
  'signature-present': {
    title: 'There is already a signature in it',
    means: 'The place of the signature must be empty (all zero) in a request, and is not.',
    ask: 'Ask the requester for the unsigned transaction.',
  },
  'not-canonical': {
    title: 'The same transaction could be written differently',
    means:
      'Written again from what was read, it does not give the same bytes. What you see might not be what is signed.',
    ask: buildAgain,
  },
  'second-codec-disagrees': {
    title: 'Two readings of the transaction differ',
    means: 'Inkan reads every transaction with two independent programs. They do not agree about this one.',
    ask: 'Do not sign it anywhere. Keep the code, and report it to the makers of Inkan and of the tool that made it.',
  },
  'amount-too-large': {
    title: 'The amount is larger than can exist',
    means: 'No account can hold that much, so the figure is wrong.',
    ask: 'Ask the requester to check the amount and the divisibility of the mosaic.',
  },
  'padding-not-zero': {
    title: 'Something is hidden in the filling',
    means: 'Places that only fill up space must be zero. Here something is written in one of them.',
    ask: buildAgain,
  },
  'merkle-mismatch': {
    title: 'The transactions shown are not the ones that would be signed',
    means:
      'Your signature would cover a check number of the transactions inside, and it does not fit them. One may have been swapped.',
    ask: 'Do not sign. Tell the requester, and ask them to build the aggregate again from the beginning.',
  },
  'aggregate-empty': {
    title: 'The aggregate is empty',
    means: 'There is no transaction in it, so there is nothing to agree to.',
    ask: buildAgain,
  },
  'aggregate-obsolete': {
    title: 'This aggregate has an unsafe, obsolete version',
    means:
      'In versions 1 and 2, somebody could repeat the last transaction under your signature. Only version 3 is safe.',
    ask: 'Ask the requester to update their tool and to build the aggregate as version 3.',
  },
  'aggregate-too-many': {
    title: 'There are too many transactions in the aggregate',
    means: 'The network takes at most 100 in one aggregate.',
    ask: 'Ask the requester to split it into several aggregates.',
  },
  'inner-duplicated': {
    title: 'The end of the aggregate is a repetition',
    means:
      'The same transactions stand there once more, and the hash of the list is also that of a shorter one: this is how a payment could be doubled without being noticed. An aggregate of nothing but equal payments has that fault for every number but 1, 2, 3, 5, 9, 17, 33 and 65.',
    ask: 'Ask the requester why they are repeated. If each of them is meant, give each a message of its own (a number is enough), or split the aggregate.',
  },
  'inner-not-allowed': {
    title: 'A transaction is in a place where it must not be',
    means: 'The network does not allow this kind inside another transaction.',
    ask: buildAgain,
  },
  'cosignatures-too-many': {
    title: 'There are too many cosignatures',
    means: 'The network takes at most 25 from cosigners in one aggregate.',
    ask: 'Ask the requester for an aggregate that needs no more than that, with only the signatures that are needed.',
  },
  'cosignatures-early': {
    title: 'There are cosignatures, but no first signature',
    means: 'Cosigners sign what the initiator has signed. Without that, these cosignatures cannot be real.',
    ask: 'Ask the initiator to sign first and to send the request again.',
  },
  'cosignature-version': {
    title: 'This version of a cosignature is not known',
    means: 'The chain knows only version 0.',
    ask: buildAgain,
  },
  'cosigner-duplicate': {
    title: 'A cosigner has signed twice',
    means: 'The network takes one signature from each cosigner and would refuse the whole.',
    ask: 'Ask the requester for the aggregate with each signature once.',
  },
  'cosigner-is-initiator': {
    title: 'The initiator has also signed as a cosigner',
    means: 'The first signature already counts. With a second one the network refuses the whole.',
    ask: 'Ask the requester to leave the initiator’s extra signature out.',
  },
  'cosigner-invalid': {
    title: 'The key of a cosigner is not valid',
    means: 'The public key written there cannot belong to any account.',
    ask: 'Ask the requester which person it should be, and to build the transaction again.',
  },
  'enum-unknown': {
    title: 'A field holds a choice that does not exist',
    means: 'The chain knows only certain values there, and this is none of them.',
    ask: buildAgain,
  },
  'flags-unknown': {
    title: 'A switch is set that does not exist',
    means: 'Nobody can say what it would do. Inkan does not guess.',
    ask: buildAgain,
  },
  'mosaic-id-mismatch': {
    title: 'The mosaic’s ID does not belong to this account',
    means:
      'The ID of a new mosaic follows from its creator. Calculated again for the account that signs, it is a different one.',
    ask: 'If you chose the signer, choose another account. Otherwise ask the requester to build it again for the account that signs.',
  },
  'namespace-id-mismatch': {
    title: 'The namespace’s ID does not fit its name',
    means: 'The network goes by the ID. You would not get the name that you read.',
    ask: 'Do not sign. Ask the requester to build it again, and to check their tool.',
  },
  'namespace-name-invalid': {
    title: 'The name of a namespace is not valid',
    means: 'It has characters that a name cannot have, has the wrong length, or is reserved.',
    ask: 'Ask the requester which name they mean, and to build the transaction again.',
  },
  'list-not-sorted': {
    title: 'A list is not in order',
    means:
      'In bytes it must stand in the chain’s own order (NEM: changes of cosigners, first added ones, then removed ones, each by address); the network refuses any other, and Inkan does not change bytes. As NIS JSON it may stand in any order.',
    ask: 'Ask the requester to build the transaction again with the list sorted, or to send it as NIS JSON.',
  },
  'list-duplicate': {
    title: 'Something is listed twice',
    means: 'A repeated line could hide what the list really does. The network would refuse it.',
    ask: buildAgain,
  },
  'list-empty': {
    title: 'A list that must hold something is empty',
    means: 'The transaction would change nothing, and the network would refuse it.',
    ask: 'Ask the requester what should have been in it, and to build it again.',
  },
  'list-too-long': {
    title: 'A list is too long',
    means: 'It holds more lines than the chain accepts.',
    ask: 'Ask the requester to split it over several transactions.',
  },
  'value-out-of-range': {
    title: 'A number is out of range',
    means: 'The chain does not accept a value this large or this small.',
    ask: 'Ask the requester to check the number, and to build the transaction again.',
  },
  'proof-mismatch': {
    title: 'The proof does not open the secret',
    means:
      'The hash of the proof is not the secret in the transaction. The network would refuse it, and the proof would be public all the same.',
    ask: 'Ask the requester to check the proof, the secret and the hash algorithm against the lock.',
  },
  'key-invalid': {
    title: 'A public key in the transaction cannot be used',
    means: 'It belongs to nobody, or to an account that cannot have this part.',
    ask: 'Ask the requester to copy the key again from its source.',
  },
  'description-invalid': {
    title: 'The description of the mosaic is not valid',
    means: 'It is empty, too long, or not readable as text.',
    ask: 'Ask the requester to change the description, and to build the transaction again.',
  },
  'property-invalid': {
    title: 'A property of the mosaic is not valid',
    means: 'Its divisibility, supply or other settings are written in a way the chain does not accept.',
    ask: buildAgain,
  },
  'creator-mismatch': {
    title: 'The mosaic names somebody else as its creator',
    means: 'Only the account that signs can be the creator.',
    ask: 'Ask the requester to build it again with the key of the account that signs.',
  },
  'otherhash-mismatch': {
    title: 'The cosignature is for another transaction',
    means: 'The transaction beside it is not the one that would be signed. It may be there to deceive you.',
    ask: 'Do not sign. Tell the requester, and ask them for the real transaction.',
  },
  'multisig-address-mismatch': {
    title: 'The cosignature names another multisig account',
    means: 'The account in the cosignature and the one in the transaction differ.',
    ask: 'Do not sign. Ask the requester to make the request again.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
