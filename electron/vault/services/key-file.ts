/** Sizes of key files, in bytes. */

/** More than any key file that Inkan writes; another file is hashed whole up to here. */
export const maxKeyFile = 1_048_576;
export const leastKeyFile = 32;
export const newKeyFileBytes = 64;
