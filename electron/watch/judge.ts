/** Judges the facts read from a machine: pure, without files. read-linux.ts documents their sources. */
import {
  type DeviceKind,
  type DeviceState,
  type GuardReading,
  type GuardState,
  maxSeen,
  type SeenDevice,
} from '../../core/contract/guard.ts';

/** One network device of /sys/class/net. Null if the file could not be read; a device that has gone is not listed. */
export interface NetDevice {
  readonly name: string;
  /** ARPHRD number of include/uapi/linux/if_arp.h. */
  readonly type: number | null;
  readonly operstate: string | null;
  /** '1' with a link. Also null while the device is off, because reading then fails. */
  readonly carrier: string | null;
  /** IFF_ bits of include/uapi/linux/if.h. */
  readonly flags: number | null;
  /** DEVTYPE of its uevent: wlan, wwan, bridge, wireguard … */
  readonly devtype: string | null;
  readonly isWireless: boolean;
  /** The radio below it (phy0), if there is one: rfkill uses this name. */
  readonly phy: string | null;
  readonly isTun: boolean;
  readonly isBridge: boolean;
  /** Its path below /sys/devices. */
  readonly path: string;
}

/** One switch of /sys/class/rfkill. */
export interface RadioSwitch {
  readonly type: string;
  readonly name: string;
  readonly blocked: boolean;
}

/** A network connection without a network device: a modem's port, a radio or a card without a driver. */
export interface BarePort {
  readonly kind: DeviceKind;
  readonly name: string;
  /** It has a link of its own (InfiniBand). */
  readonly connected: boolean;
}

export interface LinuxFacts {
  readonly devices: readonly NetDevice[];
  readonly radios: readonly RadioSwitch[];
  /** /sys/class/bluetooth: `hci0` is an adapter, `hci0:42` a connection of it. */
  readonly bluetooth: readonly string[];
  readonly ports: readonly BarePort[];
  /** Devices of the routes in /proc/net/route and /proc/net/ipv6_route. */
  readonly routes: readonly string[];
  /** Files that exist and could not be read, except those of single devices. */
  readonly unreadable: readonly string[];
}

/** Addresses as reported by Node (os.networkInterfaces): on Linux only those of devices that are up and running. */
export interface Address {
  readonly device: string;
  readonly address: string;
  readonly internal: boolean;
}

const loopback = 772;
/** ppp, tunl, ip6tnl, sit, ipddp, ipgre, ip6gre, none (tun, WireGuard). */
const tunnelTypes = [512, 768, 769, 776, 777, 778, 823, 65534];
/** IEEE 802.11, plain and in monitor mode. */
const wifiTypes = [801, 802, 803];
/** IFF_UP. */
export const isUp = 0x1;

/** The kernel's names of radios (rfkill_types in net/rfkill/core.c). An unknown name counts as a radio too. */
const radioKinds: Readonly<Record<string, DeviceKind>> = {
  wlan: 'wifi',
  bluetooth: 'bluetooth',
  wwan: 'mobile',
  wimax: 'mobile',
  ultrawideband: 'other',
  nfc: 'other',
};
/** They cannot send. */
const receivers: readonly string[] = ['gps', 'fm'];

export function judgeLinux(facts: LinuxFacts, addresses: readonly Address[]): GuardReading {
  // A device of unreadable type is not treated as loopback: it is judged by its other facts.
  const found = facts.devices.filter(({ type }) => type !== loopback);
  const taken = new Set<string>();
  const devices = found.flatMap((device) => ofDevice(device, facts.radios, taken));
  const adapters = ofBluetooth(facts, taken);
  const ports = facts.ports.flatMap((port) => ofPort(port, facts.radios, taken));
  const radios = facts.radios.flatMap((radio) => ofRadio(radio, taken));
  const routes = facts.routes.filter((name) => name !== 'lo').map((name) => seen('route', name, 'online'));
  const unreadable = facts.unreadable.map((name) => seen('unreadable', name, 'unknown'));
  const ways = [...devices, ...adapters, ...ports, ...radios, ...routes, ...ofAddresses(addresses, 'linux')];
  return reading('linux', [...ways, ...unreadable]);
}

/** Nothing, or not everything, could be read: it is unknown whether there is a connection. */
export const unknownReading = (scope: GuardReading['scope'], what: string): GuardReading =>
  reading(scope, [seen('unreadable', what, 'unknown')]);

/** For systems where only Node and Electron tell: whether there are addresses, and whether the system reports a
 * connection. */
export function judgeNode(addresses: readonly Address[], systemOnline: boolean, platform: string): GuardReading {
  const system = systemOnline ? [seen('system', 'system', 'online')] : [];
  return reading('node', [...system, ...ofAddresses(addresses, platform)]);
}

