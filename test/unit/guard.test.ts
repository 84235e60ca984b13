/** The air-gap guard: its judgement of many machines, the reactions, and what the window is told. */
import fs, { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StandingAlarm } from '../../core/audit/history.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { alarmWord, type GuardAlarm, type GuardReading, guardReading, maxSeen } from '../../core/contract/guard.ts';
import type { MainBeat, VaultStateName, Watched } from '../../core/contract/watch.ts';
import { makeBeats } from '../../electron/main/guard/beats.ts';
import { makeGuard } from '../../electron/main/guard/guard.ts';
import { type GuardEvent, makeNetworkAlarm } from '../../electron/main/guard/network-alarm.ts';
import { readSwap, swapOf } from '../../electron/main/guard/swap.ts';
import { openLog } from '../../electron/main/log-file.ts';
import { openPreferences } from '../../electron/main/preferences.ts';
import { processTreeOf } from '../../electron/main/process-tree.ts';
import { endUnlessWatched } from '../../electron/vault/process/watched.ts';
import { judgeLinux, judgeNode, type NetDevice } from '../../electron/watch/judge.ts';
import type { ReadFs } from '../../electron/watch/look.ts';
import { makePost } from '../../electron/watch/post.ts';
import { readLinux } from '../../electron/watch/read-linux.ts';
import { takeReading } from '../../electron/watch/take-reading.ts';
import { makeTrigger } from '../../electron/watch/trigger.ts';
import { type FakeMachine, makeMachine } from '../harness/fake-sys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inkan-guard-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const usb = 'pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0';
const address = (internal: boolean, of = '10.0.0.1') => ({
  address: of,
  netmask: '',
  family: 'IPv4' as const,
  mac: '',
  internal,
  cidr: null,
});
type Interfaces = ReturnType<Parameters<typeof takeReading>[0]['interfaces']>;

function read(machine: FakeMachine, interfaces: Interfaces = { lo: [address(true, '127.0.0.1')] }): GuardReading {
  const roots = makeMachine(folder, machine);
  return takeReading({ platform: 'linux', roots, interfaces: () => interfaces, systemOnline: () => false });
}
const told = ({ state, seen }: GuardReading) => [
  state,
  ...seen.map((each) => `${each.kind} ${each.name} ${each.state}`),
];
const up = 0x1003;

