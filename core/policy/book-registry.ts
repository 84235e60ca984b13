/** All kinds of rules that a book may have. To add one: CONTRIBUTING.md. */
import * as v from 'valibot';
import type { Selector } from './book/selector.ts';
import type { BookRuleKind, Else } from './book-rule.ts';
import { accountClass } from './kinds/account-class.ts';
import { amountPerBatch } from './kinds/amount-per-batch.ts';
import { amountPerPayment } from './kinds/amount-per-payment.ts';
import { approvals } from './kinds/approvals.ts';
import { authorityChange } from './kinds/authority-change.ts';
import { balanceShare } from './kinds/balance-share.ts';
import { controlTotals } from './kinds/control-totals.ts';
import { destCooling } from './kinds/dest-cooling.ts';
import { destDenied } from './kinds/dest-denied.ts';
import { destFirstUse } from './kinds/dest-first-use.ts';
import { destListed } from './kinds/dest-listed.ts';
import { duplicate } from './kinds/duplicate.ts';
import { environment } from './kinds/environment.ts';
import { fee } from './kinds/fee.ts';
import { innerKind } from './kinds/inner-kind.ts';
import { lookAlike } from './kinds/look-alike.ts';
import { message } from './kinds/message.ts';
import { mosaic } from './kinds/mosaic.ts';
import { network } from './kinds/network.ts';
import { requestSigned } from './kinds/request-signed.ts';
import { rollingAmount } from './kinds/rolling-amount.ts';
import { rollingCount } from './kinds/rolling-count.ts';
import { scope } from './kinds/scope.ts';
import { sessionRefusals } from './kinds/session-refusals.ts';
import { sourceAccount } from './kinds/source-account.ts';
import { timeBounds } from './kinds/time-bounds.ts';
import { txKind } from './kinds/tx-kind.ts';

/** In the order in which a book is printed. */
export const bookRuleKinds = [
  scope,
  network,
  sourceAccount,
  accountClass,
  txKind,
  innerKind,
  mosaic,
  destListed,
  destCooling,
  destDenied,
  destFirstUse,
  lookAlike,
  amountPerPayment,
  amountPerBatch,
  rollingAmount,
  rollingCount,
  balanceShare,
  fee,
  timeBounds,
  message,
  duplicate,
  controlTotals,
  requestSigned,
  approvals,
  authorityChange,
  environment,
  sessionRefusals,
] as const;

export type BookRuleKindName = (typeof bookRuleKinds)[number]['kind'];
export type FieldsOfKind<K extends BookRuleKindName> =
  Extract<(typeof bookRuleKinds)[number], { readonly kind: K }> extends BookRuleKind<K, infer F> ? F : never;
export type BookRuleOf<K extends BookRuleKindName> = {
  readonly id: string;
  readonly kind: K;
  readonly when?: Selector | undefined;
  readonly else: Else;
} & FieldsOfKind<K>;
export type BookRule = { readonly [K in BookRuleKindName]: BookRuleOf<K> }[BookRuleKindName];

const byName = new Map<string, BookRuleKind<string, never>>(
  bookRuleKinds.map((kind) => [kind.kind, kind as unknown as BookRuleKind<string, never>]),
);

/** `kinds`: tests pass others. A kind that is not there is a bug of the caller: a book with it is never read. */
export function kindOf(name: string, kinds: ReadonlyMap<string, BookRuleKind<string, never>> = byName) {
  const found = kinds.get(name);
  if (found === undefined) throw new Error(`no kind ${name}`);
  return found;
}
export type Kinds = ReadonlyMap<string, BookRuleKind<string, never>>;
export const allKinds: Kinds = byName;

export const bookRuleSchema = v.variant(
  'kind',
  bookRuleKinds.map(({ schema }) => schema) as never,
) as unknown as v.GenericSchema<unknown, BookRule>;
