/**
 * Reads network connections from Linux. sysfs has no notifications (inotify never fires there), so this runs four times
 * a second and reads small files only. In the launcher's network namespace /proc/net is the app's own, empty one, while
 * /sys still shows the machine's devices.
 * Source of the paths: Documentation/ABI/testing/sysfs-class-net, -rfkill, -bluetooth of the kernel.
 */
import path from 'node:path';
import { isUp, type LinuxFacts, type NetDevice, type RadioSwitch } from './judge.ts';
import { type Look, makeLook, type ReadFs } from './look.ts';
import { portsIn } from './read-ports.ts';

export interface Roots {
  /** '/sys' and '/proc', or directories of a test. */
  readonly sysRoot: string;
  readonly procRoot: string;
}
export const machineRoots: Roots = { sysRoot: '/sys', procRoot: '/proc' };

/** Null if the system shows no network device at all, not even loopback: no conclusion is possible. */
export function readLinux({ sysRoot, procRoot }: Roots = machineRoots, use?: ReadFs): LinuxFacts | null {
  const look = makeLook(use);
  const net = path.join(sysRoot, 'class', 'net');
  const names = look.names(net);
  if (names.length === 0) return null;
  const devices = names.flatMap((name) => readDevice(path.join(net, name), name, makeLook(use)));
  const rfkill = path.join(sysRoot, 'class', 'rfkill');
  const bluetooth = look.names(path.join(sysRoot, 'class', 'bluetooth'));
  const facts = {
    devices,
    radios: look.names(rfkill).flatMap((name) => readSwitch(path.join(rfkill, name), look)),
    bluetooth,
    ports: portsIn(sysRoot, devices, bluetooth, look),
    routes: [...routes4(procRoot, look), ...routes6(procRoot, look)],
  };
  return { ...facts, unreadable: look.failed().map((file) => shortOf(file)) };
}

function readDevice(folder: string, name: string, look: Look): NetDevice[] {
  const file = (of: string) => look.text(`${folder}/${of}`);
  const has = (of: string) => look.isThere(`${folder}/${of}`);
  const hasPhy = has('phy80211');
  const device = {
    name,
    type: numberOf(file('type')),
    ...linkOf(folder, look),
    devtype: /^DEVTYPE=(\S{1,32})$/m.exec(file('uevent') ?? '')?.[1] ?? null,
    isWireless: hasPhy || has('wireless'),
    phy: hasPhy ? file('phy80211/name') : null,
    isTun: has('tun_flags'),
    isBridge: has('bridge'),
    // In /sys/class/net every name is a link into /sys/devices.
    path: look.target(folder) ?? folder,
  };
  // Checked after the reading: a device that vanished meanwhile has no folder, and `bonding_masters` is a file.
  return look.isFolder(folder) ? [device] : [];
}

/** Reading the carrier of a device that is off fails (EINVAL); a device that is being switched off is read again. */
function linkOf(folder: string, look: Look): Pick<NetDevice, 'flags' | 'operstate' | 'carrier'> {
  for (let again = 0; ; again += 1) {
    const flags = numberOf(look.text(`${folder}/flags`));
    const operstate = look.text(`${folder}/operstate`);
    if (flags !== null && (flags & isUp) === 0) return { flags, operstate, carrier: null };
    const carrier = look.text(`${folder}/carrier`);
    if (carrier !== null || again === 2) return { flags, operstate, carrier };
  }
}

function readSwitch(folder: string, look: Look): RadioSwitch[] {
  const file = (of: string) => look.text(path.join(folder, of));
  const type = file('type');
  // A switch that vanished, or whose type cannot be read; the latter is reported as a failure.
  if (type === null) return [];
  return [{ type, name: file('name') ?? path.basename(folder), blocked: file('soft') === '1' || file('hard') === '1' }];
}

/** First column of the table, below its heading. */
function routes4(procRoot: string, look: Look): string[] {
  const lines = (look.text(path.join(procRoot, 'net', 'route')) ?? '').split('\n').slice(1);
  return lines.flatMap((line) => line.split(/\s+/, 1).filter((name) => name !== ''));
}

/** Last column; multicast (ff00::/8) is not a route to elsewhere. */
function routes6(procRoot: string, look: Look): string[] {
  const lines = (look.text(path.join(procRoot, 'net', 'ipv6_route')) ?? '').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('ff'))
    .map((line) => line.trim().split(/\s+/).at(-1) ?? '');
}

const numberOf = (text: string | null): number | null => {
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

/** The last two parts of a path identify the file. */
const shortOf = (file: string): string => file.split(path.sep).slice(-2).join('/');