describe('on Linux', () => {
  it('a machine with nothing but loopback is offline', () => {
    expect(read({})).toEqual({ state: 'offline', seen: [], scope: 'linux' });
  });

  it.each<[string, FakeMachine, ...string[]]>([
    ['a port that is off', { devices: [{ name: 'eth0' }] }, 'capable', 'wired eth0 off'],
    [
      'a port that is on without a cable',
      { devices: [{ name: 'eth0', flags: up, carrier: '0' }] },
      'capable',
      'wired eth0 idle',
    ],
    [
      'a cable, before any address',
      { devices: [{ name: 'eth0', flags: up, carrier: '1', operstate: 'up' }] },
      'online',
      'wired eth0 online',
    ],
    [
      'Wi-Fi that a switch blocks',
      {
        devices: [{ name: 'wlan0', phy: 'phy0', devtype: 'wlan' }],
        rfkill: [{ type: 'wlan', name: 'phy0', soft: true }],
      },
      'capable',
      'wifi wlan0 blocked',
    ],
    [
      'Wi-Fi that only the hardware switch blocks',
      { devices: [{ name: 'wlan0', phy: 'phy0' }], rfkill: [{ type: 'wlan', name: 'phy0', hard: true }] },
      'capable',
      'wifi wlan0 blocked',
    ],
    [
      'Wi-Fi that is off, and nothing blocks it',
      { devices: [{ name: 'wlan0', phy: 'phy0' }], rfkill: [{ type: 'wlan', name: 'phy0' }] },
      'capable',
      'wifi wlan0 off',
    ],
    [
      'Wi-Fi that looks for a network',
      { devices: [{ name: 'wlan0', phy: 'phy0', flags: up, carrier: '0', operstate: 'dormant' }] },
      'capable',
      'wifi wlan0 idle',
    ],
    [
      'Wi-Fi that has joined one, not yet authorised',
      { devices: [{ name: 'wlan0', phy: 'phy0', flags: up, carrier: '1', operstate: 'dormant' }] },
      'online',
      'wifi wlan0 online',
    ],
    [
      'Wi-Fi in monitor mode, by its type alone',
      { devices: [{ name: 'mon0', place: 'virtual', type: 803, flags: up, carrier: '0' }] },
      'capable',
      'wifi mon0 idle',
    ],
    [
      'a simulated radio that is off',
      { devices: [{ name: 'wlan9', place: 'virtual', phy: 'phy9' }] },
      'capable',
      'wifi wlan9 off',
    ],
    [
      'Bluetooth that a switch blocks',
      { bluetooth: ['hci0'], rfkill: [{ type: 'bluetooth', name: 'hci0', soft: true }] },
      'capable',
      'bluetooth hci0 blocked',
    ],
    ['Bluetooth that may be on', { bluetooth: ['hci0'] }, 'capable', 'bluetooth hci0 idle'],
    [
      'a Bluetooth connection',
      { bluetooth: ['hci0', 'hci0:256'] },
      'online',
      'bluetooth hci0:256 online',
      'bluetooth hci0 idle',
    ],
    [
      'a network over Bluetooth',
      { devices: [{ name: 'bnep0', place: 'virtual', devtype: 'bluetooth', flags: up, carrier: '1' }] },
      'online',
      'bluetooth bnep0 online',
    ],
    [
      'a modem that is off',
      {
        devices: [{ name: 'wwan0', place: usb, devtype: 'wwan', type: 65534 }],
        rfkill: [{ type: 'wwan', name: 'tpacpi_wwan_sw', soft: true }],
      },
      'capable',
      'mobile wwan0 off',
      'mobile tpacpi_wwan_sw blocked',
    ],
    [
      'a modem that is connected',
      { devices: [{ name: 'wwan0', place: usb, devtype: 'wwan', flags: up, carrier: '1', operstate: 'unknown' }] },
      'online',
      'mobile wwan0 online',
    ],
    [
      'a radio without a device: its switch tells',
      {
        rfkill: [
          { type: 'nfc', name: 'nfc0' },
          { type: 'ultrawideband', name: 'uwb0', soft: true },
        ],
      },
      'capable',
      'other nfc0 idle',
      'other uwb0 blocked',
    ],
    [
      'a USB network device',
      { devices: [{ name: 'enx001122334455', place: usb }] },
      'capable',
      'usb enx001122334455 off',
    ],
    [
      'a phone that shares its network by USB',
      { devices: [{ name: 'usb0', place: usb, flags: up, carrier: '1', operstate: 'unknown' }] },
      'online',
      'usb usb0 online',
    ],
    [
      'a USB Wi-Fi stick is Wi-Fi',
      { devices: [{ name: 'wlx0', place: usb, phy: 'phy1' }] },
      'capable',
      'wifi wlx0 off',
    ],
    [
      'a tunnel without a peer, with a route',
      {
        devices: [
          { name: 'tun0', place: 'virtual', type: 65534, flags: 0x1091, carrier: '0', files: { tun_flags: '0x1801' } },
        ],
        routes: ['tun0\t0000090A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0'],
      },
      'online',
      'route tun0 online',
      'tunnel tun0 idle',
    ],
    [
      'WireGuard',
      { devices: [{ name: 'wg0', place: 'virtual', type: 65534, devtype: 'wireguard', flags: 0x91, carrier: '1' }] },
      'online',
      'tunnel wg0 online',
    ],
    [
      'a pair of which one end is up',
      { devices: [{ name: 'v0', place: 'virtual', flags: up, carrier: '0', operstate: 'lowerlayerdown' }] },
      'capable',
      'virtual v0 idle',
    ],
    [
      'a pair that is linked',
      { devices: [{ name: 'v0', place: 'virtual', flags: up, carrier: '1', operstate: 'up' }] },
      'online',
      'virtual v0 online',
    ],
    [
      'a bridge without ports',
      { devices: [{ name: 'br0', place: 'virtual', devtype: 'bridge', folders: ['bridge'], flags: up, carrier: '0' }] },
      'capable',
      'virtual br0 idle',
    ],
    [
      'an IPv6 route',
      { routes6: ['fe800000000000000000000000000000 40 0 00 0 00000100 00000001 00000000 00000001     eth7'] },
      'online',
      'route eth7 online',
    ],
    [
      'a radio of a kind that is not known',
      { rfkill: [{ type: 'constructor', name: 'x' }] },
      'capable',
      'other x idle',
    ],
    [
      'a modem without a network device, by its control ports',
      { ports: { wwan: ['wwan0', 'wwan0mbim0'], usbmisc: ['cdc-wdm0'], tty: ['ttyUSB2', 'ttyACM0', 'tty1', 'ttyS0'] } },
      'capable',
      'mobile wwan0 idle',
      'mobile cdc-wdm0 idle',
      'other ttyACM0 idle',
      'other ttyUSB2 idle',
    ],
    [
      'a modem with a network device, said once',
      { devices: [{ name: 'wwan0', devtype: 'wwan' }], ports: { wwan: ['wwan0'] } },
      'capable',
      'mobile wwan0 off',
    ],
    ['Wi-Fi without a network device', { ports: { ieee80211: ['phy3'] } }, 'capable', 'wifi phy3 idle'],
    [
      'Wi-Fi without a network device that a switch blocks',
      { ports: { ieee80211: ['phy3'] }, rfkill: [{ type: 'wlan', name: 'phy3', hard: true }] },
      'capable',
      'wifi phy3 blocked',
    ],
    ['a radio for things (802.15.4)', { ports: { ieee802154: ['phy0'] } }, 'capable', 'other phy0 idle'],
    ['InfiniBand without a link', { infiniband: { mlx5_0: '1: DOWN' } }, 'capable', 'other mlx5_0 idle'],
    ['InfiniBand with a link', { infiniband: { mlx5_0: '4: ACTIVE' } }, 'online', 'other mlx5_0 online'],
    [
      'a network card without a driver, or whose device is in another namespace',
      { pci: { '0000:00:1f.6': '0x020000', '0000:02:00.0': '0x028000', '0000:00:02.0': '0x030000' } },
      'capable',
      'other pci-0000:00:1f.6 idle',
      'other pci-0000:02:00.0 idle',
    ],
    [
      'a network card with its device, said once',
      { devices: [{ name: 'eth0' }], pci: { '0000:00:1f.6': '0x020000' } },
      'capable',
      'wired eth0 off',
    ],
    [
      'USB: a modem and a wireless adapter without devices, and what is neither',
      { usb: { '1-2:1.0': '02', '1-2:1.1': '0a', '1-4.1:1.0': 'e0', '1-3:1.0': '03', usb1: '09' } },
      'capable',
      'usb usb-1-2 idle',
      'usb usb-1-4.1 idle',
    ],
    [
      'USB: a network device, said once',
      { devices: [{ name: 'usb0', place: usb }], usb: { '1-2:1.0': '02' } },
      'capable',
      'usb usb0 off',
    ],
    ['a port of another kind', { devices: [{ name: 'can0', type: 280 }] }, 'capable', 'other can0 off'],
  ])('%s', (_what, machine, ...expected) => {
    const reading = read(machine);
    expect(told(reading)).toEqual(expected);
    expect(v.is(guardReading, reading)).toBe(true);
  });

  it('what is software only and off, a receiver, and a multicast route are nothing', () => {
    const machine: FakeMachine = {
      devices: [
        { name: 'ifb0', place: 'virtual' },
        { name: 'sit0', place: 'virtual', type: 776, flags: 0x80 },
      ],
      rfkill: [
        { type: 'gps', name: 'gps0' },
        { type: 'fm', name: 'fm0' },
      ],
      routes: ['lo\t0000007F\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0'],
      routes6: ['ff000000000000000000000000000000 08 0 00 0 00000100 00000003 00000000 00000001       lo'],
    };
    expect(told(read(machine))).toEqual(['offline']);
  });

  it('does not repeat a connected device for its routes and addresses', () => {
    const devices = [{ name: 'eth0', flags: up, carrier: '1', operstate: 'up' }];
    const machine = { devices, routes: ['eth0\t0000090A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0'] };
    expect(told(read(machine, { eth0: [address(false)] }))).toEqual(['online', 'wired eth0 online']);
  });

  it('believes an address even where no device shows one', () => {
    expect(told(read({}, { lo: [address(true)], eth9: [address(false)] }))).toEqual(['online', 'address eth9 online']);
  });

  it.each<[string, FakeMachine, ...string[]]>([
    ['empty', { devices: [{ name: 'eth0', carrier: '1', operstate: 'up', flags: up, files: { type: '' } }] }],
    ['no number', { devices: [{ name: 'eth0', carrier: '1', flags: up, files: { type: 'ether' } }] }],
  ])('judges a device whose type does not tell (%s): it may be connected', (_what, machine) => {
    expect(told(read(machine))).toEqual(['online', 'other eth0 online']);
  });

  it('reads a machine with very many devices to the end', () => {
    const many = Array.from({ length: 400 }, (_, n) => ({ name: `d${1000 + n}`, place: 'virtual' }));
    const devices = [...many, { name: 'zz', flags: up, carrier: '1', operstate: 'up' }];
    expect(told(read({ devices }))).toEqual(['online', 'wired zz online']);
  });

  it('takes neither a file nor a device that has gone for a device', () => {
    const { sysRoot } = makeMachine(folder, {});
    const net = path.join(sysRoot, 'class', 'net');
    writeFileSync(path.join(net, 'bonding_masters'), 'bond0');
    symlinkSync(path.join(folder, 'gone'), path.join(net, 'eth0'));
    expect(readLinux({ sysRoot, procRoot: path.join(folder, 'proc') })?.devices.map(({ name }) => name)).toEqual([
      'lo',
    ]);
  });

  it('takes a device that is on, and of which it cannot be read whether it is connected, for unknown', () => {
    const device: NetDevice = {
      name: 'eth0',
      type: null,
      operstate: null,
      carrier: null,
      flags: null,
      devtype: null,
      isWireless: false,
      phy: null,
      isTun: false,
      isBridge: false,
      path: '/sys/devices/pci0/net/eth0',
    };
    const facts = { radios: [], bluetooth: [], routes: [], ports: [], unreadable: [] };
    expect(told(judgeLinux({ ...facts, devices: [device] }, []))).toEqual(['unknown', 'other eth0 unknown']);
    expect(told(judgeLinux({ ...facts, devices: [{ ...device, type: 1, operstate: 'down' }] }, []))).toEqual([
      'unknown',
      'wired eth0 unknown',
    ]);
    const up1: NetDevice = { ...device, type: 1, operstate: 'up' };
    expect(told(judgeLinux({ ...facts, devices: [up1] }, []))).toEqual(['online', 'wired eth0 online']);
    const off: NetDevice = { ...device, type: 1, flags: 0x1002 };
    expect(told(judgeLinux({ ...facts, devices: [off] }, []))).toEqual(['capable', 'wired eth0 off']);
  });

  it('names no more devices than the contract lets through, the connected first, in printable letters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 200 }), (names) => {
        const addresses = names.map((device) => ({ device, address: '10.0.0.1', internal: false }));
        const radios = names.map((name) => ({ type: 'wlan', name, blocked: true }));
        const reading = judgeLinux(
          { devices: [], radios, bluetooth: [], routes: [], ports: [], unreadable: [] },
          addresses,
        );
        expect(v.is(guardReading, reading)).toBe(true);
        expect(reading.state).toBe(names.length === 0 ? 'offline' : 'online');
        expect(reading.seen.length).toBeLessThanOrEqual(maxSeen);
        expect(reading.seen.every(({ name }) => /^[!-~]{0,32}$/.test(name))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  const errors = ['EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'EIO', 'ENOMEM', 'ETIMEDOUT', 'ELOOP'] as const;
  /** Files that must be readable if they exist: the path, and how the reading reports them. */
  const needed: readonly (readonly [path: string, ...said: string[]])[] = [
    ['sys/class/net', 'unreadable class/net unknown'],
    ['sys/class/net/eth0/flags', 'wired eth0 idle'],
    ['sys/class/net/eth0/operstate', 'wired eth0 unknown'],
    ['sys/class/net/eth0/carrier', 'wired eth0 unknown'],
    ['sys/class/rfkill', 'unreadable class/rfkill unknown'],
    ['sys/class/rfkill/rfkill0/type', 'unreadable rfkill0/type unknown'],
    ['sys/class/bluetooth', 'unreadable class/bluetooth unknown'],
    ['sys/class/wwan', 'unreadable class/wwan unknown'],
    ['sys/class/ieee80211', 'unreadable class/ieee80211 unknown'],
    ['sys/class/infiniband/mlx5_0/ports/1/state', 'unreadable 1/state unknown'],
    ['sys/bus/pci/devices', 'unreadable pci/devices unknown'],
    ['sys/bus/usb/devices', 'unreadable usb/devices unknown'],
    ['proc/net/route', 'unreadable net/route unknown'],
    ['proc/net/ipv6_route', 'unreadable net/ipv6_route unknown'],
  ];
  const full: FakeMachine = {
    devices: [{ name: 'eth0', flags: up, carrier: '0' }],
    rfkill: [{ type: 'nfc', name: 'nfc0' }],
    bluetooth: ['hci0'],
    ports: { wwan: ['wwan0'], ieee80211: ['phy3'] },
    infiniband: { mlx5_0: '1: DOWN' },
    pci: { '0000:02:00.0': '0x020000' },
    usb: { '1-2:1.0': '02' },
  };
  const failing = (name: string, code: string): ReadFs => {
    const check = (at: unknown) => {
      if (at === path.join(folder, name)) throw Object.assign(new Error(code), { code });
    };
    const watched = <T extends (at: never, ...rest: never[]) => unknown>(act: T) =>
      ((at: never, ...rest: never[]) => {
        check(at);
        return act(at, ...rest);
      }) as T;
    return { ...fs, openSync: watched(fs.openSync), readdirSync: watched(fs.readdirSync) as typeof fs.readdirSync };
  };
  const readWith = (use: ReadFs, interfaces: () => Interfaces = () => ({})): GuardReading => {
    const roots = { sysRoot: path.join(folder, 'sys'), procRoot: path.join(folder, 'proc') };
    return takeReading({ platform: 'linux', roots, interfaces, systemOnline: () => false, use });
  };

  it.each(needed.flatMap(([name, ...said]) => errors.map((code) => [name, code, said] as const)))(
    'does not call a machine offline whose %s cannot be read (%s)',
    (name, code, said) => {
      makeMachine(folder, full);
      expect(readWith(fs).state).toBe('capable');
      const reading = readWith(failing(name, code));
      // The flags only show that a device is off: without them it counts as on.
      expect(reading.state).toBe(name.endsWith('/flags') ? 'capable' : 'unknown');
      expect(told(reading)).toEqual(expect.arrayContaining([...said]));
      expect(v.is(guardReading, reading)).toBe(true);
    },
  );

  it.each(['ENOENT', 'ENODEV'])('takes what has gone meanwhile for none (%s)', (code) => {
    makeMachine(folder, full);
    for (const name of ['sys/class/rfkill', 'sys/class/wwan', 'sys/bus/usb/devices', 'proc/net/ipv6_route'])
      expect(readWith(failing(name, code)).state, name).toBe('capable');
  });

  it('knows that the carrier of a device that is off cannot be read, and asks again of one that is being switched off', () => {
    makeMachine(folder, { devices: [{ name: 'eth0', flags: up }] });
    const flags = path.join(folder, 'sys/class/net/eth0/flags');
    const carrier = path.join(folder, 'sys/class/net/eth0/carrier');
    const open = ((file: string, ...rest: [string]) => {
      if (file === carrier) {
        fs.writeFileSync(flags, '0x1002');
        throw Object.assign(new Error('EINVAL'), { code: 'EINVAL' });
      }
      return fs.openSync(file, ...rest);
    }) as unknown as typeof fs.openSync;
    expect(told(readWith({ ...fs, openSync: open }))).toEqual(['capable', 'wired eth0 off']);
    fs.writeFileSync(flags, '0x1003');
    const staysUp = failing('sys/class/net/eth0/carrier', 'EINVAL');
    expect(told(readWith(staysUp))).toEqual(['unknown', 'wired eth0 unknown']);
  });

  it.each<[string, () => void]>([
    ['no sysfs at all', () => undefined],
    [
      'an empty list of devices: there is always loopback',
      () => mkdirSync(path.join(folder, 'sys/class/net'), { recursive: true }),
    ],
  ])('says unknown with %s', (_what, make) => {
    make();
    const interfaces = () => ({ lo: [address(true, '127.0.0.1')] });
    expect(readWith(fs, interfaces)).toEqual({
      state: 'unknown',
      seen: [{ kind: 'unreadable', name: 'class/net', state: 'unknown' }],
      scope: 'linux',
    });
  });

  it.each(['linux', 'win32', 'darwin'])('says unknown when the reading itself fails (%s)', (platform) => {
    makeMachine(folder, {});
    const roots = { sysRoot: path.join(folder, 'sys'), procRoot: path.join(folder, 'proc') };
    const interfaces = (): Interfaces => {
      throw new Error('refused');
    };
    const reading = takeReading({ platform, roots, interfaces, systemOnline: () => false });
    expect(reading.state).toBe('unknown');
    expect(v.is(guardReading, reading)).toBe(true);
  });

  it('knows every radio that the kernel has a name for', () => {
    // rfkill_types of net/rfkill/core.c, in the order of enum rfkill_type (include/uapi/linux/rfkill.h).
    const kernel = ['wlan', 'bluetooth', 'ultrawideband', 'wimax', 'wwan', 'gps', 'fm', 'nfc'];
    const rfkill = kernel.map((type) => ({ type, name: `${type}0` }));
    expect(told(read({ rfkill }))).toEqual([
      'capable',
      'wifi wlan0 idle',
      'bluetooth bluetooth0 idle',
      'other ultrawideband0 idle',
      'mobile wimax0 idle',
      'mobile wwan0 idle',
      'other nfc0 idle',
    ]);
  });

  it('reads this very machine without a complaint', () => {
    const roots = { sysRoot: '/sys', procRoot: '/proc' };
    const parts = { platform: process.platform, roots, interfaces: () => ({}), systemOnline: () => false };
    expect(v.is(guardReading, takeReading(parts))).toBe(true);
  });
});

describe('on Windows and macOS', () => {
  const at = (device: string, of: string) => ({ device, address: of, internal: false });

  it('sees addresses and the system’s own word, and says that this is all', () => {
    expect(judgeNode([], false, 'win32')).toEqual({ state: 'offline', seen: [], scope: 'node' });
    expect(judgeNode([], true, 'win32').state).toBe('online');
    expect(judgeNode([at('Ethernet', '169.254.1.1')], false, 'win32').state).toBe('online');
    expect(judgeNode([{ device: 'lo0', address: '::1', internal: true }], false, 'darwin').state).toBe('offline');
  });

  it('on macOS, what has a link-local address without any network is a radio that is on, not a connection', () => {
    expect(told(judgeNode([at('awdl0', 'fe80::1'), at('utun0', 'fe80::2')], false, 'darwin'))).toEqual([
      'capable',
      'address awdl0 idle',
      'address utun0 idle',
    ]);
    expect(judgeNode([at('utun3', 'fe80::1'), at('utun3', '10.1.1.1')], false, 'darwin').state).toBe('online');
    expect(judgeNode([at('en0', 'fe80::1')], false, 'darwin').state).toBe('online');
  });
});

const reading = (state: GuardReading['state']): GuardReading => ({
  state,
  seen: state === 'online' || state === 'unknown' ? [{ kind: 'virtual', name: 'v0', state }] : [],
  scope: 'linux',
});
describe('the sentry', () => {
  function post(held: VaultStateName, remembered: GuardAlarm | null = null) {
    const events: string[] = [];
    const now = { ms: 1_000_000 };
    let kept = remembered;
    let logs: Result<null, Reason> = ok(null);
    let writes: Result<null, Reason> = ok(null);
    const lock = {
      held,
      holds: () => lock.held,
      lock: vi.fn(async () => {
        lock.held = 'nothing';
        events.push('locked');
      }),
    };
    const networkAlarm = makeNetworkAlarm({
      lock,
      memory: {
        read: () => kept,
        write: (alarm) => {
          if (writes.ok) kept = alarm;
          return writes;
        },
      },
      logEvent: (event: GuardEvent) => {
        events.push(event.kind === 'guard' ? `guard ${event.guard.state}` : event.kind);
        return logs;
      },
      now: () => now.ms,
    });
    const trigger = makeTrigger();
    let before: GuardReading | null = null;
    const see = (state: GuardReading['state'], laterMs = 250, seen = reading(state).seen) => {
      now.ms += laterMs;
      const next = { ...reading(state), seen };
      networkAlarm.told({ reading: next, raised: trigger(lock.held, next, before) });
      before = next;
    };
    return {
      networkAlarm,
      see,
      events,
      lock,
      kept: () => kept,
      disk: (all: Result<null, Reason>) => (writes = all),
      logFails: () => (logs = refuse(reason('storage-full'))),
    };
  }

  it('locks a real vault as soon as a network is there, and raises the alarm after the lock', async () => {
    const { networkAlarm, see, events, lock, kept } = post('real');
    see('offline');
    see('online', 5000);
    see('online');
    expect(lock.lock.mock.calls).toEqual([['network']]);
    expect(networkAlarm.alarm()).toEqual({
      seen: reading('online').seen,
      ...{ atMs: 1_005_250, during: 'open', cause: 'online', unwritten: false },
    });
    expect(kept()).toEqual(networkAlarm.alarm());
    await vi.waitFor(() => expect(events).toEqual(['guard offline', 'locked', 'guard online', 'alarm']));
  });

  it('locks a real vault when nobody can tell whether there is a network, and the alarm says so', () => {
    for (const held of ['real', 'unopened'] as const) {
      const { networkAlarm, see, lock } = post(held);
      see('offline');
      see('unknown');
      see('unknown');
      expect(lock.lock.mock.calls, held).toEqual([['network']]);
      expect(networkAlarm.alarm(), held).toMatchObject({ cause: 'unknown', seen: reading('unknown').seen });
      expect(networkAlarm.acknowledge(alarmWord, reading('unknown')), held).toEqual(
        refuse(reason('alarm-still-online')),
      );
      expect(networkAlarm.acknowledge(alarmWord, reading('offline')).ok, held).toBe(true);
    }
  });

  it('raises an alarm also for a vault that the watcher has ended before main heard of it', () => {
    const { networkAlarm, lock } = post('nothing');
    networkAlarm.told({ reading: reading('online'), raised: 'open' });
    expect([networkAlarm.alarm()?.during, lock.lock.mock.calls.length]).toEqual(['open', 1]);
    // Raised again, until the watcher knows that there are no secrets left.
    networkAlarm.told({ reading: reading('online'), raised: 'open' });
    expect(lock.lock).toHaveBeenCalledTimes(1);
  });

  it('locks what is only being opened or made when the network is new, and lets practice be', () => {
    const unopened = post('unopened');
    unopened.see('online');
    unopened.see('online');
    expect(unopened.networkAlarm.alarm()).toBeNull();
    unopened.see('capable');
    unopened.see('online');
    expect(unopened.lock.lock).toHaveBeenCalledTimes(1);
    // Words may have been on the screen, so the advice differs from that for an open vault.
    expect(unopened.networkAlarm.alarm()?.during).toBe('unopened');
    for (const held of ['practice', 'overridden', 'nothing'] as const) {
      const { see, lock, networkAlarm } = post(held);
      see('offline');
      see('online');
      expect(lock.lock, held).not.toHaveBeenCalled();
      expect(networkAlarm.alarm(), held).toBeNull();
    }
  });

  it('an override is for the network that the custodians knew of: another, or the same one again, locks', () => {
    const [cable, tether] = [reading('online').seen, [{ kind: 'usb', name: 'usb0', state: 'online' } as const]];
    const another = post('overridden');
    another.see('online', 250, cable);
    another.see('online', 250, cable);
    expect(another.lock.lock).not.toHaveBeenCalled();
    another.see('online', 250, [...cable, ...tether]);
    expect(another.lock.lock).toHaveBeenCalledTimes(1);
    const again = post('overridden');
    again.see('online', 250, cable);
    again.see('offline');
    expect(again.lock.lock).not.toHaveBeenCalled();
    again.see('online', 250, cable);
    expect(again.lock.lock).toHaveBeenCalledTimes(1);
    expect(again.networkAlarm.alarm()?.seen).toEqual(cable);
  });

  it('says of an alarm that it could not be written down, and tries again until it is', () => {
    const { networkAlarm, see, kept, disk } = post('real');
    disk(refuse(reason('storage-full')));
    see('online');
    expect([networkAlarm.alarm()?.unwritten, kept()]).toEqual([true, null]);
    see('offline');
    disk(ok(null));
    see('offline');
    expect(networkAlarm.alarm()?.unwritten).toBe(true);
    see('offline', 2000);
    expect([networkAlarm.alarm()?.unwritten, kept()]).toEqual([false, networkAlarm.alarm()]);
  });

  it('a radio that is on locks nothing', () => {
    const { see, lock } = post('real');
    see('offline');
    see('capable');
    expect(lock.lock).not.toHaveBeenCalled();
  });

  it('stands until the machine is offline and the word is typed; meanwhile no vault starts', async () => {
    const { networkAlarm, see, kept, events } = post('real');
    see('online');
    expect(networkAlarm.refusesVault()?.code).toBe('alarm-standing');
    const close = (typed: string, state: GuardReading['state']) => {
      const done = networkAlarm.acknowledge(typed, reading(state));
      return done.ok ? 'closed' : done.reason.code;
    };
    expect(close(alarmWord, 'online')).toBe('alarm-still-online');
    expect(close('', 'offline')).toBe('alarm-word-differs');
    expect(close('ONLINE', 'offline')).toBe('alarm-word-differs');
    expect(kept()).not.toBeNull();
    expect(close(` ${alarmWord.toLowerCase()} `, 'capable')).toBe('closed');
    expect(events.at(-1)).toBe('alarm-acknowledged');
    expect([networkAlarm.alarm(), kept(), networkAlarm.refusesVault()]).toEqual([null, null, null]);
    expect(close('', 'offline')).toBe('closed');
  });

  it('outlives a restart, and is not closed when that cannot be written down', async () => {
    const old: GuardAlarm = { seen: [], atMs: 5, during: 'unopened', cause: 'online', unwritten: false };
    const { networkAlarm, see, logFails, kept } = post('nothing', old);
    see('offline');
    expect(networkAlarm.alarm()).toEqual(old);
    logFails();
    expect(networkAlarm.acknowledge(alarmWord, reading('offline'))).toEqual(refuse(reason('storage-full')));
    expect([networkAlarm.alarm(), kept()]).toEqual([old, old]);
  });

  it('is closed by the entry in the log, also where the settings cannot be written: it comes back with a restart', () => {
    const old: GuardAlarm = { seen: [], atMs: 5, during: 'open', cause: 'settings', unwritten: false };
    const { networkAlarm, disk, kept, events } = post('nothing', old);
    disk(refuse(reason('storage-not-a-file')));
    expect(networkAlarm.acknowledge(alarmWord, reading('offline')).ok).toBe(true);
    expect([networkAlarm.alarm(), kept(), events]).toEqual([null, old, ['alarm-acknowledged']]);
  });

  it('writes each change into the log, but no flapping', () => {
    const { see, events } = post('practice');
    see('offline');
    for (let n = 0; n < 20; n += 1) see(n % 2 === 0 ? 'online' : 'offline', 100);
    see('online', 3000);
    see('online', 3000);
    expect(events).toEqual(['guard offline', 'guard online']);
  });
});

describe('the guard as a whole', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const guardOf = (standing: StandingAlarm | null = null) =>
    makeGuard({
      preferences: openPreferences(folder),
      lock: { holds: () => 'nothing', processes: () => [], lock: async () => undefined },
      systemOnline: () => false,
      log: { note: () => undefined, append: () => ok(null), standingAlarm: () => standing },
      startWatcher: () => ({ tell: () => undefined, watchVault: () => undefined, kill: () => undefined }),
    });

  it('remembers its alarm in the folder, beside what else main remembers', () => {
    openPreferences(folder).change({ language: 'en' });
    const alarm: GuardAlarm = {
      seen: reading('online').seen,
      ...{ atMs: 7, during: 'unopened', cause: 'online', unwritten: false },
    };
    openPreferences(folder).change({ alarm });
    expect(guardOf().facts().alarm).toEqual(alarm);
    expect(openPreferences(folder).now()).toMatchObject({ language: 'en', alarm });
    // The format before alarms had details.
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ language: null, alarm: { seen: [], atMs: 7 } }));
    expect(openPreferences(folder).now().alarm).toEqual({
      seen: [],
      ...{ atMs: 7, during: 'open', cause: 'online', unwritten: false },
    });
  });

  it('takes an alarm of the log that nobody has acknowledged, though the settings know of none', () => {
    const seen = [
      { kind: 'virtual', name: 'v0', state: 'online' },
      { kind: 'wired', name: 'eth0', state: 'off' },
      { kind: 'of a later version', name: 'x', state: 'online' },
    ];
    const standing: StandingAlarm = { at: '9', guard: { state: 'online', scope: 'linux', seen } };
    expect(guardOf(standing).facts().alarm).toEqual({
      seen: reading('online').seen,
      ...{ atMs: 9, during: 'unopened', cause: 'online', unwritten: true },
    });
    expect(guardOf(standing).refusesVault()?.code).toBe('alarm-standing');
  });

  it.each<VaultStateName>(['real', 'unopened', 'overridden'])(
    'has no alarm at the next start when it was quit with %s held, and one when the watcher alone had ended',
    async (held) => {
      for (const isQuit of [true, false]) {
        const ends: (() => void)[] = [];
        const kinds: string[] = [];
        const lock = vi.fn(async () => undefined);
        const preferences = openPreferences(folder);
        const guard = makeGuard({
          preferences,
          lock: { holds: () => held, processes: () => [], lock },
          systemOnline: () => false,
          log: { note: ({ kind }) => void kinds.push(kind), append: () => ok(null), standingAlarm: () => null },
          startWatcher: (_told, ended) => {
            ends.push(ended);
            return { tell: () => undefined, watchVault: () => undefined, kill: () => undefined };
          },
        });
        void guard.start();
        await vi.advanceTimersByTimeAsync(250);
        if (isQuit) guard.ending();
        ends[0]?.();
        expect(lock.mock.calls.length).toBe(isQuit ? 0 : 1);
        await vi.advanceTimersByTimeAsync(600);
        guard.stop();
        expect([isQuit, kinds.includes('alarm'), openPreferences(folder).now().alarm === null]).toEqual(
          isQuit ? [true, false, true] : [false, true, false],
        );
      }
    },
  );

  it('knows from the log whether an alarm stands', () => {
    const log = openLog({ folder, now: () => 1_764_000_000_000 });
    const guard = reading('online');
    expect(log.standingAlarm()).toBeNull();
    log.append({ kind: 'alarm', alarm: 'network', guard });
    expect(log.standingAlarm()).toEqual({ at: '1764000000000', guard });
    expect(openLog({ folder, now: () => 1_764_000_000_001 }).standingAlarm()).toEqual(log.standingAlarm());
    log.append({ kind: 'alarm-acknowledged', alarm: 'network', by: [] });
    expect(log.standingAlarm()).toBeNull();
  });
});

