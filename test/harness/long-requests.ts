/**
 * The requests whose length on the screen is measured: one of each shape that the review knows, for the practice accounts.
 * Testnet only, with fresh deadlines.
 */
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { nemSamples } from '../vectors/nem-kinds.ts';
import {
  type MakeEmbedded,
  makeKeyPair,
  sdkAggregate,
  sdkEmbedded,
  sdkEmbeddedTransfer,
  sdkTransfer,
} from '../vectors/sdk-multisig.ts';
import { practiceKeys } from './practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest } from './requests.ts';

export interface LongRequest {
  readonly name: string;
  readonly text: string;
  /** The answer to the question that the request leaves open. */
  readonly choose?: string;
  /** Most screens from the top to the end of what is unfolded, at 1024×600. */
  readonly goal: number | null;
}

const seed = '49D6E1CE276A85B70EAFE52349AACCA389302E7A9754BCF1221E79494FC665A4';
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const qr = (type: number, bytes: Uint8Array): string =>
  JSON.stringify({ v: 3, type, network_id: 152, chain_id: seed, data: { payload: hex(bytes) } });
const inTwoHours = (): bigint => BigInt(Date.now() + 7_200_000 - 1_667_250_467_000);

const ownKey = bytesOf(practiceKeys.symbol);
const [treasury, elsewhere, third] = [makeKeyPair(0x51), makeKeyPair(0x52), makeKeyPair(0x53)] as const;
const addressOf = (key: Uint8Array): string => addressOfPublicKey('symbol', 'testnet', key).text;
const own = addressOf(ownKey);
const [treasuryAddress, elsewhereAddress, supplier] = [treasury, elsewhere, third].map(({ publicKey }) =>
  addressOf(publicKey),
) as [string, string, string];

/** A contact and a 2-of-2 multisig account with one of the practice accounts. */
export const registerRequest = (): string =>
  JSON.stringify({
    inkan: 1,
    entries: {
      chain: 'symbol',
      network: 'testnet',
      contacts: [{ address: supplier, name: '株式会社サプライヤー' }],
      multisigs: [
        {
          address: treasuryAddress,
          name: 'Treasury',
          minApproval: 2,
          minRemoval: 2,
          cosigners: [own, elsewhereAddress].sort(),
        },
      ],
    },
  });

const complete = (inner: readonly MakeEmbedded[]): string =>
  qr(3, sdkAggregate({ kind: 'complete', initiator: ownKey, deadline: inTwoHours(), inner }));

const conversion = (): MakeEmbedded =>
  sdkEmbedded(ownKey, {
    type: 'multisig_account_modification_transaction_v1',
    minRemovalDelta: 2,
    minApprovalDelta: 2,
    addressAdditions: [elsewhereAddress, supplier, treasuryAddress],
    addressDeletions: [],
  });

const drainKey = { type: 'vrf_key_link_transaction_v1', linkedPublicKey: hex(third.publicKey), linkAction: 'link' };

/** 2-of-2 multisig conversion of the NEM practice account. */
function nemConversion(): string {
  const timestamp = BigInt(Math.floor((Date.now() - 1_427_587_585_000) / 1000) - 60);
  const header = { timestamp, deadline: timestamp + 7200n, signer: bytesOf(practiceKeys.nem) };
  const sample = nemSamples(header).find(({ name }) => name === 'modification v2, 2 of 2');
  if (sample === undefined) throw new Error('the sample has another name now');
  return JSON.stringify({ data: hex(sample.bytes) });
}

/** In the order of the table. The register comes before what needs it. */
export const longRequests = (): readonly LongRequest[] => [
  { name: 'symbol-transfer', text: symbolTransferRequest().text, goal: 1 },
  { name: 'nem-transfer', text: nemTransferRequest(practiceKeys.nem).text, goal: 1 },
  { name: 'nem-conversion', text: nemConversion(), goal: 1.5 },
  { name: 'symbol-conversion', text: complete([conversion()]), goal: 1.5 },
  {
    name: 'cosign-drain',
    text: qr(
      4,
      sdkAggregate({
        kind: 'bonded',
        initiator: elsewhere,
        deadline: inTwoHours(),
        inner: [
          sdkEmbeddedTransfer(elsewhere.publicKey, own, 1_000_000n, '贈り物です'),
          sdkEmbeddedTransfer(ownKey, elsewhereAddress, 700_000_000n, ''),
        ],
      }),
    ),
    goal: null,
  },
  {
    name: 'mixed-five',
    text: complete([
      sdkEmbeddedTransfer(ownKey, elsewhereAddress, 5_000_000n, 'first'),
      sdkEmbeddedTransfer(ownKey, supplier, 6_000_000n, ''),
      sdkEmbedded(ownKey, drainKey),
      sdkEmbedded(ownKey, {
        type: 'namespace_registration_transaction_v1',
        registrationType: 'root',
        duration: 86_400n,
        name: 'inkan-desk',
      }),
      sdkEmbeddedTransfer(ownKey, treasuryAddress, 7_000_000n, 'third'),
    ]),
    goal: null,
  },
  {
    name: 'forty-payouts',
    text: complete(
      Array.from({ length: 40 }, (_, at) =>
        sdkEmbeddedTransfer(
          ownKey,
          addressOf(makeKeyPair(0x60 + at).publicKey),
          BigInt(at + 1) * 1_000_000n,
          `payout ${at + 1}`,
        ),
      ),
    ),
    goal: null,
  },
  { name: 'register', text: registerRequest(), goal: null },
  {
    name: 'bonded-lock',
    text: qr(3, sdkTransfer(treasury.publicKey, supplier, 5_000_000n, inTwoHours())),
    choose: 'lock-and-bond',
    goal: null,
  },
];
