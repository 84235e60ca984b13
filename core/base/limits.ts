/** How much Inkan takes in at all. In one place, because the optical channel, the reader of requests and the vault share it. */

/**
 * UTF-16 units of one text that is read as a request, or of one payload. The largest aggregate that Symbol takes (100
 * transfers, each with a message of 1,024 bytes) is about 240,000 hex digits.
 */
export const maxRequestText = 262_144;
/** UTF-16 units of one reply: two payloads, with what stands around them. */
export const maxReplyText = 2 * maxRequestText;
/** Bytes of one whole that comes in several codes, before and after decompression. */
export const maxTransferBytes = 2 * 1024 * 1024;