describe('the watcher', () => {
  /** A watcher whose machine, main and processes are plain values. */
  function watcher() {
    const killed: string[] = [];
    const said: Watched[] = [];
    const machine = { state: 'offline' as GuardReading['state'] };
    const births = new Map([
      [10, 'a'],
      [11, 'b'],
      [12, 'c'],
    ]);
    const post = makePost({
      take: () => reading(machine.state),
      tell: (told) => void said.push(told),
      kill: (pid, birth) => void killed.push(`${pid}${birth}`),
      birthOf: (pid) => births.get(pid) ?? null,
    });
    let asked = 0;
    const main = (held: VaultStateName, processes: number[] = [10, 11], isAsking = false) => {
      asked += isAsking ? 1 : 0;
      post.heard({ held, processes, systemOnline: false, asked } satisfies MainBeat);
    };
    return { post, main, machine, births, said, killed: () => killed.splice(0) };
  }

  it('leaves it to a main that locks in time', () => {
    const { post, main, machine, said, killed } = watcher();
    main('real');
    post.beat();
    machine.state = 'online';
    post.beat();
    expect(said.at(-1)).toMatchObject({ raised: 'open' });
    main('nothing', [12]);
    for (let n = 0; n < 10; n += 1) {
      post.beat();
      main('nothing', [12]);
    }
    expect(killed()).toEqual([]);
  });

  it.each(['online', 'unknown'] as const)(
    'ends vault and page itself when main goes on but does not lock (%s)',
    (state) => {
      const { post, main, machine, killed } = watcher();
      main('real');
      post.beat();
      machine.state = state;
      post.beat();
      main('real');
      post.beat();
      main('real');
      expect(killed()).toEqual([]);
      post.beat();
      expect(killed()).toEqual(['10a', '11b']);
    },
  );

  it('waits for nothing when main has been silent for half a second already', () => {
    const { post, main, machine, killed } = watcher();
    main('real');
    post.beat();
    post.beat();
    machine.state = 'online';
    expect(killed()).toEqual([]);
    post.beat();
    expect(killed()).toContain('10a');
  });

  it('ends what holds secrets when main says nothing for thirty seconds, and leaves practice alone', () => {
    for (const [held, ended] of [
      ['real', ['10a', '11b']],
      ['unopened', ['10a', '11b']],
      ['overridden', ['10a', '11b']],
      ['practice', []],
      ['nothing', []],
    ] as const) {
      const { post, main, killed } = watcher();
      main(held);
      for (let n = 0; n < 119; n += 1) post.beat();
      expect(killed(), held).toEqual([]);
      post.beat();
      expect(killed(), held).toEqual(ended);
    }
  });

  it('does not end a process that has got the number of another one', () => {
    const { post, main, machine, births, killed } = watcher();
    main('real', [10]);
    births.set(10, 'z');
    machine.state = 'online';
    for (let n = 0; n < 4; n += 1) post.beat();
    // It passes on the start time that it knew, for comparison by the killer.
    expect(new Set(killed())).toEqual(new Set(['10a']));
  });

  it('answers a question with a reading taken after it', () => {
    const { main, machine, said } = watcher();
    main('nothing', [], true);
    machine.state = 'capable';
    main('nothing', []);
    main('nothing', [], true);
    expect(said.map(({ asked, reading: each }) => [asked, each.state])).toEqual([
      [1, 'offline'],
      [2, 'capable'],
    ]);
  });
});

