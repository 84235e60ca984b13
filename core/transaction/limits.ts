/**
 * Longest transaction that is decoded to the end: what core/contract lets a review document carry (8,192 hex digits).
 * More than any NEM transfer and any Symbol transfer with a full message and 180 mosaics.
 */
export const maxTransactionBytes = 4096;
