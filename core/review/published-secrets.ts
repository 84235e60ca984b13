/**
 * What is signed is published for ever. Looks through everything in a content that people can write into: every text of
 * every kind (there is no list of them to be forgotten in), and the fields of bytes that hold what somebody chose.
 * Gives a stop for what looks like recovery words, for a private key that opens a known account, and for a text that is
 * nothing but what may be one. What may be a key among other text is a caution: a hash looks the same, and a stop that falls
 * on hashes every day is one that nobody reads.
 */
import { fromHex, toHex } from '../base/hex.ts';
import { type KeyInText, keysIn, looksLikeWords, shortestWords } from '../base/secret-texts.ts';
import { fromUtf8 } from '../base/utf8.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import { type Chain, type Network, networks } from '../chain/networks.ts';
import { similarAddresses } from '../registry/similar-addresses.ts';
import { schemeOf } from '../signature/curves.ts';
import type { NemInnerContent } from '../transaction/nem/content.ts';
import type { SymbolContent } from '../transaction/symbol/content.ts';
import type { ContentContext } from './content-review.ts';
import type { Part, Warning } from './review-document.ts';
import { ownerOf } from './review-facts.ts';
import { addressValue, integerValue, warn } from './values.ts';

type Known = Pick<ContentContext, 'actorAddress' | 'facts'>;
/** A key, or words. */
type Look = KeyInText | 'recovery-words';

/** `part`: where it stands, of several. */
export function publishedSecrets(
  content: SymbolContent | NemInnerContent,
  part: Part | null,
  known: Known,
): readonly Warning[] {
  const looks = looksIn(content);
  const where = part === null || part.total === 1 ? {} : { inside: integerValue(part.index) };
  const words = looks.includes('recovery-words') ? [warn('publishes-recovery-words', 'stop', where)] : [];
  return [
    ...words,
    ...keyWarnings(
      content,
      looks.filter((look) => look !== 'recovery-words'),
      where,
      known,
    ),
  ];
}

/** More than these are not tried: each takes three multiplications on the curve, and a transaction may hold a thousand. */
const mostTried = 2;

function keyWarnings(
  content: object,
  keys: readonly KeyInText[],
  where: Warning['facts'],
  known: Known,
): readonly Warning[] {
  if (keys.length === 0) return [];
  const all = [...new Set(keys.map(({ hex }) => hex))];
  const opened = openedBy(content, all.slice(0, mostTried)).find((address) => isKnown(address, known));
  if (opened !== undefined) {
    const account = addressValue(opened.text, opened.chain, opened.network, known.facts);
    return [warn('publishes-private-key', 'stop', { ...where, account })];
  }
  const isStop = all.length > mostTried || keys.some(({ isWhole }) => isWhole);
  return [isStop ? warn('publishes-private-key', 'stop', where) : warn('may-publish-private-key', 'caution', where)];
}

interface Opened {
  readonly chain: Chain;
  readonly network: Network;
  readonly text: string;
}
/** A content is reviewed once for each answer that a question offers. Addresses only: no key is kept. */
const openedByContents = new WeakMap<object, readonly Opened[]>();

function openedBy(content: object, keys: readonly string[]): readonly Opened[] {
  const opened = openedByContents.get(content) ?? keys.flatMap(addressesOf);
  openedByContents.set(content, opened);
  return opened;
}

/** Wallets of NEM write the bytes backwards. */
function addressesOf(hex: string): readonly Opened[] {
  const seed = fromHex(hex);
  if (seed === null) return [];
  const of = (chain: Chain, bytes: Uint8Array): readonly Opened[] => {
    const publicKey = schemeOf(chain).publicKey(bytes);
    return networks.map((network) => ({ chain, network, text: addressOfPublicKey(chain, network, publicKey).text }));
  };
  return [...of('symbol', seed), ...of('nem', seed.toReversed()), ...of('nem', seed)];
}

const isKnown = ({ chain, network, text }: Opened, { actorAddress, facts }: Known): boolean =>
  text === actorAddress ||
  ownerOf(text, facts.accounts) !== null ||
  similarAddresses(facts.registry, chain, network, text).includes(text);

/** Of messages, metadata values and proofs. Everything else in bytes is a key, a hash or an address. */
const chosenBytes = ['raw', 'value', 'proof'];

function looksIn(value: unknown): readonly Look[] {
  if (typeof value === 'string') return looksOf(value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (Array.isArray(value)) return value.flatMap(looksIn);
  // Who may read an encrypted message is the recipient alone; its bytes are as random as a key.
  const isSealed = 'kind' in value && (value.kind === 'encrypted' || value.kind === 'harvesting');
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!(inner instanceof Uint8Array)) return looksIn(inner);
    if (!chosenBytes.includes(name)) return [];
    // A proof of 32 random bytes is what everybody uses: only words are none.
    if (isSealed || name === 'proof') return looksOf(fromUtf8(inner)).filter((look) => look === 'recovery-words');
    return bytesLook(inner, name === 'value');
  });
}

function looksOf(text: string | null): readonly Look[] {
  if (text === null) return [];
  return [...(looksLikeWords(text) ? (['recovery-words'] as const) : []), ...keysIn(text)];
}

/** Marks that wallets put first: plain and encrypted text on Symbol, hex on NEM. */
const marks = [0x00, 0x01, 0xfe];

/** `isData`: programs write 32 bytes there as they are, a hash as a rule; nobody types a key as bytes. */
function bytesLook(bytes: Uint8Array, isData: boolean): readonly Look[] {
  if (bytes.length < shortestWords) return [];
  const [first] = bytes;
  const isMarked = first !== undefined && marks.includes(first);
  return [bytes, ...(isMarked ? [bytes.subarray(1)] : [])].flatMap((each): readonly Look[] => {
    const text = fromUtf8(each);
    if (text !== null) return looksOf(text);
    // As good as no key is UTF-8, and what is UTF-8 was written as text.
    return keysIn(toHex(each)).map(({ hex, isWhole }) => ({ hex, isWhole: isWhole && !isData }));
  });
}
