/** Takes one reading of the machine with the means of this system. Unreadable or failing parts are 'unknown'. */
import os from 'node:os';
import type { GuardReading } from '../../core/contract/guard.ts';
import { type Address, judgeLinux, judgeNode, unknownReading } from './judge.ts';
import type { ReadFs } from './look.ts';
import { machineRoots, type Roots, readLinux } from './read-linux.ts';

type Interfaces = ReturnType<typeof os.networkInterfaces>;

export interface ReadingParts {
  readonly platform: string;
  readonly roots: Roots;
  readonly interfaces: () => Interfaces;
  /** Electron's net.isOnline: a second late, so never the only source where there is a better one. */
  readonly systemOnline: () => boolean;
  readonly use?: ReadFs;
}

export const partsOfThisMachine = (systemOnline: () => boolean): ReadingParts => ({
  platform: process.platform,
  roots: machineRoots,
  interfaces: os.networkInterfaces,
  systemOnline,
});

export function takeReading(parts: ReadingParts): GuardReading {
  const scope = parts.platform === 'linux' ? 'linux' : 'node';
  try {
    const addresses = addressesOf(parts);
    // Windows and macOS offer no more: the screen says so there, otherwise no vault could ever be opened.
    if (scope === 'node') return judgeNode(addresses, parts.systemOnline(), parts.platform);
    const facts = readLinux(parts.roots, parts.use);
    return facts === null ? unknownReading(scope, 'class/net') : judgeLinux(facts, addresses);
  } catch {
    return unknownReading(scope, 'machine');
  }
}

function addressesOf({ interfaces }: ReadingParts): Address[] {
  return Object.entries(interfaces()).flatMap(([device, list]) =>
    (list ?? []).map(({ address, internal }) => ({ device, address, internal })),
  );
}
