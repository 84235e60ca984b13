/**
 * Chromium's command line. Together with the WebRTC policy of each page (windows.ts) it keeps packets from leaving
 * (measured: none did): the resolver rule stops names and IP literals, the proxy stops TCP, that policy stops UDP; the
 * rest silences Chromium itself. Chromium ignores unknown switches, so an e2e test checks which ones the binary knows.
 */
import { closedBlinkFeatures } from '../shell/closed-features.ts';

/** Resolves to nothing, so Chromium makes no syscall for it (it would try to reach an IP literal). */
export const deadProxy = 'socks5://airgap.invalid:1';
export const noBypass = '<-loopback>';

type Switch = readonly [name: string, value?: string];

export const switches: readonly Switch[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', deadProxy],
  ['proxy-bypass-list', noBypass],
  ['disable-breakpad'],
  ['disable-quic'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-http-cache'],
  ['disk-cache-size', '1'],
  ['disable-blink-features', closedBlinkFeatures],
];

/** WebRtcHideLocalIpsWithMdns would announce itself over IGMP; the others contact servers or reach devices. */
export const featuresOff = ['WebRtcHideLocalIpsWithMdns', 'DnsOverHttpsUpgrade', 'AsyncDns', 'WebUSB', 'WebBluetooth'];

/** Switches of Chrome, which Electron is built without (33.2.1 does not know them), in case an Electron includes
 * that part. */
export const switchesOfChrome: readonly Switch[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];
export const featuresOfChromeOff = [
  ...['MediaRouter', 'DialMediaRouteProvider', 'AutofillServerCommunication', 'OptimizationHints'],
  ...['Translate', 'NetworkTimeServiceQuerying'],
];
