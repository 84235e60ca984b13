import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from 'playwright';
import { featuresOff, switches, switchesOfChrome } from '../../electron/main/switch-list.ts';
import { giveAddress, makeLink, plugIn, unplug } from '../harness/link.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { filmQr } from '../harness/y4m.ts';
import { expect, test } from './session.ts';

/** Calls that would send something, or name a peer, over IPv4 or IPv6 outside this machine. */
function callsOut(trace: string): string[] {
  return trace
    .split('\n')
    .filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(/.test(line) && /sa_family=AF_INET6?\b/.test(line))
    .filter((line) => !/inet_addr\("127\.0\.0\.1"\)|"::1"/.test(line));
}

test('the tracer would see a call out (control)', () => {
  const seen = callsOut(
    '12 connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
  );
  expect(seen).toHaveLength(1);
});

test('from start to signed QR not one packet is sent: system calls of every process', async ({ home, start }) => {
  test.skip(process.platform !== 'linux', 'strace is for Linux');
  filmQr(home.video, [symbolTransferRequest().text]);
  const strace = path.join(home.dir, 'network.trace');
  fs.writeFileSync(strace, '');
  if (process.env.INKAN_UID) fs.chownSync(strace, Number(process.env.INKAN_UID), Number(process.env.INKAN_GID));
  const run = await start({ strace });
  await run.corridor.walk('en');
  await run.close();
  const trace = fs.readFileSync(strace, 'utf8');
  expect(trace.match(/socket\(AF_UNIX/g)?.length ?? 0, 'the trace holds something').toBeGreaterThan(0);
  expect(callsOut(trace)).toEqual([]);
});

test('the Linux launcher puts the app into an empty network namespace', async ({ home }) => {
  const launcher = process.env.INKAN_LAUNCHER ?? '';
  test.skip(process.platform !== 'linux' || launcher === '', 'the launcher is for Linux');
  const child = spawn(launcher, [`--user-data-dir=${home.userData}`], {
    env: { ...process.env, INKAN_HOME: home.dir },
    stdio: 'ignore',
    detached: true,
  });
  try {
    const interfaces = () => {
      const table = fs.readFileSync(`/proc/${child.pid}/net/dev`, 'utf8');
      return table
        .split('\n')
        .slice(2)
        .map((line) => line.split(':')[0]?.trim())
        .filter(Boolean);
    };
    await expect
      .poll(() => fs.readlinkSync(`/proc/${child.pid}/ns/net`), { timeout: 180_000 })
      .not.toBe(fs.readlinkSync('/proc/self/ns/net'));
    expect(interfaces()).toEqual(['lo']);
    // Its guard still sees the machine outside: it logs what it reads there.
    if (process.env.INKAN_OFFLINE === '1') {
      const log = path.join(home.userData, 'log.inkan');
      const said = () => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '');
      await expect.poll(said, { timeout: 180_000 }).toContain('"state":"offline"');
      makeLink();
      plugIn();
      await expect.poll(said, { timeout: 180_000 }).toMatch(/"name":"v0","state":"online"/);
    }
    expect(child.exitCode).toBeNull();
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
    unplug();
  }
});

test('every switch and feature that counts is one that this engine knows', async ({ start }) => {
  const { app } = await start();
  const engine = fs.readFileSync(await app.evaluate(() => process.execPath));
  const knows = (name: string) => engine.includes(`\0${name}\0`);
  const counted = [...switches.map(([name]) => name), 'disable-features', ...featuresOff];
  expect(counted.filter((name) => !knows(name))).toEqual([]);
  expect(knows('inkan-no-such-switch')).toBe(false);
  // They are set nevertheless, for another engine.
  const set = await app.evaluate(
    ({ app }, names) => names.filter((name) => app.commandLine.hasSwitch(name)),
    switchesOfChrome.map(([name]) => name),
  );
  expect(set).toEqual(switchesOfChrome.map(([name]) => name));
});

/** The candidates that WebRTC offers in a page of ours that still has it: addresses of this machine. */
const candidates = (app: ElectronApplication, address: string, policy: 'own' | 'default'): Promise<string[]> =>
  app.evaluate(
    async ({ BrowserWindow }, { address, policy }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'inkan', sandbox: true } });
      if (policy === 'default') window.webContents.setWebRTCIPHandlingPolicy('default');
      await window.loadURL(address);
      const found: string[] = await window.webContents.executeJavaScript(`(async () => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] });
        const found = [];
        connection.onicecandidate = ({ candidate }) => candidate?.candidate && found.push(candidate.candidate);
        connection.createDataChannel('x');
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 1500));
        connection.close();
        return found;
      })()`);
      window.destroy();
      return found;
    },
    { address, policy },
  );

test('WebRTC is not in the window, and would have no address of this machine', async ({ start }) => {
  test.skip(process.env.INKAN_OFFLINE !== '1', 'needs a network of its own');
  const { app, page } = await start();
  makeLink();
  plugIn();
  giveAddress();
  try {
    expect(await page.evaluate(() => 'RTCPeerConnection' in window)).toBe(false);
    // Without the list of allowed names the window has WebRTC, and main's policy restricts it.
    expect(await candidates(app, page.url(), 'own')).toEqual([]);
    // The control: with Chromium's default policy, on the same network, it has addresses.
    expect(await candidates(app, page.url(), 'default')).not.toEqual([]);
  } finally {
    unplug();
  }
});