describe('main and its watcher', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function beats(held: VaultStateName = 'real') {
    const told: string[] = [];
    const started: { told: (news: Watched) => void; ended: () => void; heard: MainBeat[]; killed: boolean }[] = [];
    const lost = vi.fn();
    const made = makeBeats({
      platform: 'linux',
      start: (news, ended) => {
        const watcher = { told: news, ended, heard: [] as MainBeat[], killed: false };
        started.push(watcher);
        return {
          tell: (beat) => void watcher.heard.push(beat),
          kill: () => {
            watcher.killed = true;
          },
        };
      },
      state: () => ({ held, processes: [10], systemOnline: false }),
      told: ({ reading: news, raised }) => void told.push(`${news.state} ${raised}`),
      lost,
    });
    const say = (asked: number, state: GuardReading['state'] = 'offline') =>
      started.at(-1)?.told({ reading: reading(state), raised: null, asked });
    return { made, started, say, lost, told: () => told.splice(0) };
  }

  it('is ready with the first reading, and tells the watcher at every beat that it is there', async () => {
    const { made, started, say, told } = beats();
    const ready = made.start();
    expect(made.last().state).toBe('unknown');
    say(1);
    await ready;
    expect([made.last().state, told()]).toEqual(['offline', ['offline null']]);
    const before = started[0]?.heard.length ?? 0;
    vi.advanceTimersByTime(750);
    expect((started[0]?.heard.length ?? 0) - before).toBe(3);
  });

  it.each<[VaultStateName, string]>([
    ['real', 'open'],
    ['overridden', 'open'],
    ['unopened', 'unopened'],
    ['practice', 'null'],
    ['nothing', 'null'],
  ])('with %s held takes a second without a reading for unknown, once (%s)', (held, raised) => {
    const { made, say, told } = beats(held);
    void made.start();
    say(1);
    told();
    vi.advanceTimersByTime(999);
    expect(told()).toEqual([]);
    vi.advanceTimersByTime(1500);
    expect([made.last().state, told()]).toEqual(['unknown', [`unknown ${raised}`]]);
    say(1);
    expect(made.last().state).toBe('offline');
  });

  it.each<[VaultStateName, string | null]>([
    ['real', 'open'],
    ['overridden', 'open'],
    ['unopened', 'unopened'],
    ['practice', null],
    ['nothing', null],
  ])(
    'with %s held locks at once when the watcher ends, raises half a second later, and starts another',
    (held, raised) => {
      const { made, started, say, told, lost } = beats(held);
      void made.start();
      say(1);
      told();
      started[0]?.ended();
      // A watcher that ends because the session does takes main with it before that half second is over.
      expect([made.last().state, lost.mock.calls.length, told()]).toEqual([
        'unknown',
        raised ? 1 : 0,
        ['unknown null'],
      ]);
      vi.advanceTimersByTime(499);
      expect(told()).toEqual([]);
      vi.advanceTimersByTime(1);
      expect(told()).toEqual(raised ? [`unknown ${raised}`] : []);
      vi.advanceTimersByTime(500);
      expect([told(), lost.mock.calls.length, started.length]).toEqual([[], raised ? 1 : 0, 2]);
      // Messages of the old watcher no longer count.
      started[0]?.told({ reading: reading('offline'), raised: null, asked: 9 });
      expect(made.last().state).toBe('unknown');
    },
  );

  it.each<VaultStateName>(['real', 'overridden', 'unopened'])(
    'takes no watcher’s end for a network while main ends, but goes on reading until then (%s held)',
    (held) => {
      const { made, started, say, told, lost } = beats(held);
      void made.start();
      say(1);
      told();
      made.ending();
      vi.advanceTimersByTime(250);
      started[0]?.told({ reading: reading('online'), raised: 'open', asked: 1 });
      expect(told()).toEqual(['online open']);
      expect(started[0]?.killed).toBe(false);
      started[0]?.ended();
      vi.advanceTimersByTime(10_000);
      expect([told(), lost.mock.calls.length, started.length]).toEqual([[], 0, 1]);
    },
  );

  it('ends a watcher that says nothing for ten seconds, and starts another', () => {
    const { made, started } = beats();
    void made.start();
    vi.advanceTimersByTime(10_000);
    expect([started.length, started[0]?.killed]).toEqual([2, true]);
  });

  it('a question is answered by a later reading, or by unknown after a second', async () => {
    const { made, say } = beats();
    void made.start();
    say(1);
    const asked = made.look();
    say(1, 'capable');
    say(2, 'online');
    expect((await asked).state).toBe('online');
    const lost = made.look();
    vi.advanceTimersByTime(1000);
    expect((await lost).state).toBe('unknown');
  });
});

