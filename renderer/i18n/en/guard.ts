/** Texts of the air-gap guard: the status strip, network and swap on the start screen, the alarm. */
import type { DeviceKind, DeviceState } from '../../../core/contract/guard.ts';

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
  strip: {
    offline: 'Offline',
    off: 'Offline; a radio or port is present but off',
    idle: 'Offline, but a radio or port is on',
    online: 'ONLINE',
    unknown: 'NETWORK CANNOT BE CHECKED',
    alone: 'app cut off',
    partly: 'only addresses can be seen here',
  },
  storage: {
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
