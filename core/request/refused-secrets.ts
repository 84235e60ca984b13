/**
 * The second look at every text that is refused: is there a secret in it, under whatever name or none? In JSON (whole, broken or
 * cut off), in JSON within a string, in a link, or around a request. Gives the reason that the person must be told first.
 * Recovery words are looked for everywhere. 64 digits are what honest requests hold too, as keys and hashes under names that
 * say so: only under another name they may be a private key.
 */
import { type Reason, type ReasonCode, reason } from '../base/reason.ts';
import { looksLikeKey, looksLikeWords } from '../base/secret-texts.ts';
import { isSecretName, namesSecret } from './secrets.ts';

/** What says as much of a secret already. */
const said: readonly ReasonCode[] = ['carries-private-key', 'arbitrary-bytes', 'locked-keys'];
/** Of these it is not known what the text is. Elsewhere it was read as a request, and the field that is wrong is named. */
const unknown: readonly ReasonCode[] = ['not-a-request', 'json-malformed', 'hex-malformed'];

/** Names of what may be seen by everybody, and of hex in general: what is wrong with that has reasons of its own. */
const publicName =
  /hash|public|sign|root|chain|network|generation|account|creator|sender|parent|payload|data|transaction|metadata|^id$|^tx/;

/** JSON in a string in JSON: more layers than that nobody makes. */
const mostLayers = 3;

interface Field {
  /** In lower case; '' where nothing names it. */
  readonly name: string;
  readonly value: string;
}

/** The texts in it with the names before them, and what is left of the whole without those names. */
interface Taken {
  readonly fields: readonly Field[];
  readonly rest: string;
}

/** A string token in either quotes, the last one perhaps without its end; the colon behind a name. */
const token = /"([^"\\]*(?:\\.[^"\\]*)*)(?:"|\\?$)(\s*:)?|'([^'\\]*(?:\\.[^'\\]*)*)(?:'|\\?$)(\s*:)?/gs;
/** What is longer is no name, and may be words. */
const longestName = 32;
const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
]);

/** As JSON means it; a control character as a blank. */
const unescaped = (raw: string): string =>
  raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, sign: string | undefined) =>
    hex === undefined ? (escapes.get(sign ?? '') ?? ' ') : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** By its tokens, not by its grammar: what is broken is looked through like what is whole. */
function takenFromJson(text: string): Taken {
  const fields: Field[] = [];
  let name = '';
  const rest = text.replace(token, (_, double, doubleColon, single, singleColon) => {
    const value = unescaped(double ?? single ?? '');
    if ((doubleColon ?? singleColon) !== undefined) {
      name = value.toLowerCase();
      return value.length <= longestName ? ' ' : ` ${value} `;
    }
    fields.push({ name, value });
    return ` ${value} `;
  });
  return { fields, rest };
}

/** Percent signs that stand for nothing leave a link as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function takenFromLink(text: string): Taken {
  const fields = text.split(/[?&#]/).flatMap((pair) => {
    const equals = pair.indexOf('=');
    const name = decoded(pair.slice(0, Math.max(equals, 0))).toLowerCase();
    return equals < 0 ? [] : [{ name, value: decoded(pair.slice(equals + 1)) }];
  });
  return { fields, rest: decoded(text) };
}

const isJson = (text: string): boolean => /^[{[]/.test(text);
const isLink = (text: string): boolean => /^[a-z+]+:\/\//i.test(text);

function takenFrom(text: string): Taken | null {
  if (isJson(text)) return takenFromJson(text);
  return isLink(text) ? takenFromLink(text) : null;
}

function lookFor(text: string, code: ReasonCode, layer = 0): ReasonCode | null {
  const taken = takenFrom(text);
  const { fields, rest } = taken ?? { fields: [], rest: text };
  if (fields.some(({ name, value }) => isSecretName(name) && value !== '') || (isJson(text) && namesSecret(text)))
    return 'carries-private-key';
  // In lines of hex with one wrong digit, or around a request, 64 digits are no key.
  const isOther = taken === null && code === 'not-a-request';
  if (isOther ? holdsSecret(text) : looksLikeWords(rest)) return 'carries-private-key';
  for (const { value } of fields) {
    const found = isJson(value) && layer < mostLayers ? lookFor(value, code, layer + 1) : null;
    if (found !== null) return found;
  }
  return unknown.includes(code) && fields.some(mayBeKey) ? 'arbitrary-bytes' : null;
}

/** The same of a line in a text of lines. */
const publicLabel = /hash|public|head|signature/;

/** Of a statement or a report each line is labelled: what a label calls public (public-key: …) is not taken for a key. */
function holdsSecret(text: string): boolean {
  const labelled = /^\s*([A-Za-z][\w -]{0,40}):/;
  const left = text.split('\n').filter((line) => {
    const name = labelled.exec(line)?.[1]?.toLowerCase();
    return name === undefined || name.includes('private') || !publicLabel.test(name);
  });
  return looksLikeKey(left.join('\n')) || looksLikeWords(text);
}

const mayBeKey = ({ name, value }: Field): boolean => !publicName.test(name) && looksLikeKey(value);

export function secretOr(text: string, refusal: Reason): Reason {
  const found = said.includes(refusal.code) ? null : lookFor(text, refusal.code);
  if (found === null) return refusal;
  return found === 'arbitrary-bytes' ? reason(found, { bytes: '32' }) : reason(found);
}
