/**
 * Reads what Linux shows of ways to a network. sysfs has no notifications (inotify never fires there), so this is called
 * four times a second; it reads small files only, less than a millisecond for a laptop's devices. In the launcher's network
 * namespace /proc/net is the app's own, empty one, while /sys still shows the machine's devices.
 * Source of the paths: Documentation/ABI/testing/sysfs-class-net, -rfkill, -bluetooth of the kernel.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isUp, type LinuxFacts, type NetDevice, type RadioSwitch } from './judge.ts';

export interface Roots {
  /** '/sys' and '/proc', or a tree of a test. */
  readonly sysRoot: string;
  readonly procRoot: string;
}
export const machineRoots: Roots = { sysRoot: '/sys', procRoot: '/proc' };

/** Null when the system shows nothing at all (no sysfs): then nothing may be concluded from it. */
export function readLinux({ sysRoot, procRoot }: Roots = machineRoots): LinuxFacts | null {
  const classes = path.join(sysRoot, 'class');
  const names = namesIn(path.join(classes, 'net'));
  if (names === null || names.length === 0) return null;
  return {
    devices: names.flatMap((name) => {
      const folder = path.join(classes, 'net', name);
      const device = readDevice(folder, name);
      // Asked after the reading: of a device that vanished meanwhile nothing is left, and `bonding_masters` is a file.
      return device.type === null && !isFolder(folder) ? [] : [device];
    }),
    radios: (namesIn(path.join(classes, 'rfkill')) ?? []).flatMap((name) =>
      readSwitch(path.join(classes, 'rfkill', name)),
    ),
    bluetooth: namesIn(path.join(classes, 'bluetooth')) ?? [],
    routes: [...routes4(procRoot), ...routes6(procRoot)],
  };
}

function readDevice(folder: string, name: string): NetDevice {
  const file = (of: string) => readSmall(`${folder}/${of}`);
  const has = (of: string) => fs.existsSync(`${folder}/${of}`);
  const flags = numberOf(file('flags'));
  const hasPhy = has('phy80211');
  return {
    name,
    type: numberOf(file('type')),
    operstate: file('operstate'),
    // Reading it of a device that is off fails (EINVAL), and a failure costs more than all the rest.
    carrier: flags !== null && (flags & isUp) === 0 ? null : file('carrier'),
    flags,
    devtype: /^DEVTYPE=(\S{1,32})$/m.exec(file('uevent') ?? '')?.[1] ?? null,
    isWireless: hasPhy || has('wireless'),
    phy: hasPhy ? file('phy80211/name') : null,
    isTun: has('tun_flags'),
    isBridge: has('bridge'),
    path: placeOf(folder),
  };
}

function readSwitch(folder: string): RadioSwitch[] {
  const file = (of: string) => readSmall(path.join(folder, of));
  const type = file('type');
  if (type === null) return [];
  return [{ type, name: file('name') ?? path.basename(folder), blocked: file('soft') === '1' || file('hard') === '1' }];
}

/** First column of the table, below its heading. */
function routes4(procRoot: string): string[] {
  const lines = (readSmall(path.join(procRoot, 'net', 'route')) ?? '').split('\n').slice(1);
  return lines.flatMap((line) => line.split(/\s+/, 1).filter((name) => name !== ''));
}

/** Last column; multicast (ff00::/8) leads nowhere by itself. */
function routes6(procRoot: string): string[] {
  const lines = (readSmall(path.join(procRoot, 'net', 'ipv6_route')) ?? '').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('ff'))
    .map((line) => line.trim().split(/\s+/).at(-1) ?? '');
}

function namesIn(folder: string): string[] | null {
  try {
    return fs.existsSync(folder) ? fs.readdirSync(folder) : null;
  } catch {
    return null;
  }
}

/** Null when it is gone meanwhile, or gives nothing. Longer files are cut: a machine with so many routes has one. */
function readSmall(file: string): string | null {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    let length = 0;
    for (let got = 1; got > 0 && length < room.length; length += got) {
      got = fs.readSync(handle, room, length, room.length - length, null);
    }
    return room.toString('utf8', 0, length).trim();
  } catch {
    return null;
  } finally {
    fs.closeSync(handle);
  }
}
const room = Buffer.alloc(65_536);

const numberOf = (text: string | null): number | null => {
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

/** Only what is surely none is none: what may not be looked at counts as a device. */
function isFolder(name: string): boolean {
  try {
    return fs.statSync(name).isDirectory();
  } catch (error) {
    return !(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENODEV'));
  }
}

/** In /sys/class/net every name is a link into /sys/devices. */
function placeOf(folder: string): string {
  try {
    return fs.readlinkSync(folder);
  } catch {
    return folder;
  }
}
