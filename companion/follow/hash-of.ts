/** The hash that people look for in an explorer: of a detached cosignature, its transaction's. */
import type { Announcement } from '../contract/chain-facts.ts';

export const hashOf = (what: Announcement): string =>
  what.kind === 'symbol-cosignature' ? what.parentHash : what.hash;
