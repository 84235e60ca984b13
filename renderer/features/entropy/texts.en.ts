/** Texts about the source of the words, the certificate, and the stop after a failed self-test. */
import type { AddedKind } from '../../../core/entropy/sources.ts';
import type { EntropyTest } from '../../../core/entropy/tests.ts';

const kinds: Record<AddedKind, string> = { dice: 'Dice', coins: 'Coins', keys: 'Key presses', camera: 'Camera' };
const counts: Record<AddedKind, (count: number) => string> = {
  dice: (count) => (count === 1 ? '1 roll' : `${count} rolls`),
  coins: (count) => (count === 1 ? '1 flip' : `${count} flips`),
  keys: (count) => (count === 1 ? '1 interval' : `${count} intervals`),
  camera: (count) => (count === 1 ? '1 picture' : `${count} pictures`),
};
const tests: Record<EntropyTest, string> = {
  'longest-run': 'Longest run of the same',
  proportion: 'Most of one value in a row of 512',
  frequency: 'How evenly the values come (chi-square)',
  heads: 'Heads',
  changes: 'Changes from one side to the other',
  pairs: 'Most of the same pair',
  pattern: 'Repetitions at a fixed distance',
  doubles: 'The same twice in a row',
  different: 'Different intervals',
  commonest: 'Most of the same interval',
  levels: 'Levels of brightness in the poorest picture',
  changed: 'Pixels changed between the most similar pictures',
  'same-frames': 'Pictures that came before already',
};
export const texts = {
  title: 'Where the words come from',
  lead: 'This machine’s own randomness is always in it. Add dice or coins, and you need not trust the machine alone.',
  commitment: 'The machine’s share is fixed. This number binds it:',
  commitmentLead:
    'For a dice ceremony, write it down before the first roll. The share can then no longer be chosen to fit.',
  drawing: 'The machine is drawing its share…',
  kinds,
  counts,
  add: {
    dice: 'Roll dice',
    coins: 'Flip coins',
    keys: 'Press keys',
    camera: 'Use the camera',
  } satisfies Record<AddedKind, string>,
  addLead: {
    dice: 'At least 50, better 99. Recommended.',
    coins: 'At least 128 flips.',
    keys: 'By their timing. Beside dice only.',
    camera: 'By its noise. Beside dice only.',
  } satisfies Record<AddedKind, string>,
  machine: 'This machine',
  counted: (what: string, bits: number) => `${what}, counted as ${bits} bits`,
  strength: {
    none: 'Nothing added: the words come from this machine alone. Nobody can check its randomness afterwards.',
    some: (bits: number, byHand: number) =>
      `${bits} bits added, ${byHand} of them by dice and coins. A help, but not enough to do without the machine: for that it takes 128 by dice and coins.`,
    enough: (byHand: number) =>
      `${byHand} bits added by dice and coins. Enough even if this machine’s randomness were worth nothing.`,
  },
  make: 'Make the 24 words',
  makeAlone: 'Make the 24 words with this machine alone',
  toWords: 'On to the 24 words',
  wordsMade:
    'The 24 words are made from what stands here. Add something, or draw a new share, and they are others: what is on paper is then worth nothing.',
  startAgain: 'Draw a new share and drop what was added',
  ceremony: 'For a ceremony with witnesses',
  showTests: 'Test results',
  tests,
  between: (low: string, high: string) => `${low} to ${high}`,
  atLeast: (low: string) => `at least ${low}`,
  atMost: (high: string) => `at most ${high}`,
  passed: 'passed',
  failed: 'failed',
  allowed: 'Allowed',
  failedTest: (test: string, figure: string, range: string) => `${test}: ${figure} (allowed: ${range})`,
  found: 'Figure',
  test: 'Test',
  outcome: 'Result',
  // rolling and flipping
  diceTitle: 'Roll the dice',
  diceLead: 'Type each roll as it lies: keys 1 to 6, or the buttons. Leave none out and invent none.',
  coinsTitle: 'Flip the coin',
  coinsLead: 'Type each flip: 1 for heads, 0 for tails, or the buttons. Leave none out and invent none.',
  face: (face: string) => `Roll: ${face}`,
  sides: { '1': 'Heads', '0': 'Tails' },
  last: 'The last ones',
  noneYet: 'none yet',
  undo: 'Take back the last',
  progress: (count: number, least: number) =>
    count < least ? `${count} of ${least}: ${least - count} more are needed` : `${count}: can be added`,
  better: (goal: number) => `${goal} are better.`,
  full: 'No more are needed.',
  addThese: 'Add these',
  // keys
  keysTitle: 'Press keys',
  keysLead:
    'Press letter keys with several fingers, quickly and without rhythm. Only the time between presses counts; which keys they are is not recorded.',
  keysHere: 'Press keys now',
  keysDone: 'Enough. You can let go.',
  // camera
  cameraTitle: 'Use the camera',
  cameraLead:
    'Point the camera at something that moves or is not quite dark. The noise in the pictures is what counts.',
  cameraView: 'Picture of the camera',
  again: 'Again',
  // ceremony
  showShare: 'Show the machine’s share',
  showShareLead: 'For a dice ceremony: others can then recompute the words from the rolls.',
  shareTitle: 'The machine’s share',
  shareWarning:
    'Whoever has this and the rolls has the words, and with them everything. Show it only to those who recompute, offline, and destroy every note of it afterwards.',
  shareLead:
    'Nothing can be added any more. How to recompute is in docs/entropy.md; the script needs nothing but Node.',
  shareCode: 'QR code of the machine’s share',
  shareShown: 'The machine’s share was shown; nothing can be added any more.',
  shareWasShown: 'The machine’s share was shown, so that the words could be recomputed.',
  hideShare: 'Hide it and go on',
  reallyShow: 'Show it',
  certificateLead:
    'How the words of this vault were made. Nothing secret is in it: keep a copy, or give one to whoever audits you.',
  certificateCode: 'QR code of the certificate',
  certificateText: 'Certificate as text (JSON)',
  madeAt: 'Made',
  by: 'From',
  alone: 'this machine alone',
  mostOfAKind: 'Of several of one kind, only the one that gives the most is counted.',
  begunBefore: (count: number) => (count === 1 ? 'Begun once before this' : `Begun ${count} times before this`),
  refusedBefore: (count: number) =>
    count === 1 ? '1 source was refused before' : `${count} sources were refused before`,
  commitmentOf: 'Commitment',
  accounts: 'First accounts',
};
