/** A book that lets a plain payment pass: every line is covered, and nothing fires. */

import { kindNames } from '../../core/chain/transaction-kinds.ts';
import type { RuleBook } from '../../core/policy/book/book.ts';
import type { BookRule } from '../../core/policy/book-registry.ts';
import { bookWith, feeLine, gold, type Pay, xem, xym } from './facts.ts';

const most = '9000000000000000';

/** Covers everything that a test may do. */
export const open: readonly BookRule[] = [
  { id: 'S1', kind: 'scope', else: 'block', in: ['drill', 'export', 'import', 'ownership', 'recovery', 'sign'] },
  { id: 'N1', kind: 'network', else: 'block', in: ['nem-mainnet', 'nem-testnet', 'symbol-mainnet', 'symbol-testnet'] },
  { id: 'K1', kind: 'txKind', else: 'block', in: [...kindNames].sort() },
  { id: 'K2', kind: 'innerKind', else: 'block', in: [...kindNames].sort() },
  { id: 'L1', kind: 'amountPerPayment', else: 'block', mosaic: xym, max: most },
  { id: 'L2', kind: 'amountPerPayment', else: 'block', mosaic: gold, max: most },
  { id: 'L3', kind: 'amountPerPayment', else: 'block', mosaic: xem, max: most },
  { id: 'F1', kind: 'fee', else: 'block', mosaic: xym, max: most },
  { id: 'F2', kind: 'fee', else: 'block', mosaic: xem, max: most },
  { id: 'X1', kind: 'authorityChange', else: 'note' },
];
export const openBook = (more: readonly BookRule[] = [], change: Partial<RuleBook> = {}): RuleBook =>
  bookWith([...open, ...more], change);

/** A payment with its fee. */
export const payment = (item: number, change: Pay = {}): readonly Pay[] => [
  { item, ...change },
  feeLine(100n, { item }),
];
