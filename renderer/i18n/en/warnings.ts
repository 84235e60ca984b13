import type { WarningCode } from '../../../core/review/review-codes.ts';
import type { WarningText } from '../texts.ts';
import { mosaics } from './warnings/mosaics.ts';
import { risk } from './warnings/risk.ts';

export const warnings: Record<WarningCode, WarningText> = {
  'alias-recipient': {
    title: 'The recipient is a name, not an address',
    why: 'A namespace points to an address that its owner can change. This machine is offline and cannot see where it points now.',
    doThis: 'Prefer a request with the full address. Otherwise have the name looked up on an online machine.',
  },
  'account-by-name': {
    title: 'An account is given by name, not by address',
    why: 'The owner of the name can change where it points. This machine is offline and cannot see whose account that is now.',
    doThis: 'Prefer a request with the full address. Otherwise have the name looked up on an online machine.',
  },
  ...mosaics,
  'message-encrypted': {
    title: 'The message is encrypted',
    why: 'Only the recipient can read it. You cannot know what you are sending.',
    doThis: 'Ask the requester what it says, and whether it has to be encrypted.',
  },
  'message-hex': {
    title: 'The message is data, not text',
    why: 'It is shown as hexadecimal digits.',
    doThis: 'Ask the requester what it is for, if you did not expect it.',
  },
  'message-harvesting': {
    title: 'The message starts delegated harvesting',
    why: 'A node will be asked to harvest with your account’s importance.',
    doThis: 'Go on only if you mean to set up harvesting with this node.',
  },
  'message-undecodable': {
    title: 'The message cannot be read as text',
    why: 'Its bytes are not valid text. They are shown as hexadecimal digits.',
    doThis: 'Ask the requester what it is for, if you did not expect it.',
  },
  'publishes-recovery-words': {
    title: 'This looks like recovery words',
    why: 'What is sent to the network can be read by everybody, for ever. Whoever reads these words has everything that they open.',
    doThis:
      'Do not sign. If the words are real, move what they hold to new words at once: the request has already been seen by others.',
  },
  'publishes-private-key': {
    title: 'This looks like a private key',
    why: 'What is sent to the network can be read by everybody, for ever. Where an account is shown here, it is the key of that account. Otherwise it may be a hash, which has the same form: nobody but you can tell.',
    doThis:
      'Sign only if you know that it is a hash or something else that may be public. If it is a key, move what it holds to another one at once.',
  },
  'may-publish-private-key': {
    title: '64 hexadecimal digits or 32 bytes: a hash, or a private key',
    why: 'Both have the same form. It is the key of no account that this vault knows, but it may open another one. What is sent to the network can be read by everybody, for ever.',
    doThis: 'Ask the requester what it is. Do not sign if it may be a key.',
  },
  'text-control-characters': {
    title: 'A text holds invisible characters',
    why: 'Such characters can hide or reorder what is shown. Inkan shows each of them as a code.',
    doThis: 'Read the text with the codes. Ask the requester why they are there.',
  },
  'text-mixed-scripts': {
    title: 'A text mixes letters that look alike',
    why: 'Letters of different scripts can make one name look like another.',
    doThis: 'Compare the text letter by letter with the one you expect.',
  },
  'text-right-to-left': {
    title: 'A text runs from right to left',
    why: 'Parts of it may appear in another order than they are stored.',
    doThis: 'Have somebody who reads this script check it.',
  },
  'fee-zero': {
    title: 'The fee is zero',
    why: 'Few nodes accept such a transaction, so it may never be included.',
    doThis: 'Ask the requester for a request with a fee, unless you know a node that takes it.',
  },
  'fee-low': {
    title: 'The fee is low',
    why: 'The network may leave the transaction waiting until its deadline passes.',
    doThis: 'Ask the requester for a higher fee if it is urgent.',
  },
  'fee-high': {
    title: 'The fee is unusually high',
    why: 'It is far above what the network asks for. The surplus is lost to the harvester.',
    doThis: 'Do not go on until the requester has explained the fee.',
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
    doThis: 'Check above that this is the account that pays.',
  },
  'urls-ignored': {
    title: 'Addresses of servers in the request were ignored',
    why: 'The request named servers to report to. Inkan is offline and contacts nobody.',
    doThis: 'Nothing. Announce the signed transaction through a node you trust.',
  },
  'order-set': {
    title: 'Inkan put a list into order',
    why: 'The request lists mosaics or changes of cosigners in another order than the chain keeps them in. The order means nothing; amounts and accounts are unchanged.',
    doThis: 'Nothing. Compare the list shown with what you expect.',
  },
  'address-rewritten': {
    title: 'An address was written with hyphens, blanks or small letters',
    why: 'Inkan left these out. It is the same address, and its checksum holds.',
    doThis: 'Compare the address as it is shown with the one you expect.',
  },
  'id-rewritten': {
    title: 'The id of a mosaic was written in another way',
    why: 'With 0x in front, for example, or in small letters. It is the same id.',
    doThis: 'Compare the id as it is shown with the one you expect.',
  },
  'text-tidied': {
    title: 'The text was wrapped or broken up when it was copied',
    why: 'Inkan left out what means nothing: line ends and blanks between digits, a 0x, unseen characters, quotation marks around the whole. The transaction is the one shown.',
    doThis: 'Nothing, if the review is what you expect.',
  },
  'proposer-verified': {
    title: 'The signature of whoever proposed it holds',
    why: 'The request came with the proposer’s signature over this multisig transaction, and Inkan verified it. Whether the proposer may do this depends on the registry and the chain.',
    doThis: 'Nothing. Judge the transaction itself as always.',
  },
  'mosaic-multiplier': {
    title: 'A multiplier changes the amounts',
    why: 'On NEM, mosaic quantities are multiplied by the amount field. The figures shown already include it.',
    doThis: 'Compare the figures shown above with what you expect, not those in the requester’s tool.',
  },
  'mosaic-fraction-lost': {
    title: 'A fraction is cut off',
    why: 'With this multiplier a part of the smallest unit remains and is dropped by the network.',
    doThis: 'Ask the requester to use a whole multiplier if the exact figure matters.',
  },
  'amount-zero': {
    title: 'An amount is zero',
    why: 'A mosaic is listed, but nothing of it is sent.',
    doThis: 'Ask the requester whether an amount is missing.',
  },
  'address-look-alike': {
    title: 'An address looks like one you know, but is another',
    why: 'It begins or ends the same. Swindlers make such addresses on purpose.',
    doThis: 'Compare the two whole addresses, group by group.',
  },
  'name-look-alike': {
    title: 'A name looks like one you know, but is for another',
    why: 'The two differ by one letter in a long word, or in Japanese letters that are nearly drawn alike, which is easily overlooked. Swindlers choose such names on purpose.',
    doThis: 'Compare the two names letter by letter. Go on only if you know that both exist.',
  },
  'nothing-of-ours': {
    title: 'No account of yours acts in it',
    why: 'Nothing in it needs your signature, and yet it asks for it.',
    doThis: 'Do not sign until the requester has explained why you should.',
  },
  'takes-from-ours': {
    title: 'Something is taken from your account',
    why: 'Among the transactions inside is one that your account pays for, or a multisig account that you sign for. Such a payment is easily hidden under a message.',
    doThis: 'Check every loss listed at the top against what was agreed.',
  },
  'account-control-change': {
    title: 'Who decides about an account, or what it may do, changes',
    why: 'Its keys, cosigners or limits become different. This can be hard or impossible to undo.',
    doThis: 'Check each change below against what was agreed.',
  },
  'cannot-act-alone': {
    title: 'From now on, this account can no longer act alone',
    why: 'Its own key will not be enough for anything. Only enough of its cosigners together can move what it holds.',
    doThis: 'Make sure that every cosigner shown still has their key.',
  },
  'multisig-no-loss-tolerance': {
    title: 'Not one key may be lost',
    why: 'All cosigners are needed, also to remove one of them. If one key is lost, the account is locked for ever.',
    doThis: 'Ask for a rule that needs fewer signatures than there are cosigners.',
  },
  'multisig-all-must-sign': {
    title: 'All cosigners must sign',
    why: 'If one key is lost, the others together can still remove it. With two lost keys the account is locked for ever.',
    doThis: 'Ask for a rule that needs fewer signatures than there are cosigners.',
  },
  'multisig-one-may-remove': {
    title: 'One cosigner can remove the others',
    why: 'Whoever removes the others decides alone afterwards.',
    doThis: 'Ask for a rule that needs as many signatures to remove a cosigner as to approve.',
  },
  'multisig-one-is-enough': {
    title: 'One signature is enough',
    why: 'Each cosigner can take everything alone, or can first remove the others.',
    doThis: 'Go on only if you trust every cosigner with everything.',
  },
  'multisig-before-unknown': {
    title: 'How the account is set up now is not known here',
    why: 'The transaction only says by how much the numbers go up or down. A result shown here is for an account without cosigners.',
    doThis: 'Have the account looked up online, and scan it into the registry first.',
  },
  'multisig-register-differs': {
    title: 'The change does not fit the registry',
    why: 'Somebody removed is not there, somebody added already is, or the number of signatures does not work out. The registry is out of date, or the request is wrong.',
    doThis: 'Have the account looked up online before you sign.',
  },
  'multisig-account-unknown': {
    title: 'This account is not in the registry',
    why: 'If it is a multisig account, your signature may be enough to move what it holds. Inkan cannot tell who must sign for it.',
    doThis: 'Have the account looked up online. If it is a multisig account, scan it into the registry first.',
  },
  'metadata-xor': {
    title: 'What is shown may be only the difference',
    why: 'The chain combines these bytes with the old value. Without the old value, the result cannot be known here.',
    doThis: 'Ask the requester for the old and the new value, and have them checked online.',
  },
  'mosaic-may-exist': {
    title: 'If this mosaic exists already, it is changed',
    why: 'While nobody holds any of it, the properties and the divisibility are combined with the present ones (XOR): what is marked here is turned over, 6 and 2 decimals become 4, and the duration is added. Offline nobody can see whether it exists.',
    doThis:
      'Have it looked up online whether this mosaic exists. If it does, have the result worked out before you sign.',
  },
  'nem-mosaic-may-exist': {
    title: 'If this mosaic exists already, it is replaced',
    why: 'NEM lets the creator define it again while the creator owns all of it. What then becomes of the present supply is not known here, so the initial supply is not counted as a gain.',
    doThis: 'Have it looked up online whether this mosaic exists, and how much of it there is, before you sign.',
  },
  'namespace-may-exist': {
    title: 'If this account already holds the name, the rent is extended',
    why: 'The same transaction rents a name and extends it. If somebody else holds the name, the network refuses it.',
    doThis: 'Check that this is what you expect.',
  },
  'hash-lock-matches': {
    title: 'The hash lock fits the bonded transaction you signed',
    why: 'It locks exactly that one.',
    doThis: 'Announce the hash lock first, and the bonded transaction when it is confirmed.',
  },
  'hash-lock-mismatch': {
    title: 'The hash lock is for another transaction',
    why: 'It does not lock the bonded transaction that was signed here. The deposit may be lost.',
    doThis: 'Do not go on. Ask for a hash lock for the transaction that you signed.',
  },
  'hash-lock-unknown': {
    title: 'What the hash lock is for is not known here',
    why: 'No bonded transaction was signed here since the vault was opened, so there is nothing to compare it with.',
    doThis: 'Compare the hash shown with the one of the bonded transaction.',
  },
  'deposit-at-risk': {
    title: 'The deposit can be lost',
    why: 'It comes back only if all cosigners sign before the lock runs out.',
    doThis: 'Make sure that the cosigners are ready to sign in time.',
  },
  'deposit-unusual': {
    title: 'The deposit is not the usual one',
    why: 'The network asks for exactly 10 XYM. With anything else the hash lock is refused.',
    doThis: 'Ask the requester to build it again with 10 XYM.',
  },
  'proof-public': {
    title: 'The secret becomes public',
    why: 'Everybody can read it, and can use it to open any other lock with the same secret.',
    doThis: 'Go on only if every lock with this secret may be opened now.',
  },
  'weak-hash': {
    title: 'The lock uses a weaker hash',
    why: 'HASH-160 is shorter than the others and protects less.',
    doThis: 'Ask the requester to use SHA3-256, unless the other chain needs this one.',
  },
  'takes-tokens': {
    title: 'It takes mosaics away from somebody',
    why: 'The holder is not asked, and may not expect it.',
    doThis: 'Check the holder and the amount against the decision behind it.',
  },
  'holder-restricted': {
    title: 'It can decide whether somebody may use a mosaic',
    why: 'With the new value, the account shown may no longer be able to receive the mosaic or send it, or may be able to again.',
    doThis: 'Check the account and the value against the decision behind it.',
  },
  'alias-redirects': {
    title: 'A name gets another meaning',
    why: 'Payments that others make to this name go to the new target, or fail.',
    doThis: 'Compare the target with the one you were told by another way.',
  },
  'restriction-locks-out': {
    title: 'The account may lock itself out',
    why: 'What the list does not let pass is refused, perhaps even the way back.',
    doThis: 'Have somebody who knows these restrictions check the list before you sign.',
  },
  'key-linked': {
    title: 'A key gets a right of this account',
    why: 'The key is given a part in harvesting or voting for this account. It cannot spend.',
    doThis: 'Compare the key with the one that your node shows.',
  },
  'rental-fee-unknown': {
    title: 'The rental or creation fee is not written in it',
    why: 'The network works it out when it takes the transaction, and takes it from the account on top of the fee.',
    doThis: 'Have the present fee for it looked up online before you sign.',
  },
  'fee-paid-by-multisig': {
    title: 'The multisig account pays the fees',
    why: 'The fees in this request add up to what is shown. Each further cosigner chooses a fee of up to 1,000 XEM, and it is taken from this account too.',
    doThis: 'Check that it holds enough XEM.',
  },
  'proposer-fee-open': {
    title: 'Your signature does not cover the proposer’s fee',
    why: 'Whoever proposes the transaction chooses a further fee, without an upper limit, and this account pays it. The proposer can still change it, also where the request shows one.',
    doThis: 'Sign only if you trust the proposer with what this account holds in XEM. Otherwise propose it yourself.',
  },
  'cosigners-missing': {
    title: 'Signatures are still missing',
    why: 'Yours alone is not enough. Nothing happens until the others have signed.',
    doThis: 'After signing, pass the request on to the cosigners who are missing.',
  },
  'last-cosignature': {
    title: 'Yours is the last signature needed',
    why: 'Once it is announced with it, everything shown here happens.',
    doThis: 'Read everything once more: nobody checks it after you.',
  },
  'composed-by-inkan': {
    title: 'Inkan has put this transaction together',
    why: 'The request was not a finished transaction. Its fee, deadline and form were set here.',
    doThis: 'Check the amount and the recipient against what you were sent.',
  },
  'invoice-unit-unclear': {
    title: 'The amount of the invoice can be read in two ways',
    why: 'Wallets write it in XEM or in millionths of a XEM. You have chosen one of the two.',
    doThis: 'Ask the person who sent the invoice which amount is meant.',
  },
  'entry-replaces': {
    title: 'Something you know is replaced',
    why: 'Until now the registry says one thing, afterwards it says the other.',
    doThis: 'Compare “Until now” with “Afterwards”. Go on only if you know why it has changed.',
  },
  'entry-widens-trust': {
    title: 'Screens will trust these entries',
    why: 'From now on, names, amounts and quorums are shown by them. A wrong entry makes a stranger look like a friend.',
    doThis: 'Compare every line with a source that you trust.',
  },
  'entry-removes': {
    title: 'A line is removed from the registry',
    why: 'From now on, Inkan does not know this name, these decimal places or this number of signatures any more.',
    doThis: 'Go on only if you know why it should be gone.',
  },
  'list-lines-missing': {
    title: 'Lines of the payment list are not in this batch',
    why: 'The list has payments that none of these requests makes. That is right only if the list is worked off in several batches.',
    doThis: 'Ask the back office whether the missing payments come later, before you sign the others.',
  },
  'entry-about-ours': {
    title: 'A line is about one of your own accounts',
    why: 'If it makes the account a multisig account in the registry, Inkan will no longer sign for it alone.',
    doThis: 'Go on only if you know that this is so. Another import can remove the line again.',
  },
  'power-of-ours': {
    title: 'Somebody else’s request changes what your account may do',
    why: 'It also may change who decides about the account, or what is said of it. The account shown is yours, or a multisig account that you sign for.',
    doThis: 'Compare each change listed above with what was agreed. Do not sign if you did not expect it.',
  },
  'also-signs': {
    title: 'This account of yours signs, too',
    why: 'Its signature is given together with the first one, in one go.',
    doThis: 'Go on only if that account should agree to it as well.',
  },
  'initiator-not-party': {
    title: 'Somebody has signed who has no part in it',
    why: 'Nothing inside asks for the signature of the account shown. The network then refuses the whole, and the deposit of a hash lock is lost.',
    doThis:
      'Do not sign. Ask for one that is made by an account that takes part. If a multisig account in it is not in the registry, write it in first.',
  },
  'divisibility-from-books': {
    title: 'The decimal places come from your registry',
    why: 'They are not written in the request. If that entry is wrong, the figure shown is wrong, too.',
    doThis: 'If you are not sure about the entry, check the number of smallest units, which is shown below.',
  },
  ...risk,
};
