/**
 * What the descriptions leave open and the real answers keep: hex in capitals in Symbol and in small letters in NIS,
 * whole numbers as decimal texts, addresses as 48 digits of hex, and the schema of each kind of transaction.
 * Takes: nothing. Gives: tables for open-api.ts. Never: loosens a description; `undocumented` only adds answers that the
 * real front ends give and the descriptions omit (sources: recorded answers; catapult REST 2.5.0 routes; NIS
 * ExceptionControllerAdvice.java).
 */
import type { Chain } from '../../../core/chain/networks.ts';

const upper = (digits: number) => `^[0-9A-F]{${digits}}$`;
const lower = (digits: number) => `^[0-9a-f]{${digits}}$`;
const decimal = '^(?:0|[1-9][0-9]*)$';

export const patterns: Record<Chain, Readonly<Record<string, string>>> = {
  symbol: {
    Hash256: upper(64),
    PublicKey: upper(64),
    VotingKey: upper(64),
    Signature: upper(128),
    Address: '^(?:68|98)[0-9A-F]{46}$',
    UnresolvedAddress: '^(?:68|98|69|99)[0-9A-F]{46}$',
    MosaicId: upper(16),
    UnresolvedMosaicId: upper(16),
    NamespaceId: upper(16),
    Amount: decimal,
    Height: decimal,
    Timestamp: decimal,
    BlockDuration: decimal,
    Importance: decimal,
    Score: decimal,
    Difficulty: decimal,
  },
  nem: { Hash: lower(64), PublicKey: lower(64) },
};

type Kind = (key: string, value: unknown, holder: Readonly<Record<string, unknown>>) => string | null;

const symbolKinds: Readonly<Record<number, string>> = {
  16716: 'AccountKeyLink',
  16963: 'VrfKeyLink',
  16707: 'VotingKeyLink',
  16972: 'NodeKeyLink',
  16717: 'MosaicDefinition',
  16973: 'MosaicSupplyChange',
  17229: 'MosaicSupplyRevocation',
  16718: 'NamespaceRegistration',
  16974: 'AddressAlias',
  17230: 'MosaicAlias',
  16708: 'AccountMetadata',
  16964: 'MosaicMetadata',
  16725: 'MultisigAccountModification',
  16712: 'HashLock',
  16722: 'SecretLock',
  16978: 'SecretProof',
  16720: 'AccountAddressRestriction',
  16976: 'AccountMosaicRestriction',
  17232: 'AccountOperationRestriction',
  16721: 'MosaicGlobalRestriction',
  16977: 'MosaicAddressRestriction',
  16724: 'Transfer',
};
/** Not namespaces and mosaic definitions: the description has a public key for their sink, NIS writes an address. */
const nemKinds: Readonly<Record<number, string>> = {
  257: 'TransferTransaction',
  2049: 'ImportanceTransferTransaction',
  4097: 'MultisigAggregateModificationTransaction',
  4098: 'MultisigSignatureTransaction',
  4100: 'MultisigTransaction',
  8193: 'Transaction',
  16385: 'Transaction',
  16386: 'MosaicSupplyChangeTransaction',
};
const typeOf = (value: unknown): number | null => {
  const type = (value as { readonly type?: unknown } | null)?.type;
  return typeof type === 'number' ? type : null;
};

const symbolKind: Kind = (key, value, holder) => {
  if (key !== 'transaction') return null;
  const type = typeOf(value) ?? 0;
  // The description of this kind asks for a field that belongs to another kind (targetMosaicId).
  if (type === 17220) return null;
  if (type === 16705 || type === 16961) {
    const whole = Object.hasOwn(value as object, 'transactions');
    return whole ? 'AggregateTransactionExtendedDTO' : 'AggregateTransactionDTO';
  }
  const embedded = Object.hasOwn((holder.meta as object | undefined) ?? {}, 'aggregateHash');
  const name = symbolKinds[type];
  return name === undefined ? 'unknown kind' : `${embedded ? 'Embedded' : ''}${name}TransactionDTO`;
};

const nemKind: Kind = (key, value, holder) => {
  const listed = Array.isArray(holder) && typeOf(value) !== null && Object.hasOwn(Object(value), 'deadline');
  if (!['transaction', 'otherTrans'].includes(key) && !listed) return null;
  return nemKinds[typeOf(value) ?? 0] ?? 'unknown kind';
};
export const kinds: Record<Chain, Kind> = { symbol: symbolKind, nem: nemKind };

type Undocumented = (method: string, route: string, status: number) => string | null;
const symbolErrors = [400, 404, 415, 429, 500, 503];

const symbolUndocumented: Undocumented = (method, route, status) => {
  if (method === 'OPTIONS' && status === 204) return 'no content';
  if (route === '/node/health') return null;
  return symbolErrors.includes(status) ? '/components/schemas/ModelError' : null;
};
const nemErrors: Readonly<Record<number, string>> = { 400: 'BadRequest', 404: 'ResourceNotFound', 500: 'ServerError' };

const nemUndocumented: Undocumented = (method, route, status) => {
  if (method === 'OPTIONS' && status === 204) return 'no content';
  if (status === 429) return 'no content';
  if (route === '(none)' || status === 503) return '/components/schemas/ModelError';
  const name = nemErrors[status];
  return name === undefined ? null : `/components/responses/${name}/content/application~1json/schema`;
};
export const undocumented: Record<Chain, Undocumented> = { symbol: symbolUndocumented, nem: nemUndocumented };
