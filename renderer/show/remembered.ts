/** How codes were shown last, remembered while the app runs (the window's storage is in memory), also across a lock. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { atFirst, rates, type SenderSettings, sizes, transports, versions, whites } from './steps.ts';

const key = 'inkan:sender';

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

/** One for the window; every figure of codes shows by it. */
export class RememberedSettings {
  readonly #listeners = new Set<() => void>();
  #current: SenderSettings = read();

  readonly now = (): SenderSettings => this.#current;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly remember = (settings: SenderSettings): void => {
    this.#current = settings;
    try {
      localStorage.setItem(key, JSON.stringify(settings));
    } catch {
      // No storage: the choice is made again after the next lock.
    }
    for (const listener of this.#listeners) listener();
  };
}

export const RememberedContext = createContext<RememberedSettings | null>(null);

export function useSenderSettings(): readonly [SenderSettings, (settings: SenderSettings) => void] {
  const remembered = useContext(RememberedContext);
  if (remembered === null) throw new Error('codes outside of the app');
  return [useSyncExternalStore(remembered.listen, remembered.now), remembered.remember];
}
