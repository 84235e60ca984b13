/** Entropy for the recovery words, and the self-test at start. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const entropy = {
  'entropy-device-failed': {
    title: 'This machine’s randomness failed its test',
    means:
      'The operating system gave bytes that are not random. No words are made with them, not even with dice added.',
    ask: 'Do not make keys on this machine. Restart it or use another one, and report it.',
  },
  'entropy-too-little': {
    title: 'That is not enough yet',
    means: 'Fewer rolls, flips, key presses or pictures than can be counted on. Nothing of it was used.',
    ask: 'Go on until the count is reached, or leave this source out.',
  },
  'entropy-malformed': {
    title: 'That cannot be read as such a source',
    means:
      'Something other than rolls, flips, key presses or pictures was handed over, or too many. Nothing of it was used.',
    ask: 'Start this source again.',
  },
  'entropy-biased': {
    title: 'That does not look random',
    means:
      'It failed a test that fair dice or coins, a person at the keys or a live camera fail less than once in 50,000 times. Nothing of it was used.',
    ask: 'Start this source again, with other dice or another coin. Do not invent the results, and do not change single ones.',
  },
  'entropy-repeated': {
    title: 'The same was added before',
    means: 'Adding the same again makes nothing safer. Nothing of it was used.',
    ask: 'Add something new, or go on.',
  },
  'entropy-closed': {
    title: 'Nothing can be added any more',
    means: 'The machine’s share has been shown. Whoever knows it could choose the rolls to fit.',
    ask: 'Go on with what was added, or start again with a new share.',
  },
  'entropy-not-begun': {
    title: 'No words are being made',
    means: 'The vault has drawn no share of its own, or the words are made already.',
    ask: 'Begin the making of the vault again.',
  },
  'certificate-missing': {
    title: 'There is no certificate',
    means:
      'The words of this vault were made elsewhere, the vault was restored, or a version of Inkan made them that kept no record of it.',
    ask: 'Nothing is wrong with the vault. For a certificate, make new words in a new vault.',
  },
  'self-test-failed': {
    title: 'Inkan’s self-test failed',
    means: 'A part that encrypts, signs or makes keys gave a wrong answer. The vault does nothing in this state.',
    ask: 'Do not use this machine for signing. Restart it; if the test fails again, report it.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
