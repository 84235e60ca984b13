/**
 * Largest transaction that is decoded. Its hex, with any envelope, fits into the 262,144 characters that core/request
 * reads and core/contract carries. Enough for 100 embedded transfers with messages of 1,024 bytes each.
 */
export const maxTransactionBytes = 120_000;
/** catapult config-network.properties, aggregate plugin: maxTransactionsPerAggregate, maxCosignaturesPerAggregate. */
export const maxEmbedded = 100;
export const maxCosignatures = 25;
/** One cosignature: version u64, signer 32, signature 64 (catbuffer cosignature.cats). */
export const cosignatureBytes = 104;
