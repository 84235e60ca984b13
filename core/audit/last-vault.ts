/** Determines which vault should be on the disk: the one whose file was written last, unless a person abandoned it. */
import type { LogEvent } from './events.ts';
import type { SavedFile } from './signed-save.ts';

export interface KnownVault extends SavedFile {
  readonly vault: string;
  /** A person declared it lost and began a new one. */
  readonly isGivenUp: boolean;
}

export interface LastVault {
  readonly take: (event: LogEvent) => void;
  /** Null if the log knows of no vault. */
  readonly last: () => KnownVault | null;
}

export function makeLastVault(): LastVault {
  let last: KnownVault | null = null;
  return {
    take: (event) => {
      switch (event.kind) {
        case 'vault-written':
        case 'vault-saved':
        case 'vault-accepted': {
          const { vault, sequence, digest } = event;
          last = { vault, sequence, digest, isGivenUp: false };
          return;
        }
        case 'vault-given-up':
          if (last?.vault === event.vault) last = { ...last, isGivenUp: true };
          return;
      }
    },
    last: () => last,
  };
}