function ofDevice(device: NetDevice, radios: readonly RadioSwitch[], taken: Set<string>): SeenDevice[] {
  const kind = kindOf(device);
  const connected = device.operstate === 'up' || device.carrier === '1';
  const on = ((device.flags ?? isUp) & isUp) !== 0;
  // A device that exists in software only and is off is neither a port nor a radio: nothing can be plugged into it.
  const isSoftware = device.path.includes('/virtual/');
  if (!on && isSoftware && !device.isWireless) return [];
  const radio = radios.find(({ name }) => name === device.phy);
  if (radio !== undefined) taken.add(radio.name);
  if (!on) return [seen(kind, device.name, radio?.blocked ? 'blocked' : 'off')];
  // For a device that is on, both can be read; anything unreadable may be a connection.
  const isKnown = device.operstate !== null && device.carrier !== null;
  return [seen(kind, device.name, connected ? 'online' : isKnown ? 'idle' : 'unknown')];
}

/** Whether it is powered is unknown: only a switch can show that it is not. */
function ofPort({ kind, name, connected }: BarePort, radios: readonly RadioSwitch[], taken: Set<string>): SeenDevice[] {
  if (taken.has(name)) return [];
  const radio = radios.find((each) => each.name === name);
  if (radio !== undefined) taken.add(name);
  return [seen(kind, name, connected ? 'online' : radio?.blocked ? 'blocked' : 'idle')];
}

function kindOf(device: NetDevice): DeviceKind {
  const type = device.type ?? 0;
  if (device.isWireless || device.devtype === 'wlan' || wifiTypes.includes(type)) return 'wifi';
  if (device.devtype === 'wwan') return 'mobile';
  if (device.devtype === 'bluetooth') return 'bluetooth';
  if (device.isTun || device.devtype === 'wireguard' || tunnelTypes.includes(type)) return 'tunnel';
  if (device.isBridge || device.path.includes('/virtual/')) return 'virtual';
  if (/\/usb\d+\//.test(device.path)) return 'usb';
  return type === 1 ? 'wired' : 'other'; // also if the type cannot be read
}

/** sysfs does not tell whether an adapter is powered: one that no switch blocks may be. */
function ofBluetooth({ bluetooth, radios }: LinuxFacts, taken: Set<string>): SeenDevice[] {
  return bluetooth.map((name) => {
    if (name.includes(':')) return seen('bluetooth', name, 'online');
    const radio = radios.find((each) => each.name === name);
    if (radio !== undefined) taken.add(radio.name);
    return seen('bluetooth', name, radio?.blocked ? 'blocked' : 'idle');
  });
}

/** A switch of a radio that no device names. */
function ofRadio({ type, name, blocked }: RadioSwitch, taken: ReadonlySet<string>): SeenDevice[] {
  const kind = (Object.hasOwn(radioKinds, type) ? radioKinds[type] : undefined) ?? 'other';
  return receivers.includes(type) || taken.has(name) ? [] : [seen(kind, name, blocked ? 'blocked' : 'idle')];
}

function ofAddresses(addresses: readonly Address[], platform: string): SeenDevice[] {
  const outside = addresses.filter(({ internal }) => !internal);
  return [...new Set(outside.map(({ device }) => device))].map((device) => {
    const here = outside.filter((each) => each.device === device);
    const quiet = platform === 'darwin' && isQuietOnMac(device) && here.every(({ address }) => isLinkLocal(address));
    return seen('address', device, quiet ? 'idle' : 'online');
  });
}

/** macOS gives these devices link-local addresses without any network: AirDrop, low-latency Wi-Fi, tunnels of the
 * system. */
const isQuietOnMac = (device: string): boolean => /^(?:awdl|llw|utun|anpi|ap)\d+$/.test(device);
const isLinkLocal = (address: string): boolean => /^fe[89ab]/i.test(address);

const severity: Readonly<Record<DeviceState, number>> = { online: 0, unknown: 1, idle: 2, off: 3, blocked: 4 };

function reading(scope: GuardReading['scope'], all: readonly SeenDevice[]): GuardReading {
  const isDevice = ({ kind }: SeenDevice) => kind !== 'route' && kind !== 'address';
  const linked = new Set(all.filter((each) => isDevice(each) && each.state === 'online').map(({ name }) => name));
  // Routes and addresses of a device that is connected anyway add nothing.
  const news = all.filter((each) => isDevice(each) || !linked.has(each.name));
  const told = [...new Map(news.map((each) => [`${each.kind} ${each.name} ${each.state}`, each])).values()];
  const sorted = told.sort((a, b) => severity[a.state] - severity[b.state]);
  return { state: stateOf(sorted), seen: sorted.slice(0, maxSeen), scope };
}

function stateOf(sorted: readonly SeenDevice[]): GuardState {
  const worst = sorted[0];
  if (worst === undefined) return 'offline';
  return worst.state === 'online' || worst.state === 'unknown' ? worst.state : 'capable';
}

/** A device's name may contain almost any byte. */
const seen = (kind: DeviceKind, name: string, state: DeviceState): SeenDevice => ({
  kind,
  name: name.replace(/[^!-~]/g, '?').slice(0, 32),
  state,
});
