/** Texts of the feature “alarm”. `{slot}` is replaced by a value. */
import type { GuardAlarm } from '../../../core/contract/guard.ts';

export const texts = {
  title: {
    online: 'ALARM: this machine was connected to a network',
    unknown: 'ALARM: this machine could not be checked for a network',
    settings: 'ALARM: nobody knows whether an earlier alarm was closed',
  } as Record<GuardAlarm['cause'], string>,
  unsure: {
    open: 'For a moment Inkan could not see whether there was a network, while a vault was open. The vault was locked at once, and its keys are no longer in memory.',
    unopened:
      'For a moment Inkan could not see whether there was a network, while a vault was being made, restored or opened. Inkan locked at once, and what it held is no longer in memory.',
  } as Record<GuardAlarm['during'], string>,
  settings:
    'The file in which Inkan remembers an alarm (settings.json) cannot be read. One may have been standing, so Inkan takes it that one is. The vault and its keys are not touched by this.',
  settingsSteps: [
    'Ask who used this machine last whether there was an alarm, and look for one in the log.',
    'Close this alarm only when you know that none was open. If the file stays unreadable, it comes again at each start.',
  ] as readonly string[],
  happened: {
    open: 'It happened while a vault was open. The vault was locked at once, and its keys are no longer in memory.',
    unopened:
      'It happened while a vault was being made, restored or opened. Inkan locked at once, and what it held is no longer in memory.',
  } as Record<GuardAlarm['during'], string>,
  unwritten:
    'This alarm could not be written to the disk: after a restart it would not be shown. Write it down before you switch the machine off.',
  more: {
    open: [],
    unopened: [
      'New words that you have written down already: destroy the note and make new words later. Never use these.',
      'Words, shares or passphrases that you typed in may have been seen. Say so to the person responsible: funds may have to be moved to new keys.',
    ],
  } as Record<GuardAlarm['during'], readonly string[]>,
  means: 'Something may have come in or gone out before the lock. Nobody can rule that out from this screen.',
  seen: 'What was connected',
  at: 'Time on this machine',
  steps: [
    'Pull the network cable out. Switch off Wi-Fi, Bluetooth and mobile radio, with the hardware switch if there is one.',
    'Write down the time and what was connected, and tell the person responsible for security.',
    'Do not sign with this machine until you know where the network came from.',
  ] as readonly string[],
  now: 'Now',
  stillUnsure: 'Whether it is connected cannot be checked. This screen cannot be closed until it can.',
  stillOnline: 'Still connected. This screen cannot be closed until the connection is gone.',
  gone: 'No connection.',
  lead: (word: string) => `To close the alarm, type ${word}.`,
  label: 'Word',
  close: 'Close the alarm',
  first: 'The word is not right yet.',
};
