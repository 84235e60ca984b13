/** Sizes of key files, in bytes. */

/** Larger than any key file of Inkan; any other file up to this size is hashed completely. */
export const maxKeyFile = 1_048_576;
export const leastKeyFile = 32;
export const newKeyFileBytes = 64;
