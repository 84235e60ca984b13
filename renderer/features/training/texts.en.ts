/** Texts of the training ground. The names and lessons of exercises are shown after the answer only. */
import type { OrderSubject, TrainingAnswer } from '../../../core/training/exercise.ts';
import type { ExerciseId } from '../../../core/training/exercises.ts';
import type { ExerciseTexts } from './exercise-texts.ts';

const subjects: Record<OrderSubject, string> = {
  payment: 'Payment',
  payouts: 'Payouts',
  cosignature: 'Cosignature',
  control: 'Control of an account',
  harvesting: 'Delegated harvesting',
  registry: 'Registry entry',
  data: 'Data of an account',
  token: 'New token',
};

const answers: Record<TrainingAnswer, string> = { sign: 'Sign', refuse: 'Refuse' };
const should: Record<TrainingAnswer, string> = {
  sign: 'This request should be signed.',
  refuse: 'This request should be refused.',
};

const exercises: Record<ExerciseId, ExerciseTexts> = {
  'symbol-payment': {
    name: 'A Symbol payment as ordered',
    lesson: 'Account, recipient, amount, message and network agree with the order, and Inkan has no warning.',
  },
  'nem-payment': {
    name: 'A NEM payment as ordered, with XEM as a mosaic',
    lesson: 'NEM can carry XEM as an attached mosaic. The amount is the one of the order; only the form is unusual.',
  },
  'hot-drain': {
    name: 'A drain: the account is emptied',
    lesson:
      'The order is about 10 XEM, the request about 523 million. The thieves of Coincheck first tested with 10 XEM, too. Compare the amount digit by digit.',
  },
  'altered-recipient': {
    name: 'The recipient was altered',
    lesson:
      'Everything agrees but the recipient, and Inkan has no warning, because an unknown address is not wrong in itself. Only the comparison with the order shows it. At DMM Bitcoin in 2024, the request was altered before it was signed.',
  },
  'altered-amount': {
    name: 'The amount was altered',
    lesson: 'One digit more: ten times the amount. Inkan cannot know what was ordered; read the groups of digits.',
  },
  'look-alike': {
    name: 'A look-alike address',
    lesson:
      'The address begins and ends like that of Kanto Trading and is another one. Inkan stops, and marks the groups that differ. Compare the whole address.',
  },
  'alias-recipient': {
    name: 'A name in place of the address',
    lesson:
      'A namespace is resolved when the network executes the payment. Its owner can point it to another account until then. Ask for the address.',
  },
  'fee-drain': {
    name: 'The money leaves as a fee',
    lesson:
      'Recipient and amount agree, and the fee takes 9,000 XYM. Read the fee, too: it leaves the account like a payment.',
  },
  'published-words': {
    name: 'Recovery words in the message',
    lesson:
      'A message can be read by everybody, for ever. Words of a wallet in it are lost at once. Here they are the published practice words.',
  },
  'levy-mosaic': {
    name: 'A mosaic with a name like XEM',
    lesson:
      'The mosaic is called nern:xem, not nem:xem. It is another token, worth nothing, and a levy can take XEM from the sender with every transfer.',
  },
  'harvesting-message': {
    name: 'A harvesting request inside a payment',
    lesson:
      'The message gives a key to an unknown node, which then harvests with the account. The order says nothing of it.',
  },
  'forty-payouts': {
    name: 'Forty payouts as ordered',
    lesson:
      'Number, sum and every single line agree with the order. Many payments at once are as safe as each of them was checked.',
  },
  'altered-payouts': {
    name: 'One of forty recipients was altered',
    lesson:
      'Number and sum agree, and line 39 pays somebody else. A sum does not prove the lines: compare the recipients, the large ones first.',
  },
  'treasury-payment': {
    name: 'A payment from the treasury, two of three',
    lesson:
      'Inkan builds the aggregate and its hash lock by itself. The notes say that a deposit is returned later, and that another signature is missing.',
  },
  'known-cosignature': {
    name: 'A colleague’s payment to cosign',
    lesson:
      'Inkan stops because money of the treasury leaves with this cosignature. That is what was ordered: recipient, amount and message agree.',
  },
  'nem-cosignature': {
    name: 'A colleague’s NEM payment to cosign',
    lesson:
      'The stop says that the treasury pays, and the order says so, too. Inkan makes the cosignature itself, from the transaction inside.',
  },
  'gift-with-drain': {
    name: 'A gift with a drain behind it',
    lesson:
      'The first line gives 1 XYM, the second takes 700 XYM from the practice account. A cosignature agrees to all lines, never to one.',
  },
  'foreign-hash-lock': {
    name: 'A deposit for somebody else’s transaction',
    lesson:
      'The request is a deposit for a hash that this vault has never signed, instead of the payment. If that transaction never completes, the deposit is lost.',
  },
  'multisig-set-up': {
    name: 'A multisig account is set up as ordered',
    lesson:
      'A change of control always stops. The account, all three cosigners and the quorum 2 of 3 agree with the order: then it is right to sign.',
  },
  'weak-quorum': {
    name: 'One cosigner is enough',
    lesson:
      'Ordered were two of three, and the request says one of three: any single cosigner could then empty the account.',
  },
  'hidden-ownership-change': {
    name: 'A change of owner beside a payment',
    lesson:
      'The payment agrees with the order. The second transaction makes the account a multisig account of a stranger. Bybit’s signers saw a transfer and signed a change of control in 2025.',
  },
  'harvesting-link': {
    name: 'Delegated harvesting as ordered',
    lesson: 'The linked key is the one of the order. It can harvest with the account and cannot move its money.',
  },
  'harvesting-stranger': {
    name: 'Delegated harvesting to an unknown key',
    lesson: 'The kind of transaction is the ordered one, the key is not. Compare keys in the same way as addresses.',
  },
  'nem-importance': {
    name: 'NEM: the importance goes to an unknown key',
    lesson: 'On NEM, an account key link gives away the importance of an account. The key is not the one of the order.',
  },
  'account-data': {
    name: 'Data of an account as ordered',
    lesson:
      'Key and text agree with the order. The caution only says that existing data would be combined with the new.',
  },
  'token-levy': {
    name: 'A new token with a hidden levy',
    lesson: 'The token was ordered without a levy. This one takes 0.5 XEM from every sender, for a stranger.',
  },
  'new-contact': {
    name: 'A new contact as ordered',
    lesson:
      'Name and address agree with the order. Compare an address once, carefully: the name is trusted from then on.',
  },
  'swapped-contact': {
    name: 'A known name for another address',
    lesson:
      'Kanto Trading would get the address of a stranger, and the next payment by name would go there. Inkan refuses.',
  },
  expired: {
    name: 'An expired request',
    lesson:
      'Its deadline passed an hour ago; the network would refuse it. Ask for a new one and compare that again in full.',
  },
  'wrong-network': {
    name: 'A request of the main network',
    lesson: 'The order is about the test network. Inkan refuses, because this vault has no account on the other one.',
  },
  'signed-before': {
    name: 'A request that was signed before',
    lesson:
      'A signature is in it already. A payment that is asked for twice is paid twice: find out who signed it first.',
  },
  'damaged-text': {
    name: 'A damaged request',
    lesson: 'The end is missing. What cannot be read in full is never signed in part: have it shown again.',
  },
  'private-key': {
    name: 'A private key in place of a request',
    lesson:
      'Nobody needs a private key for a payment. Inkan refuses and keeps nothing of it. Report whoever asks for keys.',
  },
};

