/** Size limits of everything that Inkan reads. They are in one place because the optical channel, the request reader
 * and the vault share them. */

/**
 * Length of one request text or payload, in UTF-16 units. The largest aggregate that Symbol accepts (100 transfers,
 * each with a message of 1,024 bytes) is about 240,000 hex digits.
 */
export const maxRequestText = 262_144;
/** Length of one reply, in UTF-16 units: two payloads and the text around them. */
export const maxReplyText = 2 * maxRequestText;
/** Bytes of one transfer that comes in several codes; the limit holds before and after decompression. */
export const maxTransferBytes = 2 * 1024 * 1024;
/** Signatures in one text of them (core/reply/compact.ts). */
export const maxCompactEntries = 1000;