describe('a vault', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends when its watcher closes the channel, falls silent, or never begins', () => {
    const port = () => {
      const listeners = new Map<string, () => void>();
      return { on: (name: string, act: () => void) => listeners.set(name, act), start: () => undefined, listeners };
    };
    const [closed, silent, never] = [port(), port(), port()];
    const ends = [vi.fn(), vi.fn(), vi.fn()] as const;
    endUnlessWatched(closed, ends[0]);
    closed.listeners.get('close')?.();
    expect(ends[0]).toHaveBeenCalledTimes(1);
    endUnlessWatched(silent, ends[1]);
    for (let n = 0; n < 20; n += 1) {
      silent.listeners.get('message')?.();
      vi.advanceTimersByTime(250);
    }
    expect(ends[1]).not.toHaveBeenCalled();
    vi.advanceTimersByTime(4500);
    expect(ends[1]).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(ends[1]).toHaveBeenCalled();
    endUnlessWatched(never, ends[2]);
    vi.advanceTimersByTime(9999);
    expect(ends[2]).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ends[2]).toHaveBeenCalled();
  });
});

describe('swap', () => {
  const table = (...lines: string[]) => ['Filename\t\tType\t\tSize\tUsed\tPriority', ...lines].join('\n');

  it('on a disk is told apart from memory, from none, and from what cannot be seen', () => {
    expect(swapOf(table())).toBe('none');
    expect(swapOf(table('/dev/zram0  partition\t8\t0\t100'))).toBe('memory');
    expect(swapOf(table('/dev/zram0 partition 8 0 100', '/swapfile file 8 0 -2'))).toBe('disk');
    expect(swapOf(table('/dev/dm-1 partition 8 0 -2'))).toBe('disk');
    expect(swapOf(table('/dev/zram0/../sda2 partition 8 0 -2'))).toBe('disk');
    expect(swapOf(null)).toBe('unknown');
  });

  it('is read from the table of the system', () => {
    const { procRoot } = makeMachine(folder, { swaps: table('/dev/nvme0n1p3 partition 16777212 0 -2') });
    expect(readSwap(procRoot)).toBe('disk');
    expect(readSwap(path.join(folder, 'nothing'))).toBe('unknown');
  });
});

describe('core dumps', () => {
  it('are kept from everything that descends from main, and from nothing else', () => {
    const parents = new Map([
      [2, 1],
      [10, 1],
      [11, 10],
      [12, 11],
      [13, 10],
      [14, 2],
    ]);
    expect(processTreeOf(10, parents).sort()).toEqual([10, 11, 12, 13]);
  });
});
