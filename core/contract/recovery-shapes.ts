/** What backup and restore speak of, and nothing secret. Their calls are in recovery.ts. */
import * as v from 'valibot';

/**
 * What the vault's secret is: the entropy of BIP-39 words in one of two languages (the sentence makes the seed, so the same
 * entropy is another wallet in the other language), or a seed itself, as other wallets put it into SLIP-39 shares (ADR 0016).
 */
export const roots = ['bip39-english', 'bip39-japanese', 'seed'] as const;
export const root = v.picklist(roots);
export type Root = (typeof roots)[number];
export const wordLanguages = ['english', 'japanese'] as const;
export type WordLanguage = (typeof wordLanguages)[number];
