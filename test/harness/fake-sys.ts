/** Creates directories like /sys and /proc of other machines: radios, USB devices and modems, as Linux shows them. */
import fs from 'node:fs';
import path from 'node:path';
import type { Roots } from '../../electron/watch/read-linux.ts';

export interface FakeDevice {
  readonly name: string;
  /** Below /sys/devices; default: a PCI card. */
  readonly place?: string;
  readonly type?: number;
  readonly flags?: number;
  readonly operstate?: string;
  /** Left out: reading it fails, as for a device that is off. */
  readonly carrier?: string;
  readonly devtype?: string;
  /** The radio's name: creates the folders of a wireless device. */
  readonly phy?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
}
export interface FakeMachine {
  readonly devices?: readonly FakeDevice[];
  readonly rfkill?: readonly { type: string; name: string; soft?: boolean; hard?: boolean }[];
  readonly bluetooth?: readonly string[];
  /** Entries of further folders of /sys/class. */
  readonly ports?: Readonly<Record<string, readonly string[]>>;
  /** Adapters, and the state of their one port. */
  readonly infiniband?: Readonly<Record<string, string>>;
  /** Addresses and class codes. */
  readonly pci?: Readonly<Record<string, string>>;
  /** Interfaces and class codes. */
  readonly usb?: Readonly<Record<string, string>>;
  /** Lines below the heading of /proc/net/route. */
  readonly routes?: readonly string[];
  readonly routes6?: readonly string[];
  readonly swaps?: string;
}

const loopback: FakeDevice = { name: 'lo', place: 'virtual', type: 772, flags: 9, operstate: 'unknown', carrier: '1' };
/** Routes of a new network namespace; `lo` at the end of each line. */
const ownRoutes6 = [
  '00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo',
];

export function makeMachine(dir: string, machine: FakeMachine): Roots {
  const roots = { sysRoot: path.join(dir, 'sys'), procRoot: path.join(dir, 'proc') };
  const classes = path.join(roots.sysRoot, 'class');
  fs.mkdirSync(path.join(classes, 'net'), { recursive: true });
  for (const device of [loopback, ...(machine.devices ?? [])]) putDevice(roots.sysRoot, device);
  machine.rfkill?.forEach(({ type, name, soft = false, hard = false }, index) => {
    const folder = path.join(classes, 'rfkill', `rfkill${index}`);
    write(folder, { type, name, soft: soft ? '1' : '0', hard: hard ? '1' : '0' });
  });
  for (const name of machine.bluetooth ?? []) fs.mkdirSync(path.join(classes, 'bluetooth', name), { recursive: true });
  for (const [folder, names] of Object.entries(machine.ports ?? {}))
    for (const name of names) fs.mkdirSync(path.join(classes, folder, name), { recursive: true });
  for (const [name, state] of Object.entries(machine.infiniband ?? {}))
    write(path.join(classes, 'infiniband', name, 'ports', '1'), { state });
  const bus = (of: string, name: string) => path.join(roots.sysRoot, 'bus', of, 'devices', name);
  for (const [name, code] of Object.entries(machine.pci ?? {})) write(bus('pci', name), { class: code });
  for (const [name, code] of Object.entries(machine.usb ?? {})) write(bus('usb', name), { bInterfaceClass: code });
  const heading = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT';
  write(path.join(roots.procRoot, 'net'), {
    route: [heading, ...(machine.routes ?? [])].join('\n'),
    ipv6_route: [...ownRoutes6, ...(machine.routes6 ?? [])].join('\n'),
  });
  write(roots.procRoot, { swaps: machine.swaps ?? 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority' });
  return roots;
}

function putDevice(sysRoot: string, device: FakeDevice): void {
  const { name, place = 'pci0000:00/0000:00:1f.6', type = 1, flags = 0x1002, operstate = 'down' } = device;
  const folder = path.join(sysRoot, 'devices', place, 'net', name);
  write(folder, {
    type: String(type),
    flags: `0x${flags.toString(16)}`,
    operstate,
    uevent: `${device.devtype === undefined ? '' : `DEVTYPE=${device.devtype}\n`}INTERFACE=${name}\nIFINDEX=3`,
    ...(device.carrier === undefined ? {} : { carrier: device.carrier }),
    ...device.files,
  });
  for (const each of device.folders ?? []) fs.mkdirSync(path.join(folder, each), { recursive: true });
  if (device.phy !== undefined) {
    fs.mkdirSync(path.join(folder, 'wireless'));
    write(path.join(folder, 'phy80211'), { name: device.phy });
  }
  fs.symlinkSync(folder, path.join(sysRoot, 'class', 'net', name));
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), `${text}\n`);
}
