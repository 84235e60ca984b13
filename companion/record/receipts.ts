/**
 * Receipts as a table for a spreadsheet.
 * Takes: receipts, an encoding, a language, an offset of local time. Gives: the file's bytes. Refuses: characters that
 * Shift_JIS does not have, by name; nothing is replaced by '?'. Never: writes a cell that a spreadsheet takes for a formula.
 */
import iconv from 'iconv-lite';
import type { Language } from '../../core/base/languages.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { toUtf8 } from '../../core/base/utf8.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';

export interface Receipt {
  readonly atMs: bigint;
  readonly chain: Chain;
  readonly network: Network;
  readonly hash: string;
  readonly height: bigint | null;
  readonly stage: 'in-block' | 'final';
  /** Atomic, of the network's currency (six decimals on both chains). One fee for all payments of a transaction. */
  readonly fee: bigint | null;
  readonly from: string;
  readonly to: string;
  readonly mosaic: string;
  readonly divisibility: number | null;
  readonly atomic: bigint;
  readonly message: string;
  readonly request: string | null;
}

export interface ReceiptsAsked {
  readonly encoding: 'utf-8' | 'shift_jis';
  readonly language: Language;
  /** Of local time, at that instant, east of Greenwich. */
  readonly offsetMinutes: (atMs: bigint) => number;
}

/** Characters that the encoding does not have, in their order, each once: "髙" as "髙 U+9AD9". */
export interface Unwritable {
  readonly characters: readonly string[];
}

const headers: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...[
      'Time (UTC)',
      'Machine time',
      'Chain',
      'Network',
      'Stage',
      'Transaction hash',
      'Height',
      'Fee paid',
      'From',
      'To',
    ],
    ...['Mosaic', 'Amount', 'Message', 'Request digest'],
  ],
  ja: [
    ...[
      '日時（UTC）',
      '日時（端末時刻）',
      'チェーン',
      'ネットワーク',
      '段階',
      '取引のハッシュ',
      'ブロック高',
      '支払った手数料',
    ],
    ...['送金元', '送金先', 'モザイク', '数量', 'メッセージ', '依頼の照合コード'],
  ],
};
const stageWords: Readonly<Record<Language, Readonly<Record<Receipt['stage'], string>>>> = {
  en: { 'in-block': 'in a block', final: 'final' },
  ja: { 'in-block': 'ブロックに記録', final: '確定' },
};
const chainWords = { symbol: 'Symbol', nem: 'NEM' } as const;
const feeDecimals = 6;

export function receiptsFile(receipts: readonly Receipt[], asked: ReceiptsAsked): Result<Uint8Array, Unwritable> {
  const { encoding, language } = asked;
  const rows = [headers[language], ...receipts.map((receipt) => cellsOf(receipt, asked))];
  const text = rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
  const isWritable = encoding === 'utf-8' ? isWellFormed : isInShiftJis;
  const missing = [...new Set(text)].filter((character) => !isWritable(character));
  if (missing.length > 0) return refuse({ characters: missing.map(named) });
  if (encoding === 'utf-8') return ok(toUtf8(`\uFEFF${text}`) ?? new Uint8Array(0));
  return ok(new Uint8Array(iconv.encode(text, 'shift_jis')));
}

/** It must read back as the same character: the encoder writes '?' for what it does not have. */
const isInShiftJis = (character: string): boolean =>
  iconv.decode(iconv.encode(character, 'shift_jis'), 'shift_jis') === character;

const isWellFormed = (character: string): boolean => !/\p{Surrogate}/u.test(character);

const named = (character: string): string =>
  `${character} U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function cellsOf(receipt: Receipt, { language, offsetMinutes }: ReceiptsAsked): readonly string[] {
  const { atMs, chain, network, stage, hash, height, fee, from, to, mosaic, divisibility, atomic, message } = receipt;
  return [
    ...[`${moment(atMs, 0)}Z`, localMoment(atMs, offsetMinutes(atMs)), chainWords[chain], network],
    ...[stageWords[language][stage], hash, height === null ? '' : String(height)],
    fee === null ? '' : decimalText(fee, feeDecimals),
    ...[from, to, mosaic, decimalText(atomic, divisibility ?? 0), message, receipt.request ?? ''],
  ];
}

const moment = (atMs: bigint, offset: number): string =>
  new Date(Number(atMs) + offset * 60_000).toISOString().slice(0, 19);

function localMoment(atMs: bigint, offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment(atMs, offset)}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** All decimals, so that a column adds up without rounding. */
function decimalText(atomic: bigint, decimals: number): string {
  const digits = String(atomic).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** An apostrophe before what a spreadsheet would take for a formula (also after blanks, and in full width); quotes where
 * needed. */
function cellText(cell: string): string {
  const safe = /^[\t\r]|^\s*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
