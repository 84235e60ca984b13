/**
 * The ownership statement: the only thing besides transactions that Inkan signs with an account's key. A fixed form
 * with a prefix that no transaction, hash or text can have (docs/ownership.md, docs/adr/0017-ownership-statement.md).
 * It is a type of its own that only this file can create, so bytes from outside are never signed as a statement.
 */
import { joinBytes } from '../base/bytes.ts';
import { fromHex, toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { toUtf8 } from '../base/utf8.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import { type Chain, type Network, networks } from '../chain/networks.ts';
import { schemeOf } from './curves.ts';
import { escapePurpose, isPurpose, readPurpose } from './purpose.ts';

export interface OwnershipFacts {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  /** 64 upper-case hex digits. */
  readonly publicKey: string;
  /** Purpose of the proof, in the requester's words; see isPurpose. */
  readonly purpose: string;
  /** Unix seconds of the signing machine's clock. */
  readonly clock: number;
  /** Head of the vault's log just before this proof was logged: its last entry, and the chain value there (64
   * upper-case hex). */
  readonly logHead: { readonly sequence: number; readonly hash: string };
}

const title = 'inkan-ownership-v1';
/**
 * Prefix before the text. No UTF-8 text contains this byte, so no tool that signs texts can be made to sign a
 * statement. Neither network's generation hash seed begins with it, nor does a NEM transaction or DER.
 */
const mark = Uint8Array.of(0xff);
const fields = ['chain', 'network', 'address', 'public-key', 'clock', 'log-head', 'purpose'] as const;
/** 9999-12-31T23:59:59Z: four digits for the year. */
const lastClock = 253_402_300_799;

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;
/** ISO 8601, UTC, to the second. */
export const clockText = (seconds: number): string => new Date(1000 * seconds).toISOString().replace('.000Z', 'Z');

export class OwnershipStatement {
  readonly facts: OwnershipFacts;
  /** ASCII; each line ends with a line feed. */
  readonly text: string;

  private constructor(facts: OwnershipFacts) {
    this.facts = facts;
    const { chain, network, address, publicKey, clock, logHead, purpose } = facts;
    const head = `${logHead.sequence} ${logHead.hash}`;
    const values = [chain, network, address, publicKey, clockText(clock), head, escapePurpose(purpose)];
    this.text = [title, ...fields.map((field, at) => `${field}: ${values[at] ?? ''}`), ''].join('\n');
  }

  /** Refuses 'ownership-purpose', and 'ownership-malformed' if key and address differ or a number is invalid. */
  static of(facts: OwnershipFacts): Result<OwnershipStatement, Reason> {
    if (!isPurpose(facts.purpose)) return refuse(reason('ownership-purpose'));
    const key = fromHex(facts.publicKey);
    const isKey = key?.length === 32 && toHex(key) === facts.publicKey;
    if (!isKey || addressOfPublicKey(facts.chain, facts.network, key).text !== facts.address)
      return refuse(reason('ownership-malformed', { field: 'address' }));
    if (!isCount(facts.clock, lastClock)) return refuse(reason('ownership-malformed', { field: 'clock' }));
    const { sequence, hash } = facts.logHead;
    if (!isCount(sequence, Number.MAX_SAFE_INTEGER) || !/^[0-9A-F]{64}$/.test(hash))
      return refuse(reason('ownership-malformed', { field: 'log-head' }));
    return ok(new OwnershipStatement({ ...facts }));
  }

  /** Accepts only the exact text that `of` makes. Refuses 'ownership-malformed'. */
  static read(text: string): Result<OwnershipStatement, Reason> {
    const malformed = refuse(reason('ownership-malformed'));
    const lines = text.split('\n');
    if (lines.length !== fields.length + 2 || lines[0] !== title) return malformed;
    const values = fields.map((field, at) => {
      const line = lines[at + 1] ?? '';
      return line.startsWith(`${field}: `) ? line.slice(field.length + 2) : '';
    });
    const [chain, named, address = '', publicKey = '', clock = '', head = '', escaped = ''] = values;
    const network = networks.find((known) => known === named);
    const purpose = readPurpose(escaped);
    if ((chain !== 'symbol' && chain !== 'nem') || network === undefined || purpose === null) return malformed;
    const [sequence = '', hash = ''] = head.split(' ');
    const told = { clock: Date.parse(clock) / 1000, logHead: { sequence: Number(sequence), hash } };
    const made = OwnershipStatement.of({ chain, network, address, publicKey, purpose, ...told });
    return made.ok && made.value.text === text ? made : malformed;
  }
}

/** The signed bytes: the prefix, then the text. */
export function messageToOwn({ text }: OwnershipStatement): Uint8Array {
  const bytes = toUtf8(text);
  if (bytes === null) throw new Error('a statement is ASCII');
  return joinBytes(mark, bytes);
}

/** Verifies strictly with @noble/curves. The address was checked against the key when the statement was made. */
export function isOwnedBy(statement: OwnershipStatement, signature: Uint8Array): boolean {
  const key = fromHex(statement.facts.publicKey);
  return key !== null && schemeOf(statement.facts.chain).verify(signature, messageToOwn(statement), key);
}
