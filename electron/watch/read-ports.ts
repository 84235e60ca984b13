/**
 * Finds network connections without a network device: modems by their control ports, radios and cards without a driver,
 * or whose device is in another network namespace. Class codes: PCI Code and ID Assignment (02 network controller), USB
 * class codes (02 communications, E0 wireless controller).
 */
import path from 'node:path';
import type { BarePort, NetDevice } from './judge.ts';
import type { Look } from './look.ts';

/** Folders below /sys/class, and the kind of connection that an entry in them means. */
const classes = [
  { folder: 'wwan', pattern: /^wwan\d+$/, kind: 'mobile' },
  { folder: 'usbmisc', pattern: /^cdc-wdm\d+$/, kind: 'mobile' },
  // A modem; also any other serial device on USB, which cannot be distinguished.
  { folder: 'tty', pattern: /^tty(?:ACM|USB)\d+$/, kind: 'other' },
  { folder: 'ieee802154', pattern: /./, kind: 'other' },
] as const;

export function portsIn(
  sysRoot: string,
  devices: readonly NetDevice[],
  bluetooth: readonly string[],
  look: Look,
): BarePort[] {
  const inClass = (folder: string) => path.join(sysRoot, 'class', folder);
  const known = new Set(devices.flatMap(({ name, phy }) => [name, phy ?? '']));
  const ports = classes.flatMap(({ folder, pattern, kind }) =>
    look
      .names(inClass(folder))
      .filter((name) => pattern.test(name) && !known.has(name))
      .map((name) => ({ kind, name, connected: false })),
  );
  const phys = look.names(inClass('ieee80211')).filter((name) => !known.has(name));
  const adapters = bluetooth.map((name) => look.target(path.join(inClass('bluetooth'), name)) ?? '');
  const places = [...devices.map((device) => device.path), ...adapters];
  return [
    ...ports,
    ...phys.map((name) => ({ kind: 'wifi', name, connected: false }) as const),
    ...infiniband(inClass('infiniband'), look),
    ...cards(path.join(sysRoot, 'bus', 'pci', 'devices'), places, look),
    ...usb(path.join(sysRoot, 'bus', 'usb', 'devices'), places, look),
  ];
}

/** It can send without a network device (IPoIB). With a link, a port's state is "4: ACTIVE". */
function infiniband(folder: string, look: Look): BarePort[] {
  return look.names(folder).map((name) => {
    const ports = path.join(folder, name, 'ports');
    const states = look.names(ports).map((port) => look.text(path.join(ports, port, 'state')));
    return { kind: 'other', name, connected: states.some((state) => state?.includes('ACTIVE')) };
  });
}

function cards(folder: string, places: readonly string[], look: Look): BarePort[] {
  return look.names(folder).flatMap((name) => {
    const isNetwork = look.text(path.join(folder, name, 'class'))?.startsWith('0x02') === true;
    return isNetwork && !isBelow(name, places) ? [{ kind: 'other', name: `pci-${name}`, connected: false }] : [];
  });
}

/** Interfaces have names like '1-2:1.0', device and configuration. Audio and similar functions of class 02 do not
 * count. */
function usb(folder: string, places: readonly string[], look: Look): BarePort[] {
  const found = look.names(folder).flatMap((name) => {
    const device = /^(\d+-[\d.]+):/.exec(name)?.[1];
    if (device === undefined || isBelow(device, places)) return [];
    const type = look.text(path.join(folder, name, 'bInterfaceClass'));
    return type === '02' || type === 'e0' ? [`usb-${device}`] : [];
  });
  return [...new Set(found)].map((name) => ({ kind: 'usb', name, connected: false }));
}

const isBelow = (name: string, places: readonly string[]): boolean =>
  places.some((place) => place.split('/').includes(name));
