/** All secrets of an open vault, in every form in which any program may hold them. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { keccak_512 } from '@noble/hashes/sha3.js';
import { entropyToMnemonic, mnemonicToSeedSync } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { deriveKey, pathOf } from '../../electron/vault/keys/derivation.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import type { Secret } from './needles.ts';

/** A passphrase as typed and as sent (NFKD), and its halves: a copy may have been partly overwritten. */
export function passphraseSecrets(name: string, passphrase: string): Secret[] {
  const forms = [...new Set([passphrase.normalize('NFC'), passphrase.normalize('NFKD')])];
  return forms.flatMap((form) => {
    const half = form.length / 2;
    return [form, form.slice(0, half), form.slice(half)].map((value): Secret => ({ name, value }));
  });
}

export function wordSecrets(entropy: Uint8Array): Secret[] {
  const words = entropyToMnemonic(entropy, wordlist).split(' ');
  return words.flatMap((_word, at): Secret[] =>
    at % 4 === 0 ? [{ name: 'words', value: words.slice(at, at + 4).join(' ') }] : [],
  );
}

/** The first keys of both chains and networks: the common seed, the seed of each, and the signing scalar. */
export function keySecrets(entropy: Uint8Array): Secret[] {
  const seed = mnemonicToSeedSync(entropyToMnemonic(entropy, wordlist));
  const keys = (['symbol', 'nem'] as const).flatMap((chain) =>
    (['mainnet', 'testnet'] as const).flatMap((network): Secret[] => {
      const key = deriveKey(chain, pathOf(chain, network, 0), SecretBytes.copyOf(seed)).lend((bytes) =>
        Uint8Array.from(bytes),
      );
      const clamped = clamp((chain === 'symbol' ? sha512 : keccak_512)(key).subarray(0, 32));
      return [
        { name: `key ${chain} ${network}`, value: key },
        { name: `scalar ${chain} ${network}`, value: clamped },
        { name: `scalar ${chain} ${network}`, value: reduced(clamped) },
      ];
    }),
  );
  return [{ name: 'seed', value: seed }, ...keys];
}

function clamp(half: Uint8Array): Uint8Array {
  const scalar = Uint8Array.from(half);
  scalar[0] = (scalar[0] as number) & 248;
  scalar[31] = ((scalar[31] as number) & 127) | 64;
  return scalar;
}

/** As noble stores it: modulo the group order, little-endian as the digits of a BigInt in memory. */
function reduced(scalar: Uint8Array): Uint8Array {
  let rest = bytesToNumberLE(scalar) % ed25519.Point.Fn.ORDER;
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(rest & 255n);
    rest >>= 8n;
    return byte;
  });
}
