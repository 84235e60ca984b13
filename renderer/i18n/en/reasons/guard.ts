/** The air-gap guard. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const guard = {
  'alarm-standing': {
    title: 'An alarm has not been closed yet',
    means: 'A network appeared while a vault was open. Until a person has closed the alarm, no vault opens.',
    ask: 'Read the alarm, cut the connection, and close it.',
  },
  'alarm-still-online': {
    title: 'The machine is still connected, or cannot be checked',
    means: 'An alarm is closed only when it is sure that there is no connection.',
    ask: 'Pull the cable out or switch the radio off first.',
  },
  'alarm-word-differs': {
    title: 'The word is not right',
    means: 'The alarm stays.',
    ask: 'Type the word exactly as shown.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
