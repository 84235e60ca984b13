/**
 * Searches every refused text for a secret, under any name or none: in JSON (complete, broken or truncated), in JSON
 * inside a string, in a link, or around a request. Gives the reason that the person must see first.
 * Recovery words are searched everywhere. Honest requests also contain 64 hex digits, as keys and hashes under names
 * that say so; only under another name can they be a private key.
 */
import { type Reason, type ReasonCode, reason } from '../base/reason.ts';
import { looksLikeKey, looksLikeWords } from '../base/secret-texts.ts';
import { isSecretName, namesSecret } from './secrets.ts';

/** Reasons that already warn about a secret. */
const said: readonly ReasonCode[] = ['carries-private-key', 'arbitrary-bytes', 'locked-keys'];
/** Reasons of texts whose kind is unknown. Other texts were parsed as a request, and the reason names the wrong
 * field. */
const unknown: readonly ReasonCode[] = ['not-a-request', 'json-malformed', 'hex-malformed'];

/** Names of public values and of hex in general; errors in these have their own reasons. */
const publicName =
  /hash|public|sign|root|chain|network|generation|account|creator|sender|parent|payload|data|transaction|metadata|^id$|^tx/;

/** JSON in a string in JSON: honest texts do not nest deeper. */
const mostLayers = 3;

interface Field {
  /** In lower case; '' if the value has no name. */
  readonly name: string;
  readonly value: string;
}

/** The values of a text with their names, and the remaining text without the names. */
interface Taken {
  readonly fields: readonly Field[];
  readonly rest: string;
}

/** A string token in either kind of quotes, possibly unterminated at the end, and the colon after a name. */
const token = /"([^"\\]*(?:\\.[^"\\]*)*)(?:"|\\?$)(\s*:)?|'([^'\\]*(?:\\.[^'\\]*)*)(?:'|\\?$)(\s*:)?/gs;
/** Anything longer is no name and may be recovery words. */
const longestName = 32;
const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
]);

/** Resolves JSON escapes; control characters become blanks. */
const unescaped = (raw: string): string =>
  raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, sign: string | undefined) =>
    hex === undefined ? (escapes.get(sign ?? '') ?? ' ') : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Works on tokens, not on the grammar, so that broken JSON is searched as well. */
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

/** A link with invalid percent escapes stays as it is. */
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
  // In hex lines with one wrong digit, or around a request, 64 digits are not a key.
  const isOther = taken === null && code === 'not-a-request';
  if (isOther ? holdsSecret(text) : looksLikeWords(rest)) return 'carries-private-key';
  for (const { value } of fields) {
    const found = isJson(value) && layer < mostLayers ? lookFor(value, code, layer + 1) : null;
    if (found !== null) return found;
  }
  return unknown.includes(code) && fields.some(mayBeKey) ? 'arbitrary-bytes' : null;
}

/** Public labels in a text of labelled lines. */
const publicLabel = /hash|public|head|signature/;

/** Every line of a statement or report has a label; values under a public label (public-key: …) are not taken for a
 * private key. */
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
