/** Texts of the air-gap guard: the status strip, network and swap on the start screen, the alarm. */
import type { DeviceKind, DeviceState, GuardAlarm } from '../../../core/contract/guard.ts';

const kinds: Record<DeviceKind, string> = {
  wired: 'Network cable',
  usb: 'USB network device',
  wifi: 'Wi-Fi',
  mobile: 'Mobile network',
  bluetooth: 'Bluetooth',
  tunnel: 'Tunnel or VPN',
  virtual: 'Virtual network',
  other: 'Other radio or port',
  route: 'Route to a network',
  address: 'Network address',
  system: 'The system says it is connected',
  unreadable: 'Could not be read:',
};
const states: Record<DeviceState, string> = {
  blocked: 'blocked by a switch',
  off: 'off',
  idle: 'on, not connected',
  online: 'connected',
  unknown: 'cannot be checked',
};

export const guard = {
  kinds,
  states,
  /** For the status strip: short. */
  strip: {
    offline: 'Offline',
    off: 'Offline; a radio or port is present but off',
    idle: 'Offline, but a radio or port is on',
    online: 'ONLINE',
    unknown: 'NETWORK CANNOT BE CHECKED',
    alone: 'app cut off',
    partly: 'only addresses can be seen here',
  },
  notice: {
    onlineTitle: 'This machine is connected to a network',
    onlineMeans:
      'As a rule, a real vault is neither made nor opened like this; only its custodians can agree to an exception. The practice vault opens.',
    onlineDo:
      'Pull the network cable out, and switch Wi-Fi, Bluetooth and mobile radio off. This screen notices by itself.',
    unsureTitle: 'Whether this machine is connected cannot be checked',
    unsureMeans:
      'Something that would tell cannot be read. What is not known counts as a connection: a real vault is neither made nor opened like this. The practice vault is.',
    unsureDo:
      'Wait a few seconds: this screen notices by itself. If it stays, restart the machine, and show what could not be read to the person who looks after it.',
    idleTitle: 'A radio or port of this machine is switched on',
    idleMeans: 'It is not connected now, but it could be at any moment. An open vault would be locked at once.',
    idleDo: 'Switch it off, or better: have it taken out of the machine.',
    swapTitle: 'This machine may write memory to its disk (swap)',
    swapMeans: 'Parts of an open vault could get onto the disk and stay there after the lock.',
    swapDo: 'Have the administrator turn swap off for good, then restart the machine before you open a real vault.',
    unknownTitle: 'Whether memory is written to the disk cannot be seen on this system',
    unknownMeans: 'Windows and macOS do so when memory runs short.',
    unknownDo: 'Encrypt the whole disk, and close all other programs.',
  },
  alarm: {
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
  },
  /** The app's folder and its settings. */
  storage: {
    title: 'Inkan cannot use its folder',
    why: 'What was found',
    safe: 'Inkan has changed and deleted nothing. What lies in the folder is as it was.',
    again: 'When that is done, close Inkan and start it again.',
    settingsTitle: 'The settings are not remembered',
    settingsMeans:
      'What you choose (language, camera) holds until Inkan is closed. The vault is in another file and opens as always.',
    whatIs: (name: string, what: string) => `In the place of ${name} there is ${what}.`,
    kinds: {
      folder: 'a folder',
      link: 'a link to another place',
      pipe: 'a pipe',
      socket: 'a socket',
      device: 'a device',
      file: 'a file',
    } as Record<string, string>,
  },
};
