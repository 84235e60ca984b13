/** A scan is what the decoders of core/optics give. */
export type { Scan } from '../optics/scan.ts';
