/**
 * Opens a vault from before there were custodians with its one passphrase, and encrypts it anew at once as a vault of
 * one custodian with the same passphrase. The old file is replaced only by a complete new one.
 */
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { emptySecret, type VaultContents } from '../file/contents.ts';
import { enrolCustodian } from '../file/custodian.ts';
import type { VaultHead } from '../file/head.ts';
import { sealFor } from '../file/seal-for.ts';
import { dataKeyBytes } from '../file/split.ts';
import { type OldContents, openOldFile } from '../file/version-one.ts';
import type { StretchParameters } from '../secrets/key-stretching.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Tried } from '../services/custodian-proof.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { publicKeyOf } from '../signer/own-keys.ts';
import { enrolledName } from '../state/approval-keys.ts';
import { accountsOf, freshContents } from '../state/open-vault.ts';

const only = { id: 1, name: '1' } as const;
/** It has no id and no log key: all failures in the log count. */
export const versionOne: Tried = { vault: '', logKey: '' };

type Services = Pick<VaultServices, 'store' | 'stretch' | 'randomBytes' | 'proof' | 'guard' | 'log' | 'saver'>;
type Upgraded = Promise<
  Result<{ head: VaultHead; digest: string; contents: VaultContents; dataKey: SecretBytes }, Reason>
>;

export async function openVersionOne(services: Services, passphrase: SecretBytes): Upgraded {
  const { store, stretch, proof } = services;
  const waited = await proof.mayTry(versionOne);
  if (!waited.ok) return waited;
  const loaded = await store.loadVault({});
  if (!loaded.ok) return loaded;
  if (loaded.value.file === null) return refuse(reason('vault-missing'));
  const opened = await openOldFile(loaded.value.file, passphrase, stretch);
  if (!opened.ok) return opened.reason.code === 'passphrase-wrong' ? proof.wrong(versionOne, only) : opened;
  const { entropy } = opened.value;
  const logSeed = SecretBytes.owning(services.randomBytes(32));
  const dataKey = SecretBytes.owning(services.randomBytes(dataKeyBytes));
  let isStored = false;
  try {
    const upgraded = await upgrade(services, passphrase, { old: opened.value, logSeed, dataKey });
    isStored = upgraded.ok;
    return upgraded;
  } finally {
    if (!isStored) for (const secret of [entropy, logSeed, dataKey]) secret.wipe();
  }
}

interface Upgrading {
  readonly old: OldContents & { readonly parameters: StretchParameters };
  readonly logSeed: SecretBytes;
  readonly dataKey: SecretBytes;
}

/** The caller wipes the secrets when it refuses. */
async function upgrade(services: Services, passphrase: SecretBytes, { old, logSeed, dataKey }: Upgrading): Upgraded {
  const { stretch, randomBytes, guard: network, log, saver } = services;
  const { entropy, settings, labels, registry, parameters } = old;
  const fresh = freshContents({ entropy, root: 'bip39-english', wordsPassphrase: emptySecret(), logSeed });
  const labelOf = (address: string) => labels.find(({ account }) => account === address)?.label ?? '';
  const addresses = accountsOf(fresh).map(({ address }) => address);
  const kept = fresh.kept.map((one, at) => ({ ...one, label: labelOf(addresses[at] ?? '') || one.label }));
  const vault = toHex(randomBytes(16));
  const secret = { passphrase, keyFile: null };
  const custodian = await enrolCustodian(only, secret, parameters, { vault, randomBytes, stretch });
  const logKey = toHex(publicKeyOf('symbol', logSeed));
  const base = { vault, logKey, quorum: 1, sequence: 1, generation: 1, nonce: toHex(randomBytes(24)) };
  const head = await sealFor(base, [custodian], dataKey, randomBytes);
  const guard = await network.reading();
  if (!guard.ok) return guard;
  const written = await log.write({
    kind: 'vault-made',
    ...{ vault, logKey, custodians: [enrolledName(custodian)], need: 1, accounts: null, guard: guard.value },
    ...{ sources: ['version-one'], certificate: null },
  });
  if (!written.ok) return written;
  const contents = { ...fresh, settings, registry, kept, head: written.value };
  const saved = await saver.save(head, contents, { dataKey, replace: true, entry: written.value.sequence });
  return saved.ok ? ok({ head, digest: saved.value, contents, dataKey }) : saved;
}
