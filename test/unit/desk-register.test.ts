/** The register from the chain, read back as Inkan imports it. */
import { describe, expect, it } from 'vitest';
import { type RegisterFacts, registerTexts } from '../../companion/compose/register-text.ts';
import { toHex } from '../../core/base/hex.ts';
import { maxEntriesPerImport } from '../../core/registry/registry.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { accountFacts, assessed, factsWith, gold, mosaicFacts, multisigFacts, xym } from './desk-samples.ts';
import { alice, bob, carol, nemAlice, nemBob, nemTreasury, party, treasury } from './task-parties.ts';

const register = (change: Partial<RegisterFacts>): RegisterFacts => ({
  ...{ chain: 'symbol', network: 'testnet', accounts: [], mosaics: [], ...change },
});
const entriesOf = (text: string) => {
  const read = readRequest(text);
  if (!read.ok || read.value.what !== 'entries') throw new Error(JSON.stringify(read));
  return read.value.entries;
};
function textsOf(change: Partial<RegisterFacts>) {
  const made = registerTexts(register(change));
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return made.value;
}

describe('the register', () => {
  it('has accounts by the names of the user, multisig accounts with their cosigners, mosaics with divisibility', () => {
    const [text, ...more] = textsOf({
      accounts: [
        { facts: accountFacts(alice), name: '経理' },
        { facts: accountFacts(bob, { publicKey: null }), name: 'Bob' },
        { facts: accountFacts(treasury, { multisig: multisigFacts([alice, bob, carol], 2, 3) }), name: 'Treasury' },
      ],
      mosaics: [
        { facts: mosaicFacts({ name: 'acme.gold' }), name: null },
        { facts: mosaicFacts({ id: '1111111111111111', divisibility: 0 }), name: null },
        { facts: mosaicFacts({ id: xym, divisibility: 6 }), name: null },
      ],
    });
    expect(more).toEqual([]);
    const place = { chain: 'symbol', network: 'testnet' };
    expect(entriesOf(text ?? '')).toEqual([
      { book: 'contacts', ...place, address: alice.address, publicKey: toHex(alice.publicKey), name: '経理' },
      { book: 'contacts', ...place, address: bob.address, publicKey: null, name: 'Bob' },
      { book: 'mosaics', ...place, id: gold, name: 'acme.gold', divisibility: 2 },
      { book: 'mosaics', ...place, id: '1111111111111111', name: 'mosaic 1111–1111', divisibility: 0 },
      {
        ...{ book: 'multisigs', ...place, address: treasury.address, name: 'Treasury', minApproval: 2, minRemoval: 3 },
        cosigners: [alice, bob, carol].map(({ address }) => address).sort(),
      },
    ]);
    const said = assessed(text ?? '', [alice], factsWith({ accounts: new Map(), mosaics: new Map() }));
    expect(said.action === 'refuse' ? said.reasons : said.action).toBe('sign');
  });
  it('of NEM has both numbers equal', () => {
    const facts = accountFacts(nemTreasury, { multisig: multisigFacts([nemAlice, nemBob], 2) });
    const mosaics = [{ facts: mosaicFacts({ id: 'acme:gold', name: 'acme:gold' }), name: 'Gold' }];
    const [text] = textsOf({ chain: 'nem', accounts: [{ facts, name: 'T' }], mosaics });
    expect(entriesOf(text ?? '')).toMatchObject([
      { book: 'mosaics', id: 'acme:gold', name: 'Gold' },
      { book: 'multisigs', minApproval: 2, minRemoval: 2 },
    ]);
  });
  it('of more entries than an import may have is several texts', () => {
    const accounts = Array.from({ length: 2 * maxEntriesPerImport + 1 }, (_, at) => ({
      facts: accountFacts(party('symbol', at + 1)),
      name: `account ${at}`,
    }));
    const texts = textsOf({ accounts });
    expect(texts.map((text) => entriesOf(text).length)).toEqual([maxEntriesPerImport, maxEntriesPerImport, 1]);
    expect(textsOf({})).toEqual([]);
  });
  it('refuses names that Inkan does not take, and what no entry can hold', () => {
    const named = (name: string) => registerTexts(register({ accounts: [{ facts: accountFacts(alice), name }] }));
    for (const name of ['', ' a', 'a\u202eb', alice.address])
      expect(named(name)).toEqual({
        ok: false,
        reason: [{ code: 'entries-malformed', found: { field: 'name', account: alice.address } }],
      });
    const facts = accountFacts(treasury, { multisig: multisigFacts([alice], 2) });
    expect(registerTexts(register({ accounts: [{ facts, name: 'T' }] }))).toMatchObject({
      reason: [{ code: 'multisig-quorum-impossible' }],
    });
  });
});
