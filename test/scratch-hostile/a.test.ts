import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { emptyBooks } from '../../core/books/books.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import { type ConsiderFacts, considerText } from '../../core/policy/consider.ts';
import { nowMs, symbolTx, nemTx } from '../flows/transfers.ts';
import { alice, bob, carol, booksOf, bytesOf, cosignatureOf, embedded, multisig, ours, party, sdkAggregate, stranger, treasury, other, facade, modification, nemAlice, nemBob, nemTreasury } from './../unit/task-parties.ts';

const facts = (fields: Partial<ConsiderFacts> = {}): ConsiderFacts => ({
  ...{ accounts: [alice.facts], books: emptyBooks, signedBonded: [], nowMs },
  settings: { mode: 'real', passphraseAtSigning: 'always' },
  ...fields,
});
const qr = (type: 3 | 4, bytes: Uint8Array) =>
  JSON.stringify({ v: 3, type, network_id: 152, chain_id: generationHashSeeds.testnet, data: { payload: toHex(bytes) } });
const xym = 0x72c0212e67a08bcen;
const show = (name: string, found: any) => {
  if (found.action !== 'sign') { console.log(name, JSON.stringify(found, (k, v) => typeof v === 'bigint' ? String(v) : v).slice(0, 600)); return; }
  const d = found.considered.document;
  console.log(name, JSON.stringify({ req: found.requirement, headline: d.headline.code, warnings: d.warnings.map((w: any) => w.severity + ':' + w.code), cosigners: d.cosigners.slice(-2).map((g: any) => (g.account.known ?? g.account.text.slice(0,6)) + " " + g.need + "/" + g.cosigners.map((c: any) => (c.account.owner ?? c.account.text.slice(0,6)) + "=" + c.state).join()), tre: d.effects.findIndex((e: any) => e.account.known === "treasury"),
    effects: d.effects.map((e: any, i: number) => `${i}:${e.owner ?? e.account.known ?? e.account.text?.slice(0, 8)} ${e.direction} ${e.cause} ${e.amount.atomic} ${e.amount.unit}`).slice(0, 8), n: d.effects.length }));
};
const drainers = Array.from({ length: 40 }, (_, i) => party('symbol', 40 + i));
const noise = drainers.map((p) => embedded(p));
const drain = embedded(treasury, { type: 'transfer_transaction_v1', recipientAddress: stranger.address, mosaics: [{ mosaicId: xym, amount: 5_000_000_000_000n }] });
const hello = embedded(alice, { type: 'transfer_transaction_v1', recipientAddress: stranger.address, mosaics: [] });

it('treasury registered, cosign', () => {
  const tx = sdkAggregate(stranger, { inner: [...noise, drain, embedded(stranger, { type: 'transfer_transaction_v1', recipientAddress: alice.address, mosaics: [{ mosaicId: xym, amount: 1n }] })], signed: true, fee: 500_000n });
  show('REG', considerText(qr(4, bytesOf(tx)), facts({ books: booksOf(multisig(treasury, [alice, carol], 1)) })));
});
it('treasury unregistered, our message', () => {
  const tx = sdkAggregate(stranger, { inner: [hello, drain], signed: true });
  show('UNREG', considerText(qr(4, bytesOf(tx)), facts()));
});
it('burn', () => {
  const tx = sdkAggregate(stranger, { inner: [embedded(alice, { type: 'mosaic_supply_change_transaction_v1', mosaicId: 0x1234567890abcdefn, delta: 1000000n, action: 'decrease' })], signed: true });
  show('BURN', considerText(qr(4, bytesOf(tx)), facts()));
});
it('divisibility from books', () => {
  const books = { ...emptyBooks, mosaics: [{ chain: 'symbol' as const, network: 'testnet' as const, id: '1234567890ABCDEF', name: 'Gold', divisibility: 6, provenance: { format: 'x', approvedMs: '0' } }] };
  const tx = sdkAggregate(stranger, { inner: [embedded(alice, { type: 'transfer_transaction_v1', recipientAddress: stranger.address, mosaics: [{ mosaicId: 0x1234567890abcdefn, amount: 5_000_000n }] })], signed: true });
  show('DIV', considerText(qr(4, bytesOf(tx)), facts({ books })));
});
it('sweep with other accounts of ours attached', () => {
  const tx = sdkAggregate(alice, { inner: [hello, embedded(bob)] });
  show('ATTACH', considerText(qr(3, bytesOf(tx)), facts({ accounts: ours, settings: { mode: 'practice', passphraseAtSigning: 'always' } })));
});
it('key link cosign', () => {
  const tx = sdkAggregate(stranger, { inner: [embedded(alice, { type: 'account_key_link_transaction_v1', linkedPublicKey: toHex(stranger.publicKey), linkAction: 'link' }), embedded(alice, { type: 'secret_lock_transaction_v1', recipientAddress: stranger.address, secret: '22'.repeat(32), mosaic: { mosaicId: xym, amount: 77n }, duration: 100n, hashAlgorithm: 'sha3_256' })], signed: true });
  show('KEY', considerText(qr(4, bytesOf(tx)), facts()));
});
it('alias mosaic', () => {
  const tx = sdkAggregate(alice, { inner: [embedded(alice, { type: 'transfer_transaction_v1', recipientAddress: stranger.address, mosaics: [{ mosaicId: 0x85BBEA6CC462B244n, amount: 5_000_000_000n }] })] });
  show('ALIAS', considerText(qr(3, bytesOf(tx)), facts()));
});
it('own account poisoned in register', () => {
  const books = booksOf(multisig(alice, [stranger], 1));
  show('POISON agg', considerText(qr(3, bytesOf(sdkAggregate(alice, { inner: [embedded(alice)] }))), facts({ books })));
  show('POISON cosign', considerText(qr(4, bytesOf(sdkAggregate(stranger, { inner: [embedded(alice)], signed: true }))), facts({ books })));
  const text = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', multisigs: [{ address: alice.address, name: 'x', minApproval: 1, minRemoval: 1, cosigners: [stranger.address] }] } });
  show('POISON entry', considerText(text, facts()));
});
it('names', () => {
  for (const name of ['party 1', 'Party  1', 'party l', treasury.address, alice.address, 'Symbol testnet l', 'XʏM', 'XÝM', 'you', 'XYM']) {
    const text = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', contacts: [{ address: stranger.address, name }], mosaics: [{ id: '1234567890ABCDEF', name, divisibility: 6 }] } });
    const f: any = considerText(text, facts());
    console.log(name, f.action, f.action === 'sign' ? f.considered.document.warnings.map((w: any) => w.severity + ':' + w.code).join() : JSON.stringify(f.reasons));
  }
});
