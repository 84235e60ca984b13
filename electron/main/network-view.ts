/** Detects whether the app is alone in a network namespace. /proc/self/net belongs to the process; /sys may be the
 * machine's. */
import { readFileSync } from 'node:fs';
import os from 'node:os';

type Interfaces = ReturnType<typeof os.networkInterfaces>;

/** True if loopback is the only interface and is down: libuv lists only interfaces that are up. */
export function inOwnNetworkNamespace(
  devices: string | null = readDevices(),
  interfaces: Interfaces = os.networkInterfaces(),
): boolean {
  if (devices === null) return false;
  const names = devices.split('\n').flatMap((line) => /^\s*([^\s:|]+):/.exec(line)?.[1] ?? []);
  return names.length === 1 && names[0] === 'lo' && Object.keys(interfaces).length === 0;
}

function readDevices(): string | null {
  try {
    return readFileSync('/proc/self/net/dev', 'utf8');
  } catch {
    return null; // not Linux
  }
}
