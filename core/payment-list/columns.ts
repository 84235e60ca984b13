/** Names of the columns and of the kinds of rows of a payment list, in English and Japanese; a file uses either. */
/** A file uses either. */
interface Names {
  readonly english: string;
  readonly japanese: string;
}

export const columns = [
  'record',
  'chain',
  'network',
  'source',
  'destination',
  'mosaic',
  'divisibility',
  'amount',
  'message',
  'count',
  'note',
] as const;
export type Column = (typeof columns)[number];

export const requiredColumns: readonly Column[] = [
  'record',
  'chain',
  'network',
  'destination',
  'mosaic',
  'amount',
  'message',
  'count',
];

export const columnNames: Readonly<Record<Column, Names>> = {
  record: { english: 'record', japanese: '区分' },
  chain: { english: 'chain', japanese: 'チェーン' },
  network: { english: 'network', japanese: 'ネットワーク' },
  source: { english: 'source', japanese: '支払元' },
  destination: { english: 'destination', japanese: '支払先' },
  mosaic: { english: 'mosaic', japanese: 'モザイク' },
  divisibility: { english: 'divisibility', japanese: '小数桁数' },
  amount: { english: 'amount', japanese: '金額' },
  message: { english: 'message', japanese: 'メッセージ' },
  count: { english: 'count', japanese: '件数' },
  note: { english: 'note', japanese: '摘要' },
};

/** As in a bank's file of transfers: one header, the payments, a total for each mosaic, one end. */
export const records = ['header', 'payment', 'total', 'end'] as const;
export type RecordKind = (typeof records)[number];
export const recordNames: Readonly<Record<RecordKind, Names>> = {
  header: { english: 'header', japanese: 'ヘッダー' },
  payment: { english: 'payment', japanese: '支払' },
  total: { english: 'total', japanese: '合計' },
  end: { english: 'end', japanese: '終了' },
};

const named = <K extends string>(names: Readonly<Record<K, Names>>) =>
  new Map(
    Object.entries<Names>(names).flatMap(([key, { english, japanese }]) => [
      [english, key as K],
      [japanese, key as K],
    ]),
  );
const byColumnName = named(columnNames);
const byRecordName = named(recordNames);
export const columnOf = (name: string): Column | null => byColumnName.get(name) ?? null;
export const recordOf = (name: string): RecordKind | null => byRecordName.get(name) ?? null;