export const texts = {
  title: 'Training ground',
  lead: 'Requests to practise with, made just now from published keys. Some are good, some are attacks. Compare each with its order, then decide.',
  round: 'A round of all exercises',
  roundLead: 'In an order drawn anew, with a score. Every answer goes into the log of this machine.',
  learner: 'Your name, for the log (may stay empty)',
  start: (count: number) => `Start a round (${count})`,
  goOn: 'Continue the round',
  single: 'Single exercises',
  number: (at: number) => `Exercise ${at}`,
  states: { right: 'Correct', wrong: 'Wrong' },
  order: 'The order as approved',
  orderLead: 'This is what the treasury approved. Open the request and compare it.',
  lines: (count: number) => `Single payments (${count})`,
  open: 'Open the request',
  toList: 'To the training ground',
  toLog: 'Open the log',
  question: 'Sign or refuse?',
  wasSigned: 'You have signed this request.',
  toResult: 'Show the result',
  answers,
  should,
  right: 'Correct',
  wrong: 'Wrong',
  gaveAway: 'What gave it away',
  explained: 'Warnings that the order explains',
  agrees: 'Inkan had no warning, and the request agrees with the order.',
  field: 'Field',
  ordered: 'In the order',
  requested: 'In the request',
  nothing: 'nothing',
  next: 'Next exercise',
  logged: 'The answer is in the log.',
  underWay: (answered: number, of: number, right: number) => `Round: ${answered} of ${of} answered, ${right} correct`,
  done: (right: number, of: number) => `Round finished: ${right} of ${of} correct. The log has the result.`,
  subjects,
  exercises,
};
