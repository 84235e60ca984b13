/** The transitions of the vault's state: what each leaves behind is wiped, what it hands on is not. */
import { describe, expect, it } from 'vitest';
import { reason } from '../../core/base/reason.ts';
import { emptySecret } from '../../electron/vault/file/contents.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { freshContents, openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { emptySigningSession } from '../../electron/vault/state/signing-session.ts';
import type { IntegrityHold } from '../../electron/vault/state/unlocking.ts';
import { VaultState } from '../../electron/vault/state/vault-state.ts';
import '../harness/own-keys.ts';

const secret = () => SecretBytes.copyOf(Uint8Array.of(1, 2, 3));
const head = { ...{ vault: '', logKey: '', nonce: '', sequence: 1, generation: 1, quorum: 2 }, custodians: [] };

const share = (custodian: number) => ({ custodian, share: secret(), override: false });

function hold(): IntegrityHold {
  const material = { root: 'bip39-english', wordsPassphrase: emptySecret(), logSeed: secret() } as const;
  const contents = { ...freshContents({ ...material, entropy: SecretBytes.copyOf(new Uint8Array(32)) }) };
  return {
    ...{ head, digest: 'file', contents, dataKey: secret(), problem: reason('vault-rolled-back') },
    ...{ atMs: 0, openedBy: [1], overridden: false },
  };
}

const draft = () => ({
  ...{
    vault: '',
    quorum: 1,
    seats: [],
    pool: null,
    named: [],
    rules: null,
    restored: false,
    fingerprint: null,
    from: 'words',
  },
  ...{ sources: ['os'], shown: false, words: [], ask: [] },
  material: { entropy: secret(), root: 'bip39-english' as const, wordsPassphrase: secret() },
});

describe('shares', () => {
  it('of another file are wiped, and those of the same file stay', () => {
    const state = new VaultState();
    const [one, two] = [share(1), share(2)];
    state.shareGiven('file', one);
    expect(state.shareGiven('file', two)).toEqual([one, two]);
    expect([one.share.isWiped, two.share.isWiped]).toEqual([false, false]);
    expect(state.unlockingOf('another').given).toEqual([]);
    expect([one.share.isWiped, two.share.isWiped]).toEqual([true, true]);
  });

  it('of a custodian who gives again replace the old one, which is wiped', () => {
    const state = new VaultState();
    const [first, again] = [share(1), share(1)];
    state.shareGiven('file', first);
    expect(state.shareGiven('file', again)).toEqual([again]);
    expect([first.share.isWiped, again.share.isWiped]).toEqual([true, false]);
  });
});

describe('a hold', () => {
  it('that is dropped leaves neither shares nor contents nor the data key', () => {
    const state = new VaultState();
    const [given, held] = [share(1), hold()];
    state.shareGiven('file', given);
    state.held(held);
    state.unlockingDropped();
    const { contents, dataKey } = held;
    expect([given.share, contents.entropy, contents.logSeed, dataKey].map(({ isWiped }) => isWiped)).not.toContain(
      false,
    );
    expect(state.phase).toMatchObject({ at: 'closed', unlocking: { given: [], hold: null } });
  });

  it('that is taken leaves its contents to who took it, and no shares', () => {
    const state = new VaultState();
    const [given, held] = [share(1), hold()];
    state.shareGiven('file', given);
    state.held(held);
    state.holdTaken();
    expect([given.share.isWiped, held.contents.entropy.isWiped, held.dataKey.isWiped]).toEqual([true, false, false]);
  });
});

describe('a draft', () => {
  it('is wiped when another begins or when it is dropped, and not when it was sealed', () => {
    const state = new VaultState();
    const [first, second, third] = [draft(), draft(), draft()];
    state.draftBegun(first);
    state.draftBegun(second);
    expect([first.material.entropy.isWiped, second.material.entropy.isWiped]).toEqual([true, false]);
    state.draftDropped();
    expect(second.material.wordsPassphrase.isWiped).toBe(true);
    state.draftBegun(third);
    state.draftSealed();
    expect(third.material.entropy.isWiped).toBe(false);
    expect(state.phase.at).toBe('closed');
  });
});

describe('an open vault', () => {
  it('keeps what is being collected when it is opened anew, and loses its question', () => {
    const state = new VaultState();
    const vault = openPracticeVault();
    state.opened(vault);
    const came = {
      envelopes: [],
      proposed: [{ text: '', choices: {} }],
      source: { texts: [''], carriers: [], list: null },
      list: null,
    };
    const asking = { came, read: undefined, item: 0, question: 'signer' as const };
    state.signingChanged({
      ...emptySigningSession,
      asking,
      signedBonded: [{ chain: 'symbol', network: 'testnet', hash: '0' }],
    });
    state.opened(vault);
    expect(state.phase).toMatchObject({ at: 'open', signing: { asking: null, signedBonded: [{ hash: '0' }] } });
  });

  it('takes no change while nothing is open', () => {
    const state = new VaultState();
    state.vaultChanged(openPracticeVault());
    state.signingChanged(emptySigningSession);
    expect(state.open().ok).toBe(false);
  });
});
