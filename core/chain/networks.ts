/**
 * Constants of the networks that Inkan supports.
 * Takes: nothing. Gives: network bytes, seeds, epochs, currencies, limits. Refuses: every other network (null).
 * Never: guesses a divisibility or an unknown network.
 * Sources: catapult network properties (config-network.properties), NIS BlockChainConstants.java / NetworkInfos.java,
 * symbol-sdk src/symbol/Network.js and src/nem/Network.js, SLIP-44.
 */
export type Chain = 'symbol' | 'nem';
export type Network = 'mainnet' | 'testnet';

export const networks = ['mainnet', 'testnet'] as const satisfies readonly Network[];

/** First byte of an address and network byte of a transaction; identical on both chains. */
export const networkBytes = { mainnet: 0x68, testnet: 0x98 } as const satisfies Record<Network, number>;

export const networkOfByte = (byte: number): Network | null =>
  networks.find((network) => networkBytes[network] === byte) ?? null;

/** Symbol prefixes the signed bytes with this seed, so a signature is valid on one network only. NEM has no seed. */
export const generationHashSeeds = {
  mainnet: '57F7DA205008026C776CB6AED843393F04CD458E0AA2D9F1D5F31A402072B2D6',
  testnet: '49D6E1CE276A85B70EAFE52349AACCA389302E7A9754BCF1221E79494FC665A4',
} as const satisfies Record<Network, string>;

export const networkOfGenerationHash = (hex: string): Network | null =>
  networks.find((network) => generationHashSeeds[network] === hex.toUpperCase()) ?? null;

/** Epochs as Unix ms. Symbol deadlines count milliseconds from here; NEM timestamps and deadlines count seconds. */
export const epochsMs = {
  symbol: { mainnet: 1_615_853_185_000n, testnet: 1_667_250_467_000n },
  nem: { mainnet: 1_427_587_585_000n, testnet: 1_427_587_585_000n },
} as const satisfies Record<Chain, Record<Network, bigint>>;

/** Milliseconds in one unit of a deadline. */
export const deadlineUnitMs = { symbol: 1n, nem: 1000n } as const satisfies Record<Chain, bigint>;

/** Converts a deadline or timestamp of a transaction to Unix milliseconds. */
export const unixMsOf = (chain: Chain, network: Network, time: bigint): bigint =>
  epochsMs[chain][network] + time * deadlineUnitMs[chain];

/** Longest lifetime that the network accepts (ms): Symbol maxTransactionLifetime, NIS DeadlineValidator.java. */
export const maxLifetimesMs = {
  symbol: 6n * 3_600_000n,
  'symbol-bonded': 48n * 3_600_000n,
  nem: 24n * 3_600_000n,
} as const;

/** SLIP-44 coin types of the derivation path m/44'/coin'/…; both testnets share 1. */
export const coinTypes = {
  symbol: { mainnet: 4343, testnet: 1 },
  nem: { mainnet: 43, testnet: 1 },
} as const satisfies Record<Chain, Record<Network, number>>;

/** Longest message of a transfer in bytes (catapult maxMessageSize; NIS after its second fork). */
export const maxMessageBytes = 1024;
/** Largest supply of a Symbol mosaic in atomic units (catapult config-network.properties, mosaic plugin). */
export const maxSymbolAtomicUnits = 9_000_000_000_000_000n;
/** Total supply in micro-XEM (MosaicConstants.java, nem:xem initialSupply × 10^6). */
export const maxMicroXem = 8_999_999_999_000_000n;
/** Largest supply of a NEM mosaic in atomic units (MosaicConstants.java MAX_QUANTITY). */
export const maxNemQuantity = 9_000_000_000_000_000n;
/** BlockChainConstants.java MAX_ALLOWED_MOSAICS_PER_TRANSFER. */
export const maxNemMosaics = 10;
