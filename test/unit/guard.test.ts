/** The air-gap guard: what it makes of machines of every kind, what follows, and what the window is told. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { alarmWord, type GuardAlarm, type GuardReading, guardReading, maxSeen } from '../../core/contract/guard.ts';
import { familyOf } from '../../electron/main/family.ts';
import { makeGuard } from '../../electron/main/guard/guard.ts';
import { judgeLinux, judgeNode, type NetDevice } from '../../electron/main/guard/judge.ts';
import { readLinux } from '../../electron/main/guard/read-linux.ts';
import { type GuardEvent, type Held, makeSentry } from '../../electron/main/guard/sentry.ts';
import { readSwap, swapOf } from '../../electron/main/guard/swap.ts';
import { takeReading } from '../../electron/main/guard/take-reading.ts';
import { makeWatch } from '../../electron/main/guard/watch.ts';
import { changePreferences, readPreferences } from '../../electron/main/preferences.ts';
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
          { type: 'uwb', name: 'uwb0', soft: true },
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
        { type: 'constructor', name: 'x' },
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

  it('counts a device of which nothing can be read as one that is on', () => {
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
    const facts = { radios: [], bluetooth: [], routes: [] };
    expect(told(judgeLinux({ ...facts, devices: [device] }, []))).toEqual(['capable', 'other eth0 idle']);
    expect(told(judgeLinux({ ...facts, devices: [{ ...device, type: 1 }] }, []))).toEqual([
      'capable',
      'wired eth0 idle',
    ]);
  });

  it('names no more devices than the contract lets through, the connected first, in printable letters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 200 }), (names) => {
        const addresses = names.map((device) => ({ device, address: '10.0.0.1', internal: false }));
        const radios = names.map((name) => ({ type: 'wlan', name, blocked: true }));
        const reading = judgeLinux({ devices: [], radios, bluetooth: [], routes: [] }, addresses);
        expect(v.is(guardReading, reading)).toBe(true);
        expect(reading.state).toBe(names.length === 0 ? 'offline' : 'online');
        expect(reading.seen.length).toBeLessThanOrEqual(maxSeen);
        expect(reading.seen.every(({ name }) => /^[!-~]{0,32}$/.test(name))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('without sysfs it falls back to what Node sees, and says so', () => {
    const parts = {
      platform: 'linux',
      roots: { sysRoot: path.join(folder, 'nothing'), procRoot: path.join(folder, 'nothing') },
      interfaces: (): Interfaces => {
        throw new Error('refused');
      },
      systemOnline: () => true,
    };
    expect(takeReading(parts)).toEqual({
      state: 'online',
      seen: [{ kind: 'system', name: 'system', state: 'online' }],
      scope: 'node',
    });
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

describe('the watch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reads at once, four times a second, and whenever it is asked', () => {
    const readings: string[] = [];
    const take = vi.fn((): GuardReading => ({ state: 'offline', seen: [], scope: 'linux' }));
    const watch = makeWatch(take, (now, before) => void readings.push(`${before?.state ?? 'none'} ${now.state}`));
    watch.start();
    watch.start();
    expect(readings).toEqual(['none offline']);
    vi.advanceTimersByTime(1000);
    expect(take).toHaveBeenCalledTimes(5);
    watch.look();
    expect(take).toHaveBeenCalledTimes(6);
    watch.last();
    expect(take).toHaveBeenCalledTimes(6);
    watch.stop();
    vi.advanceTimersByTime(1000);
    expect(take).toHaveBeenCalledTimes(6);
  });
});

const reading = (state: GuardReading['state']): GuardReading => ({
  state,
  seen: state === 'online' ? [{ kind: 'virtual', name: 'v0', state: 'online' }] : [],
  scope: 'linux',
});
describe('the sentry', () => {
  function post(held: Held, remembered: GuardAlarm | null = null) {
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
    const sentry = makeSentry({
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
    let before: GuardReading | null = null;
    const see = (state: GuardReading['state'], laterMs = 250, seen = reading(state).seen) => {
      now.ms += laterMs;
      const next = { ...reading(state), seen };
      sentry.told(next, before);
      before = next;
    };
    return {
      sentry,
      see,
      events,
      lock,
      kept: () => kept,
      disk: (all: Result<null, Reason>) => (writes = all),
      logFails: () => (logs = refuse(because('storage-full'))),
    };
  }

  it('locks a real vault as soon as a network is there, and raises the alarm after the lock', async () => {
    const { sentry, see, events, lock, kept } = post('real');
    see('offline');
    see('online', 5000);
    see('online');
    expect(lock.lock.mock.calls).toEqual([['network']]);
    expect(sentry.alarm()).toEqual({ seen: reading('online').seen, atMs: 1_005_250, during: 'open', unwritten: false });
    expect(kept()).toEqual(sentry.alarm());
    await vi.waitFor(() => expect(events).toEqual(['guard offline', 'locked', 'guard online', 'alarm']));
  });

  it('locks what is only being opened or made when the network is new, and lets practice be', () => {
    const unopened = post('unopened');
    unopened.see('online');
    unopened.see('online');
    expect(unopened.sentry.alarm()).toBeNull();
    unopened.see('capable');
    unopened.see('online');
    expect(unopened.lock.lock).toHaveBeenCalledTimes(1);
    // Words may have been on the screen: what to do is another thing than with an open vault.
    expect(unopened.sentry.alarm()?.during).toBe('unopened');
    for (const held of ['practice', 'overridden', 'nothing'] as const) {
      const { see, lock, sentry } = post(held);
      see('offline');
      see('online');
      expect(lock.lock, held).not.toHaveBeenCalled();
      expect(sentry.alarm(), held).toBeNull();
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
    expect(again.sentry.alarm()?.seen).toEqual(cable);
  });

  it('says of an alarm that it could not be written down, and tries again until it is', () => {
    const { sentry, see, kept, disk } = post('real');
    disk(refuse(because('storage-full')));
    see('online');
    expect([sentry.alarm()?.unwritten, kept()]).toEqual([true, null]);
    see('offline');
    disk(ok(null));
    see('offline');
    expect(sentry.alarm()?.unwritten).toBe(true);
    see('offline', 2000);
    expect([sentry.alarm()?.unwritten, kept()]).toEqual([false, sentry.alarm()]);
  });

  it('a radio that is on locks nothing', () => {
    const { see, lock } = post('real');
    see('offline');
    see('capable');
    expect(lock.lock).not.toHaveBeenCalled();
  });

  it('stands until the machine is offline and the word is typed; meanwhile no vault starts', async () => {
    const { sentry, see, kept, events } = post('real');
    see('online');
    expect(sentry.refusesKeyRoom()?.code).toBe('alarm-standing');
    const close = (typed: string, state: GuardReading['state']) => {
      const done = sentry.acknowledge(typed, reading(state));
      return done.ok ? 'closed' : done.reason.code;
    };
    expect(close(alarmWord, 'online')).toBe('alarm-still-online');
    expect(close('', 'offline')).toBe('alarm-word-differs');
    expect(close('ONLINE', 'offline')).toBe('alarm-word-differs');
    expect(kept()).not.toBeNull();
    expect(close(` ${alarmWord.toLowerCase()} `, 'capable')).toBe('closed');
    expect(events.at(-1)).toBe('alarm-acknowledged');
    expect([sentry.alarm(), kept(), sentry.refusesKeyRoom()]).toEqual([null, null, null]);
    expect(close('', 'offline')).toBe('closed');
  });

  it('outlives a restart, and is not closed when that cannot be written down', async () => {
    const old: GuardAlarm = { seen: [], atMs: 5, during: 'unopened', unwritten: false };
    const { sentry, see, logFails, kept } = post('nothing', old);
    see('offline');
    expect(sentry.alarm()).toEqual(old);
    logFails();
    expect(sentry.acknowledge(alarmWord, reading('offline'))).toEqual(refuse(because('storage-full')));
    expect([sentry.alarm(), kept()]).toEqual([old, old]);
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

  it('remembers its alarm in the folder, beside what else main remembers', () => {
    changePreferences(folder, { language: 'en' });
    const alarm: GuardAlarm = { seen: reading('online').seen, atMs: 7, during: 'unopened', unwritten: false };
    changePreferences(folder, { alarm });
    const parts = {
      folder,
      lock: { holds: () => 'nothing' as const, lock: async () => undefined },
      systemOnline: () => false,
      log: { append: () => ok(null) },
    };
    expect(makeGuard(parts).facts().alarm).toEqual(alarm);
    expect(readPreferences(folder)).toMatchObject({ language: 'en', alarm });
    // As it was written before alarms said more.
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ language: null, alarm: { seen: [], atMs: 7 } }));
    expect(readPreferences(folder).alarm).toEqual({ seen: [], atMs: 7, during: 'open', unwritten: false });
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
    expect(familyOf(10, parents).sort()).toEqual([10, 11, 12, 13]);
  });
});
