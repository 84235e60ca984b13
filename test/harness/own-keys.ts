/** Imported for its effect: loads what computes with the vault's keys, as a vault process does after its self-test. */
import { loadOwnKeys } from '../../electron/vault/signer/own-keys.ts';

await loadOwnKeys();
