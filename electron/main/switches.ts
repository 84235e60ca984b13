/**
 * Chromium's command line, set before `ready`. Together these keep a packet from leaving (measured: none did):
 * the resolver rule stops names and IP literals, the proxy TCP, the WebRTC policy UDP; the rest silences Chromium itself.
 */
import { writeSync } from 'node:fs';
import { app } from 'electron';
import { closedBlinkFeatures } from './closed-features.ts';
import { flavour } from './flavour.ts';
import { debugging, refusalToStart, refusedExitCode, startRefusalLines } from './start-check.ts';

/** Resolves to nothing, so Chromium makes no syscall for it (an IP literal it would try to reach). */
export const deadProxy = 'socks5://airgap.invalid:1';
export const noBypass = '<-loopback>';

const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', deadProxy],
  ['proxy-bypass-list', noBypass],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-http-cache'],
  ['disk-cache-size', '1'],
  ['disable-blink-features', closedBlinkFeatures],
  [
    'disable-features',
    // WebRtcHideLocalIpsWithMdns would announce itself over IGMP; the others call out or reach devices.
    'MediaRouter,DialMediaRouteProvider,WebRtcHideLocalIpsWithMdns,AutofillServerCommunication,OptimizationHints,' +
      'Translate,NetworkTimeServiceQuerying,DnsOverHttps,AsyncDns,WebUSB,WebBluetooth',
  ],
];

/** Ends the process with a line in both languages when it was started in a way that Inkan refuses. */
export function checkStart(): void {
  if (flavour === 'release') for (const name of debugging) app.commandLine.removeSwitch(name);
  const { argv, env, platform } = process;
  const hasSwitch = (name: string) => app.commandLine.hasSwitch(name);
  const refusal = refusalToStart({ argv: argv.slice(1), env, hasSwitch, uid: process.getuid?.(), platform, flavour });
  if (refusal === null) return;
  writeSync(2, `${startRefusalLines[refusal]}\n`);
  process.exit(refusedExitCode);
}

export function setSwitches(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value ?? '');
  app.enableSandbox();
}
