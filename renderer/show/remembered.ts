/** How codes were shown last: for as long as the app runs (the window's storage is in memory), over a lock as well. */
import { useSyncExternalStore } from 'react';
import { atFirst, rates, type SenderSettings, sizes, transports, versions, whites } from './steps.ts';

const key = 'inkan:sender';
const listeners = new Set<() => void>();
let current: SenderSettings | null = null;

function read(): SenderSettings {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Record<string, unknown> | null;
    const one = <T>(list: readonly T[], name: keyof SenderSettings, otherwise: T): T =>
      list.find((each) => each === kept?.[name]) ?? otherwise;
    return {
      transport: one(transports, 'transport', atFirst.transport),
      version: one(versions, 'version', atFirst.version),
      rate: one(rates, 'rate', atFirst.rate),
      size: one(sizes, 'size', atFirst.size),
      white: one(whites, 'white', atFirst.white),
    };
  } catch {
    return atFirst;
  }
}

const now = (): SenderSettings => {
  current ??= read();
  return current;
};

export function remember(settings: SenderSettings): void {
  current = settings;
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // No storage: the choice is made again after the next lock.
  }
  for (const listener of listeners) listener();
}

export function useSenderSettings(): readonly [SenderSettings, (settings: SenderSettings) => void] {
  const settings = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, now);
  return [settings, remember];
}
