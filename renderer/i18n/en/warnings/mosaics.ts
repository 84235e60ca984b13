import type { WarningCode } from '../../../../core/review/review-codes.ts';
import type { WarningText } from '../../texts.ts';

export const mosaics = {
  'mosaic-unknown': {
    title: 'Inkan does not know this mosaic',
    why: 'Its divisibility is unknown, so only the raw number of smallest units can be shown.',
    doThis: 'Have its divisibility looked up online, and scan the mosaic into the registry before you sign.',
  },
  'mosaic-like-currency': {
    title: 'The name of this mosaic reads like that of a currency',
    why: 'It is neither XEM nor XYM. On NEM, whoever rents a namespace chooses the names in it.',
    doThis: 'Read the name letter by letter, and go on only if this mosaic is meant.',
  },
  'mosaic-levy-possible': {
    title: 'This mosaic may carry a levy',
    why: 'On NEM, a mosaic can take an extra payment from the sender on every transfer. It is not written in the transaction.',
    doThis: 'Look up the levy of this mosaic online before you sign.',
  },
  'mosaic-levy': {
    title: 'This mosaic will take a levy',
    why: 'Whoever sends it pays this extra each time, to the account shown.',
    doThis: 'Check who receives the levy, and how much.',
  },
  'mosaic-alias': {
    title: 'A mosaic is given by name',
    why: 'A namespace points to a mosaic, and its owner can change which one.',
    doThis: 'Prefer a request with the mosaic’s identifier. Otherwise have the name looked up online.',
  },
  'mosaic-revokable': {
    title: 'The creator can take this mosaic back',
    why: 'Whoever holds it can lose it at any time, without being asked.',
    doThis: 'Go on only if holders should be able to lose it.',
  },
} satisfies Partial<Record<WarningCode, WarningText>>;
