/**
 * Keys from outside as wallets export them. A sample made by a wallet's own library names its source; the others are
 * made here with OpenSSL (node:crypto), which shares no code with the vault's ciphers.
 */
import { createCipheriv, pbkdf2Sync } from 'node:crypto';

/** nem-sdk test/crypto/cryptoHelpers_spec.js: password, key, and the output of its functions. */
export const nemSdk = {
  password: 'TestTest',
  twentyRounds: '8CD87BC513857A7079D182A6E19B370E907107D97BD3F81A85BCEBCC4B5BD3B5',
  privateKey: '2A91E1D5C110A8D0105AAD4683F962C2A56663A3CAD46666B16D243174673D90',
  address: 'NCRCWIADNM3UQQTRRFKXBAVHDPZMGVBBXA4J4RE5',
  encrypted: '2e1717f245b7e1138b0dfe99dfce65b16b1c9d8ca03a9f90b86b43677b6337ce56ec474c64f73244790eb2490ad14752',
  iv: 'dccffaa4883cda85d6b06714aabe6ec6',
  brainKey: '8FAC70EA9ACA3AE3418E25C0D31D9A0723E0A1790AE8FA97747C00DC0037472E',
  childKey: '4F27CA43521BBC394A6F6DDE65B533E0768F954FA47CE320B0E9F4B5FE450F9D',
  childEncrypted: '5c3a7ebbefb391e5175a29ec5a22cb162cd590bb2e0b09416273f86bdc39fa83c04c4bb53b9c64fd1e6eaba5dba149bd',
  childIv: 'f131d9a4dfb1b0b696e05ccae9412e8f',
} as const;

/** symbol-qr-library test/MnemonicQR.spec.ts, with the current testnet instead of Mijin. PBKDF2 with SHA-1. */
export const qrLibraryWords = {
  password: 'password',
  words:
    'stumble shoot spawn bitter forest waste attitude chest square kite dawn photo twice message bargain trap spin vote lamp wire also either else pupil',
  code: {
    v: 3,
    type: 5,
    network_id: 152,
    chain_id: '9F1979BEBA29C47E59B40393ABB516801A353CFC0C18BC241FEDE41939C907E7',
    data: {
      ciphertext:
        '964322228f401a2ec576ac256cbbdce29YfW+CykqESzGSzDYuKJxJUSpQ4woqMdD8Up7mjbow09I/UYV4e8HEgbhjlLjf30YLlQ+JKLBTf9kUGMnp3tZqYSq3lLZRDp8TVE6GzHiX4V59RTP7BOixwpDWDmfOP0B0i+Q1s0+OPfmyck4p7YZkVNi/HYvQF4kDV27sjRTZKs+uETKA0Ae0rl17d9EMV3eLUVcWEGE/ChgEfmnMlN1g==',
      salt: 'b248953e9ebfa269cd7b940f9c03d2d4b192f90db61638375b5e78296bbe675a',
    },
  },
} as const;

/** Made by symbol-qr-library for the tutorial "Quick learning Symbol" (xembook/quick_learning_symbol, chapter 3, accounts). */
export const tutorialKey = {
  password: 'パスフレーズ',
  keyStarts: '896E43895B908AF5',
  code: '{"v":3,"type":2,"network_id":152,"chain_id":"7FCCD304802016BEBBCD342A332F91FF1F3BB5E902988B352697BE245F48E836","data":{"ciphertext":"e9e2f76cb482fd054bc13b7ca7c9d086E7VxeGS/N8n1WGTc5MwshNMxUiOpSV2CNagtc6dDZ7rVZcnHXrrESS06CtDTLdD7qrNZEZAi166ucDUgk4Yst0P/XJfesCpXRxlzzNgcK8Q=","salt":"54de9318a44cc8990e01baba1bcb92fa111d5bcc0b02ffc6544d2816989dc0e9"}}',
} as const;

const iv = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const salt = Buffer.alloc(32, 0x5a);

export function aesCbc(key: Uint8Array, plain: Uint8Array, start: Uint8Array = iv): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, start);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

const locked = (plain: Uint8Array, password: string, hash: string): Buffer =>
  aesCbc(pbkdf2Sync(password, salt, 2000, 32, hash), plain);

export const symbolEnvelope = (type: number, data: object, network_id = 152, chain_id = 'no-chain-id'): string =>
  JSON.stringify({ v: 3, type, network_id, chain_id, data });

/** Encrypted like by symbol-qr-library: with SHA-1 up to crypto-js 4.1.1, with SHA-256 from 4.2.0. */
export const symbolLocked = (text: string, password: string, hash: 'sha1' | 'sha256') => ({
  ciphertext: iv.toString('hex') + locked(Buffer.from(text), password, hash).toString('base64'),
  salt: salt.toString('hex'),
});

/** Like nem-sdk's toMobileKey. */
export const nemCode = (keyHex: string, password: string, v = 1): string =>
  JSON.stringify({
    v,
    type: 3,
    data: {
      name: 'cold',
      priv_key: iv.toString('hex') + locked(Buffer.from(keyHex, 'hex'), password, 'sha1').toString('hex'),
      salt: salt.toString('hex'),
    },
  });

export interface WalletAccount {
  readonly algo?: string;
  readonly encrypted: string;
  readonly iv: string;
  readonly address: string;
  readonly network?: number;
  readonly label?: string;
}

/** As saved by NanoWallet. */
export const walletFile = (accounts: readonly WalletAccount[]): string =>
  Buffer.from(
    JSON.stringify({ privateKey: '', name: 'savings', accounts: Object.fromEntries(accounts.entries()) }),
  ).toString('base64');

export const sdkAccount = {
  brain: true,
  algo: 'pass:bip32',
  encrypted: nemSdk.encrypted,
  iv: nemSdk.iv,
  address: nemSdk.address,
  label: 'Primary',
  network: 104,
  child: 'ab'.repeat(32),
};

export const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
