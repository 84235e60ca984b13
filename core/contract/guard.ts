/** What the air-gap guard reports about the machine's network connections. Names come from the system; main escapes
 * and truncates them. */
import * as v from 'valibot';
import { type Infer, list, text } from '../base/schema.ts';

/**
 * 'offline': no port and no radio. 'capable': a radio or a port exists, but is not connected. 'online': a link, an
 * address, a route or a radio connection besides loopback. 'unknown': something relevant cannot be read.
 */
export const guardStates = ['offline', 'capable', 'online', 'unknown'] as const;
export type GuardState = (typeof guardStates)[number];

/** Everything that is not known to be offline counts as online. */
export const countsAsOnline = (state: GuardState): boolean => state !== 'offline' && state !== 'capable';

export const deviceKinds = [
  'wired',
  'usb',
  'wifi',
  'mobile',
  'bluetooth',
  /** Tunnels and VPNs: tun, WireGuard, PPP, GRE. */
  'tunnel',
  /** Bridges, pairs and other devices that exist in software only. */
  'virtual',
  /** Other radios (NFC, UWB) and other ports (CAN, InfiniBand). */
  'other',
  /** A route to elsewhere, by the name of its device. */
  'route',
  /** An address, by the name of its device. */
  'address',
  /** The system reports that it is connected (Electron's net.isOnline). */
  'system',
  /** Something that could not be read, by its name; 'no reading' if there was none for a second. */
  'unreadable',
] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/**
 * 'blocked': a radio disabled by a switch (rfkill). 'off': present, but switched off by the system. 'idle': on, without
 * a connection. 'online': connected. 'unknown': on, and its connection cannot be read.
 */
export const deviceStates = ['blocked', 'off', 'idle', 'online', 'unknown'] as const;
export type DeviceState = (typeof deviceStates)[number];

/** At most this many are named; those that are online come first. */
export const maxSeen = 64;

export const seenDevice = v.strictObject({
  kind: v.picklist(deviceKinds),
  /** Printable ASCII. */
  name: text(32),
  state: v.picklist(deviceStates),
});
export type SeenDevice = Infer<typeof seenDevice>;

export const guardReading = v.strictObject({
  state: v.picklist(guardStates),
  seen: list(seenDevice, maxSeen),
  /** 'linux': devices, radios, routes and addresses. 'node': addresses and net.isOnline only. */
  scope: v.picklist(['linux', 'node']),
});
export type GuardReading = Infer<typeof guardReading>;

/** Stays until a person acknowledges it, also across restarts. */
export const guardAlarm = v.strictObject({
  /** What was connected or unreadable when it was raised. */
  seen: list(seenDevice, maxSeen),
  /** Milliseconds since 1970 by this machine's clock. */
  atMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
  /** 'unopened': a vault was being created, restored or opened; words may have been on the screen. Absent in older
   * files. */
  during: v.optional(v.picklist(['open', 'unopened']), 'open'),
  /** 'settings': the file that stores alarms cannot be read, so it is unknown whether one was active. */
  cause: v.optional(v.picklist(['online', 'unknown', 'settings']), 'online'),
  /** It could not be stored: a restart forgets it. */
  unwritten: v.optional(v.boolean(), false),
});
export type GuardAlarm = Infer<typeof guardAlarm>;

/** Typed to acknowledge an alarm, in every language: every keyboard can enter it without an input method. */
export const alarmWord = 'OFFLINE';

/** Where the system may swap memory to: 'memory' is compressed memory (zram), 'unknown' if it cannot be determined. */
export const swapStates = ['none', 'memory', 'disk', 'unknown'] as const;
export type SwapState = (typeof swapStates)[number];
