/**
 * What a NEM chain knows of accounts. Takes: nothing. Gives: types and small questions. Never: validates.
 * Amounts are atomic (micro-XEM), mosaics `namespace:name`, addresses base32.
 */
import { Refusal } from '../chain/rules.ts';

export interface NemAccount {
  publicKey: string | null;
  readonly balances: Map<string, bigint>;
  /** Addresses; empty: no multisig account. */
  cosigners: string[];
  /** 0: all. */
  minCosigners: number;
}
export interface NemLevy {
  readonly kind: 'absolute' | 'percentile';
  readonly recipient: string;
  readonly mosaic: string;
  readonly fee: bigint;
}
export interface NemMosaic {
  readonly creatorPublicKey: string;
  readonly description: string;
  readonly divisibility: number;
  /** In whole units, as NIS counts it. */
  readonly supply: bigint;
  readonly supplyMutable: boolean;
  readonly transferable: boolean;
  readonly levy: NemLevy | null;
}
export interface NemState {
  readonly accounts: Map<string, NemAccount>;
  readonly mosaics: Map<string, NemMosaic>;
}

export const xem = 'nem:xem';
const nemesis = '3E82E1C1E4A75ADAA3CBA8C101C3CD31D9817A2EB966EB3B511FB2ED45B8E262';

export function emptyNemState(): NemState {
  const currency: NemMosaic = {
    ...{ creatorPublicKey: nemesis, description: 'reserved xem mosaic', divisibility: 6, supply: 8_999_999_999n },
    ...{ supplyMutable: false, transferable: true, levy: null },
  };
  return { accounts: new Map(), mosaics: new Map([[xem, currency]]) };
}

export function accountOf(state: NemState, address: string): NemAccount {
  const known = state.accounts.get(address);
  if (known !== undefined) return known;
  const made: NemAccount = { publicKey: null, balances: new Map(), cosigners: [], minCosigners: 0 };
  state.accounts.set(address, made);
  return made;
}

export function credit(state: NemState, address: string, mosaic: string, amount: bigint): void {
  const { balances } = accountOf(state, address);
  const after = (balances.get(mosaic) ?? 0n) + amount;
  if (after < 0n) throw new Refusal('FAILURE_INSUFFICIENT_BALANCE');
  if (after === 0n) balances.delete(mosaic);
  else balances.set(mosaic, after);
}

/** Multisig accounts of which this one is a cosigner. */
export const cosignerOf = (state: NemState, address: string): readonly string[] =>
  [...state.accounts].filter(([, { cosigners }]) => cosigners.includes(address)).map(([each]) => each);

/** How many must sign for this account; 0: it is no multisig account. */
export const minOf = ({ cosigners, minCosigners }: NemAccount): number =>
  minCosigners === 0 ? cosigners.length : minCosigners;
