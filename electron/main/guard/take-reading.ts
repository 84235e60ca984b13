/** One reading of the guard, by what this system offers. */
import os from 'node:os';
import type { GuardReading } from '../../../core/contract/guard.ts';
import { type Address, judgeLinux, judgeNode } from './judge.ts';
import { machineRoots, type Roots, readLinux } from './read-linux.ts';

type Interfaces = ReturnType<typeof os.networkInterfaces>;

export interface ReadingParts {
  readonly platform: string;
  readonly roots: Roots;
  readonly interfaces: () => Interfaces;
  /** Electron's net.isOnline: late by a second, so never the only witness where there is a better one. */
  readonly systemOnline: () => boolean;
}

export const partsOfThisMachine = (systemOnline: () => boolean): ReadingParts => ({
  platform: process.platform,
  roots: machineRoots,
  interfaces: os.networkInterfaces,
  systemOnline,
});

export function takeReading(parts: ReadingParts): GuardReading {
  const addresses = addressesOf(parts);
  const facts = parts.platform === 'linux' ? readLinux(parts.roots) : null;
  return facts === null ? judgeNode(addresses, parts.systemOnline(), parts.platform) : judgeLinux(facts, addresses);
}

function addressesOf({ interfaces }: ReadingParts): Address[] {
  try {
    return Object.entries(interfaces()).flatMap(([device, list]) =>
      (list ?? []).map(({ address, internal }) => ({ device, address, internal })),
    );
  } catch {
    return []; // the system call was refused: what the devices say remains
  }
}
