/**
 * Checks the vault signatures in a log: each signed head must match the chain and be signed by the one key of its
 * vault. Each save is verified on its own. An unsigned save after a signed one is a forgery.
 */
import { equalBytes } from '../base/bytes.ts';
import { fromHex } from '../base/hex.ts';
import type { ReasonCode } from '../base/reason.ts';
import type { LogEvent, LogEventOf } from './events.ts';
import type { Heads } from './heads.ts';
import { isHeadSigned } from './signed-head.ts';
import { isSaveSigned } from './signed-save.ts';

export interface SignersAsked {
  /** The log key known from elsewhere (64 hex digits). */
  readonly key: string | null;
  /** The vault that the key belongs to. Without it: any vault that the key has signed for. */
  readonly vault: string | null;
  /** Signatures in entries before this one are not verified again: a remembered head vouches for everything before
   * it. */
  readonly from: number;
}

export interface SignersFound {
  readonly signedHeads: number;
  /** Number of signatures by the given key; without a key, of all. */
  readonly byKey: number;
  /** The newest signed head (by the given key, if there is one). */
  readonly lastSigned: { readonly sequence: number; readonly key: string; readonly vault: string } | null;
}

export interface Signers {
  /** The reason why the event is invalid in entry `sequence`, given the heads before it; else null. */
  readonly take: (event: LogEvent, sequence: number, heads: Heads) => ReasonCode | null;
  readonly found: () => SignersFound;
  /** At the end: the first entry with a head of this vault that another key signed. */
  readonly foreign: () => number | null;
}

type Save = LogEventOf<'vault-writing' | 'vault-written'>;

export function makeSigners(asked: SignersAsked): Signers {
  const keys = new Map<string, string>();
  const foreignHeads = new Map<string, number>();
  const vaults = new Set<string>(asked.vault === null ? [] : [asked.vault]);
  const saved = new Set<string>();
  let checked: Save | null = null;
  let found: SignersFound = { signedHeads: 0, byKey: 0, lastSigned: null };

  function takeHead(event: LogEventOf<'head-signed'>, sequence: number, heads: Heads): ReasonCode | null {
    const known = keys.get(event.vault) ?? event.key;
    keys.set(event.vault, known);
    if (known !== event.key) return 'log-key-foreign';
    const named = fromHex(event.head);
    const head = event.sequence < sequence ? heads.after(event.sequence) : null;
    if (named === null || head === null || !equalBytes(named, head)) return 'log-altered';
    if (sequence >= asked.from && !isHeadSigned(event)) return 'log-signature-bad';
    const isAsked = asked.key === null || asked.key === event.key;
    if (isAsked) vaults.add(event.vault);
    else if (!foreignHeads.has(event.vault)) foreignHeads.set(event.vault, sequence);
    const { key, vault } = event;
    found = {
      signedHeads: found.signedHeads + 1,
      byKey: found.byKey + (isAsked ? 1 : 0),
      lastSigned: isAsked ? { sequence: event.sequence, key, vault } : found.lastSigned,
    };
    return null;
  }

  function takeSave(event: Save, sequence: number): ReasonCode | null {
    const known = keys.get(event.vault) ?? event.key;
    keys.set(event.vault, known);
    if (known !== event.key) return 'log-key-foreign';
    saved.add(event.vault);
    if (sequence < asked.from || isAgain(event)) return null;
    checked = event;
    return isSaveSigned(event) ? null : 'log-signature-bad';
  }

  /** The confirmation of a save that was begun: the same bytes were verified a moment ago. */
  function isAgain({ kind, signature, vault, sequence, digest }: Save): boolean {
    return (
      kind === 'vault-written' &&
      checked?.signature === signature &&
      checked.vault === vault &&
      checked.sequence === sequence &&
      checked.digest === digest
    );
  }

  return {
    take: (event, sequence, heads) => {
      switch (event.kind) {
        case 'head-signed':
          return takeHead(event, sequence, heads);
        case 'vault-writing':
        case 'vault-written':
          return takeSave(event, sequence);
        case 'vault-save':
        case 'vault-saved':
          return saved.has(event.vault) ? 'log-signature-bad' : null;
        case 'vault-made':
        case 'vault-restored':
          if (!keys.has(event.vault)) keys.set(event.vault, event.logKey);
          return null;
        default:
          return null;
      }
    },
    found: () => found,
    foreign: () => {
      if (asked.key === null) return null;
      const first = [...foreignHeads].filter(([vault]) => vaults.has(vault)).map(([, sequence]) => sequence);
      return first.length === 0 ? null : Math.min(...first);
    },
  };
}
