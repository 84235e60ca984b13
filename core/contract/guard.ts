/** What the air-gap guard says of the machine's ways to a network. Names come from the system, escaped and cut by main. */
import * as v from 'valibot';
import { type Infer, list, text } from '../base/schema.ts';

/**
 * 'offline': no port and no radio. 'capable': a radio or a port is there, nothing goes over it now. 'online': a link, an
 * address, a route or a radio connection besides loopback. 'unknown': something that would tell cannot be read.
 */
export const guardStates = ['offline', 'capable', 'online', 'unknown'] as const;
export type GuardState = (typeof guardStates)[number];

/** What is not known to be offline counts as online. */
export const countsAsOnline = (state: GuardState): boolean => state !== 'offline' && state !== 'capable';

export const deviceKinds = [
  'wired',
  'usb',
  'wifi',
  'mobile',
  'bluetooth',
  /** Tunnels and VPNs: tun, WireGuard, PPP, GRE. */
  'tunnel',
  /** Bridges, pairs and others that exist in software only. */
  'virtual',
  /** Other radios (NFC, UWB) and ports of another kind (CAN, InfiniBand). */
  'other',
  /** A route that leads away, by the name of its device. */
  'route',
  /** An address, by the name of its device. */
  'address',
  /** The system's own word that it is connected (Electron's net.isOnline). */
  'system',
  /** Something that could not be read, by its name; 'no reading' when none came for a second. */
  'unreadable',
] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/**
 * 'blocked': a radio that a switch holds off (rfkill). 'off': there, but switched off by the system. 'idle': on, without a
 * connection. 'online': connected. 'unknown': on, and whether it is connected cannot be read.
 */
export const deviceStates = ['blocked', 'off', 'idle', 'online', 'unknown'] as const;
export type DeviceState = (typeof deviceStates)[number];

/** More than this are not named; those that are online come first. */
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
  /** 'linux': devices, radios, routes and addresses. 'node': addresses and the system's word only. */
  scope: v.picklist(['linux', 'node']),
});
export type GuardReading = Infer<typeof guardReading>;

/** Sticks until a person acknowledges it, also over a restart. */
export const guardAlarm = v.strictObject({
  /** What was connected, or could not be read, when it was raised. */
  seen: list(seenDevice, maxSeen),
  /** Milliseconds since 1970 by this machine's clock. */
  atMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
  /** 'unopened': a vault was being made, restored or opened; words may have been on the screen. A file from before says nothing of it. */
  during: v.optional(v.picklist(['open', 'unopened']), 'open'),
  /** 'settings': the file in which an alarm is remembered cannot be read; nobody knows whether one stood. */
  cause: v.optional(v.picklist(['online', 'unknown', 'settings']), 'online'),
  /** It could not be written down: a restart forgets it. */
  unwritten: v.optional(v.boolean(), false),
});
export type GuardAlarm = Infer<typeof guardAlarm>;

/** What is typed to acknowledge an alarm, whatever the language: it must work on every keyboard without an input method. */
export const alarmWord = 'OFFLINE';

/** Where the system may write memory to: 'memory' is compressed memory (zram), 'unknown' where it cannot be told. */
export const swapStates = ['none', 'memory', 'disk', 'unknown'] as const;
export type SwapState = (typeof swapStates)[number];
