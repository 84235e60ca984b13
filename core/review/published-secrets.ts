/**
 * Looks for secrets in what will be published with the signature: every text of every kind, and the byte fields that
 * people choose. No list of fields can be incomplete, because all texts are searched.
 * A stop for text that looks like recovery words, for a private key of a known account, and for a text that consists
 * only of a possible key. A possible key among other text is a caution: a hash looks the same, and a stop that often
 * hits hashes would no longer be read.
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
/** A key, or recovery words. */
type Look = KeyInText | 'recovery-words';

/** `part`: the inner transaction, if there are several. */
export function publishedSecrets(
  content: SymbolContent | NemInnerContent,
  part: Part | null,
  known: Known,
): readonly Warning[] {
  const looks = looksIn(content);
  if (looks.length === 0) return [];
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

/** Limit of keys tried: each takes three curve multiplications, and a transaction may contain a thousand. */
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
/** Caches addresses only, never a key: a content is reviewed once for each option of a question. */
const openedByContents = new WeakMap<object, readonly Opened[]>();

function openedBy(content: object, keys: readonly string[]): readonly Opened[] {
  const opened = openedByContents.get(content) ?? keys.flatMap(addressesOf);
  openedByContents.set(content, opened);
  return opened;
}

/** NEM wallets write the bytes in reverse order. */
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

/** Byte fields of messages, metadata values and proofs. All other byte fields are keys, hashes or addresses. */
const chosenBytes = ['raw', 'value', 'proof'];

function looksIn(value: unknown): readonly Look[] {
  if (typeof value === 'string') return looksOf(value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (Array.isArray(value)) return looksInAll(value);
  // Only the recipient can read an encrypted message; its bytes are as random as a key.
  const isSealed = 'kind' in value && (value.kind === 'encrypted' || value.kind === 'harvesting');
  const looks: Look[] = [];
  for (const name of Object.keys(value)) {
    const inner: unknown = (value as Readonly<Record<string, unknown>>)[name];
    const found = inner instanceof Uint8Array ? looksInBytes(name, inner, isSealed) : looksIn(inner);
    for (const look of found) looks.push(look);
  }
  return looks;
}

function looksInAll(values: readonly unknown[]): readonly Look[] {
  const looks: Look[] = [];
  for (const value of values) for (const look of looksIn(value)) looks.push(look);
  return looks;
}

function looksInBytes(name: string, bytes: Uint8Array, isSealed: boolean): readonly Look[] {
  if (!chosenBytes.includes(name)) return [];
  // A proof is normally 32 random bytes; only words in it are suspicious.
  if (isSealed || name === 'proof') return looksOf(fromUtf8(bytes)).filter((look) => look === 'recovery-words');
  return bytesLook(bytes, name === 'value');
}

function looksOf(text: string | null): readonly Look[] {
  if (text === null) return [];
  const keys = keysIn(text);
  return looksLikeWords(text) ? ['recovery-words', ...keys] : keys;
}

/** Markers of wallets: plain and encrypted text on Symbol, hex on NEM. */
const marks = [0x00, 0x01, 0xfe];

/** `isData`: programs write 32 raw bytes there, usually a hash; nobody types a key as raw bytes. */
function bytesLook(bytes: Uint8Array, isData: boolean): readonly Look[] {
  if (bytes.length < shortestWords) return [];
  const [first] = bytes;
  const isMarked = first !== undefined && marks.includes(first);
  return [bytes, ...(isMarked ? [bytes.subarray(1)] : [])].flatMap((each): readonly Look[] => {
    const text = fromUtf8(each);
    if (text !== null) return looksOf(text);
    // Practically no key is valid UTF-8; valid UTF-8 was written as text.
    return keysIn(toHex(each)).map(({ hex, isWhole }) => ({ hex, isWhole: isWhole && !isData }));
  });
}
