/**
 * Which nodes may be believed together.
 * Takes: their tips, and later the hash of one common block. Gives: who is fresh.
 * Fresh are the nodes of the largest group with tips within 4 blocks, if that is more than half of those that answer; of
 * those, the ones that name the block that more than half of them name. A node that is far ahead of the others is not
 * believed either: otherwise one that invents a height would leave all others behind.
 */
import type { TipFacts } from '../contract/chain-facts.ts';

export const spread = 4n;

export interface WithTip {
  readonly url: string;
  readonly tip: TipFacts;
}
export type Standing = 'fresh' | 'behind' | 'forked';

const isMajority = (part: number, whole: number): boolean => 2 * part > whole;

export function byTips(nodes: readonly WithTip[]): ReadonlyMap<string, Standing> {
  let best: { readonly top: bigint; readonly urls: ReadonlySet<string> } = { top: -1n, urls: new Set() };
  for (const { tip } of nodes) {
    const top = tip.height;
    const near = nodes.filter((one) => one.tip.height <= top && top - one.tip.height <= spread);
    const isBetter = near.length > best.urls.size || (near.length === best.urls.size && top > best.top);
    if (isBetter) best = { top, urls: new Set(near.map(({ url }) => url)) };
  }
  const isSure = isMajority(best.urls.size, nodes.length);
  const standing = ({ url, tip }: WithTip): Standing => {
    if (isSure && best.urls.has(url)) return 'fresh';
    return isSure && tip.height > best.top ? 'forked' : 'behind';
  };
  return new Map(nodes.map((node) => [node.url, standing(node)]));
}

/** The block that all fresh nodes have for long enough; null on a chain that is too short. */
export function commonHeight(fresh: readonly WithTip[]): bigint | null {
  const heights = fresh.map(({ tip }) => tip.height);
  const lowest = heights.reduce((least, height) => (height < least ? height : least), heights[0] ?? 0n);
  return lowest - spread >= 1n ? lowest - spread : null;
}

/** `hashes`: by node; who did not answer is absent. */
export function byHashes(hashes: ReadonlyMap<string, string>): ReadonlyMap<string, 'fresh' | 'forked'> {
  const counts = new Map<string, number>();
  for (const hash of hashes.values()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const main = [...counts].find(([, count]) => isMajority(count, hashes.size))?.[0];
  return new Map([...hashes].map(([url, hash]) => [url, hash === main ? 'fresh' : 'forked']));
}
