/** Payment lists of the back office. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const paymentList = {
  'payment-list-encoding': {
    title: 'The characters of this list cannot be read',
    means: 'It is neither in UTF-8 nor in Shift_JIS.',
    ask: 'Save the list again as CSV in one of the two.',
  },
  'payment-list-too-large': {
    title: 'This list is too large',
    means: 'A payment list has a limit in lines and in size, so that it can be checked.',
    ask: 'Split it into several lists.',
  },
  'payment-list-malformed': {
    title: 'This is not a correct CSV file',
    means:
      'A quotation mark, a comma or the end of a line is out of place, or a line has more or fewer cells than the first.',
    ask: 'Look at the place named here, and save the list again as CSV.',
  },
  'payment-list-columns': {
    title: 'The columns of this list are not right',
    means: 'A column is missing, there twice, or has a name that is not known.',
    ask: 'Compare the first line with the sample in the documentation.',
  },
  'payment-list-value': {
    title: 'A value in this list is not right',
    means:
      'It is not exactly in the form of its column. An amount has digits and one point only, with no more decimals than the mosaic has.',
    ask: 'Look at the place named here, and correct the list where it was made.',
  },
  'payment-list-formula': {
    title: 'A cell of this list begins like a formula',
    means: 'A spreadsheet would compute it and show another text than the file has.',
    ask: 'Correct the list where it was made: no cell begins with =, +, - or @.',
  },
  'payment-list-divisibility': {
    title: 'The decimals of this mosaic are not known',
    means: 'The registry has no such mosaic and the list does not say how many decimals it has.',
    ask: 'Add the column with the number of decimals, or add the mosaic to the registry.',
  },
  'payment-list-records': {
    title: 'The lines of this list are not in order',
    means:
      'A list has one header, then the payments, then a total for each mosaic, then one end. The list may have been cut off.',
    ask: 'Ask the back office for the whole list.',
  },
  'payment-list-totals': {
    title: 'The totals of this list differ from its lines',
    means: 'A line was left out, added or changed after the totals were made.',
    ask: 'Do not use this list. Ask the back office for it again.',
  },
  'payment-list-altered': {
    title: 'A request differs from the payment list',
    means: 'It is like a line of the list, but not the same.',
    ask: 'Do not sign. Compare the difference, character by character, with the back office and the requester.',
  },
  'payment-list-extra': {
    title: 'A request is not in the payment list',
    means: 'No line of the list has what it does.',
    ask: 'Do not sign. Ask the back office whether the list is complete, and the requester what it is for.',
  },
  'payment-list-used': {
    title: 'This signed list was used already',
    means:
      'Everything in it was signed before. Of each key the last 100 used lists are kept; a list that is older than these counts as used.',
    ask: 'Do not sign. If the payments are to be made again, ask the back office for a new list.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
