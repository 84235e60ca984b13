/** Signers, and the rules of this vault and of the chains. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const rules = {
  'network-not-here': {
    title: 'This vault does not sign for this network',
    means: 'A practice vault signs only for the test networks.',
    ask: 'For real funds, lock and open the real vault. To practise, ask for a test network transaction.',
  },
  'signer-not-ours': {
    title: 'This vault does not hold the signer’s key',
    means: 'The transaction takes funds from an account that is not in the open vault.',
    ask: 'Check that you opened the right vault, or ask the requester to build it for one of its accounts.',
  },
  'deadline-not-set': {
    title: 'No deadline is set',
    means: 'The transaction has no deadline yet: it is 0. The network would refuse it.',
    ask: 'Ask the requester to set a deadline before making the request.',
  },
  'deadline-passed': {
    title: 'The deadline has passed',
    means: 'The network would refuse this transaction now. It also comes from an old request.',
    ask: 'Check the clock at the bottom of the screen. If it is right, ask the requester for a new request.',
  },
  'deadline-too-far': {
    title: 'The deadline is too far away',
    means: 'The network accepts only near deadlines. A far one could also be used later, when nobody expects it.',
    ask: 'Check the clock at the bottom of the screen. If it is right, ask the requester for a shorter deadline.',
  },
  'deadline-before-timestamp': {
    title: 'The deadline lies before the start',
    means: 'The transaction would have expired before it was made.',
    ask: 'Ask the requester to check the clock of their machine and to build it again.',
  },
  'rule-undecided': {
    title: 'A rule of this vault could not be decided',
    means: 'A rule that cannot be decided counts as one that forbids. Nothing is signed.',
    ask: 'Report the rule that is named here, with the request, to whoever looks after Inkan.',
  },
  'history-malformed': {
    title: 'The history of payments cannot be read',
    means: 'It is not in the form in which Inkan writes it, so nothing can be compared with earlier payments.',
    ask: 'Take the file again from where it was made. In a vault: open the newest backup.',
  },
  'findings-too-many': {
    title: 'There are too many severe findings in one batch',
    means: 'Each stop about a payment needs a reason in words. Nobody can weigh as many as are counted here at once.',
    ask: 'Find out what they have in common: a list paid twice, for example. What is right is proposed in smaller batches.',
  },
  'disposition-missing': {
    title: 'A finding has no reason for going on yet',
    means: 'Each stop about a payment needs a reason of its own, in words, before anything is signed.',
    ask: 'Look at the line that is named here, and write why it is right. If it is not, refuse the batch.',
  },
  'disposition-unknown': {
    title: 'A reason belongs to no finding of this batch',
    means: 'Each reason is for one finding of this batch, and each finding has one.',
    ask: 'Read the batch again, and give the reasons once more.',
  },
  'disposition-empty': {
    title: 'A reason says nothing',
    means: 'It has fewer than four letters or figures, only one of them, or is longer than 100 characters.',
    ask: 'Write what was checked, with whom, or by which document.',
  },
  'disposition-repeated': {
    title: 'The same words stand for different findings',
    means: 'Different findings ask for different checks. One sentence for all of them shows that none was made.',
    ask: 'Write for each finding what was checked.',
  },
  'rule-blocks': {
    title: 'A rule of the rule book forbids this',
    means: 'The rule stands under “What the rule book says”, with the values that decided.',
    ask: 'Compare the batch with the rule book. If the rule is right, refuse the request. If it is not, change the rule book, which takes its time.',
  },
  'rule-none': {
    title: 'No rule of the rule book allows this',
    means:
      'What no rule allows is forbidden: here what is done, a network, a kind, what is inside, an amount of a mosaic, a fee or a change of control.',
    ask: 'Ask whoever keeps the rule book whether this was meant to be allowed. Until then, refuse the request.',
  },
  'book-malformed': {
    title: 'This is no rule book that Inkan can read',
    means: 'A field is missing, unknown, or has a value that it cannot have. Nothing of it counts.',
    ask: 'Correct the field that is named here, and read the rule book again.',
  },
  'book-not-next': {
    title: 'This rule book does not follow the one before',
    means: 'Each rule book has the next number, and names the one before it by its digest.',
    ask: 'Begin with the rule book that is in force, and make the change again.',
  },
  'book-test-failed': {
    title: 'A test of the rule book fails',
    means: 'The rule book says something else about its own example than it expects. It cannot come into force.',
    ask: 'Find out which of the two is meant: correct the rule, or the test.',
  },
  'book-entry-dated': {
    title: 'An entry claims to be older than the proposal',
    means: 'A new recipient waits from the day of the proposal. With an earlier date it would not wait.',
    ask: 'Enter the day of the proposal. Find out who entered the earlier one.',
  },
  'books-waiting': {
    title: 'Too many changes of the rule book still wait',
    means: 'Each change that waits keeps the rule book before it in force. So many are the most that the vault keeps.',
    ask: 'Wait until an earlier change is in force, or change the rule book once instead of often.',
  },
  'clock-behind': {
    title: 'The clock of this machine is behind',
    means:
      'The vault knows a later time, of an opening, a signature or a rule book. A change that loosens waits from the day on which people agree, so that day has to be right.',
    ask: 'Set the clock right and ask again. If the later time is the wrong one, make only changes that tighten until then.',
  },
  'change-by-keys': {
    title: 'This rule book is changed by a group of keys',
    means:
      'New custodians have new approval keys, also after a restore. None of them would be in the group, and nobody could change the rule book any more.',
    ask: 'Let custodians change the rule book: the group “custodians”.',
  },
  'recovery-blocked': {
    title: 'Under this rule book a vault on hold could never be accepted',
    means:
      'If the log or the vault file is damaged, the custodians accept the vault on hold and open it. The rule named below blocks that.',
    ask: 'Allow opening a vault on hold, and let no rule block it because of a gap in the log.',
  },
  'recovery-approvals': {
    title: 'To open a vault on hold the rule book asks for more people than open the vault',
    means:
      'A vault on hold is accepted by the custodians who opened it, and by nobody else. With more people asked for, it would be locked for good.',
    ask: 'Let the rule book ask for fewer people to open a vault on hold, or let more custodians open the vault.',
  },
  'group-missing': {
    title: 'The rule book asks for people of a group, and too few of them agreed',
    means:
      'At this machine the members of a group are custodians whose approval key is in the group. Or fewer of them are custodians than the rule book asks for; then nobody can approve it here.',
    ask: 'Let more members of the group approve, each with their own passphrase. If there are not enough, the rule book has to be changed.',
  },
  'batch-too-large': {
    title: 'These are too many requests at once',
    means: 'Requests that are approved together have a limit in number and in length, so that they can be checked.',
    ask: 'Sign them in several batches.',
  },
  'batch-duplicate': {
    title: 'This request is there twice',
    means: 'Another request of this batch is the same in every byte.',
    ask: 'Take one of them out, and find out why it came twice.',
  },
  'batch-alone': {
    title: 'This cannot be done together with others',
    means:
      'A cosignature that is collected and entries for the registry change what the other requests are checked against.',
    ask: 'Scan it by itself, before or after the others.',
  },
  'not-signed-yet': {
    title: 'The initiator has not signed yet',
    means: 'A cosignature is given to a signed transaction. Before that, there is nothing to agree to.',
    ask: 'Ask the initiator to sign first and to send the request again.',
  },
  'initiator-signature-invalid': {
    title: 'The initiator’s signature is not valid',
    means: 'The transaction was changed after it was signed, or somebody else signed it.',
    ask: 'Do not sign. Tell the initiator, and ask for the request again from them directly.',
  },
  'cosignature-invalid': {
    title: 'A cosignature is not valid',
    means: 'It does not belong to this transaction or to the key it names.',
    ask: 'Ask that cosigner to sign again, and scan the new code.',
  },
  'cosigner-not-needed': {
    title: 'This cosigner has no part in the aggregate',
    means:
      'As far as the registry shows, its signature is not needed. With it, the network would refuse the whole. Nothing was added.',
    ask: 'If it cosigns for a multisig account in it, write that account into the registry. Then scan the cosignature again.',
  },
  'cosigner-not-ours': {
    title: 'Nobody in this vault is asked to cosign',
    means: 'No account in the open vault has to agree to this transaction.',
    ask: 'Check that you opened the right vault, or ask the requester whose signature is needed.',
  },
  'already-cosigned': {
    title: 'This vault has already cosigned this',
    means:
      'The signature of an account of this vault is in it, and as far as the registry shows no other one here is asked to sign.',
    ask: 'Pass it on to those who have not signed yet. If another account of this vault is a cosigner too, enter the multisig account in the registry.',
  },
  'wrong-parent': {
    title: 'This cosignature is for another transaction',
    means: 'It does not belong to the one whose signatures are being collected here.',
    ask: 'Check that you scanned the right code, and ask the cosigner which transaction they signed.',
  },
  'nothing-collected': {
    title: 'No signatures are being collected here',
    means: 'A cosignature was scanned, but no transaction on this machine is waiting for it.',
    ask: 'First sign the transaction here. Then scan the cosignatures for it.',
  },
  'choice-unknown': {
    title: 'That choice is not on offer',
    means: 'The answer is none of those that this request allows.',
    ask: 'Scan the request again and choose again.',
  },
  'too-long-to-judge': {
    title: 'There is too much in the aggregate to be judged',
    means:
      'Its lists of cosigners grow from one modification to the next, or it names a great many accounts that can be taken for each other. Nobody could read the review, and this vault would work on it for too long. Nothing was signed.',
    ask: 'Ask the requester to split it into several aggregates, each with fewer modifications of the same account. If they did not mean to send so much, do not sign anything of it.',
  },
  'multisig-quorum-impossible': {
    title: 'This many signatures could never be reached',
    means: 'The account would need more signatures than it has cosigners, or none at all. It would be locked for ever.',
    ask: 'Ask the requester to correct the numbers, and to build the transaction again.',
  },
  'multisig-not-cosigner': {
    title: 'The account that signs is not a cosigner there',
    means: 'It is the multisig account itself, or the registry of this vault lists other cosigners.',
    ask: 'Ask who the cosigners are now, and have the registry brought up to date.',
  },
  'entry-conflicts': {
    title: 'An entry contradicts what is certain',
    means:
      'It disagrees with another entry of the list, with the chain’s own values, or with an account of this vault.',
    ask: 'Do not take it over. Ask the requester where the entry comes from.',
  },
  'books-full': {
    title: 'The registry of this vault is full',
    means: 'Each list of the registry holds at most 500 entries. None was added.',
    ask: 'Ask the requester for the entries that you really need.',
  },
  'only-inside-aggregate': {
    title: 'This works only inside an aggregate',
    means: 'The network refuses this kind of transaction when it comes alone.',
    ask: 'Ask the requester to wrap it in an aggregate and to send a new code.',
  },
  'sink-wrong': {
    title: 'The fee would go to the wrong account',
    means: 'This fee belongs to an account fixed by the chain. Here it would go to somebody else and be lost.',
    ask: 'Do not sign. Tell the requester, and ask them to check their tool.',
  },
  'rental-fee-wrong': {
    title: 'The rental or creation fee is wrong',
    means: 'The chain asks for a fixed fee. With less it is refused, and anything above is lost.',
    ask: 'Ask the requester to build it again with the right fee.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
