/**
 * What a transfer moves. Traps: a NEM transfer with mosaics reads `amount` as a multiplier, not as XEM
 * (TransferTransaction.java getRawQuantity); a mosaic that is not a currency has no divisibility offline.
 */
import { isSymbolAliasId, knownNemMosaic, knownSymbolMosaic, nemCurrencyName } from '../chain/known-mosaics.ts';
import type { NemTransfer, NemTransferMosaic, SymbolMosaic, SymbolTransfer } from '../transaction/transaction.ts';
import type { Row, Value, Warning } from './review-document.ts';
import { amountValue, codeValue, hexText, integerValue, ratioValue, row, textValue, warn } from './values.ts';

export interface Moves {
  /** One amount per mosaic, as it arrives. */
  readonly amounts: readonly Value[];
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

/** 1 000 000 means "once" in the multiplier of a NEM transfer. */
const once = 1_000_000n;

export function symbolMoves(tx: SymbolTransfer): Moves {
  const mosaics = tx.mosaics.map((mosaic) => symbolMosaic(tx, mosaic));
  const rows = mosaics.length === 0 ? [row('mosaics', codeValue('none'))] : mosaics.flatMap((mosaic) => mosaic.rows);
  return {
    amounts: mosaics.flatMap((mosaic) => mosaic.amounts),
    rows,
    warnings: [
      ...mosaics.flatMap((mosaic) => mosaic.warnings),
      ...movesNothing(tx.mosaics.map(({ amount }) => amount)),
    ],
  };
}

function symbolMosaic(tx: SymbolTransfer, { id, amount }: SymbolMosaic): Moves {
  const known = knownSymbolMosaic(tx.network, id);
  const name = hexText(id);
  const value = amountValue(amount, known, name);
  const facts = { mosaic: textValue(name) };
  const warnings = [
    ...(known === null ? [warn('mosaic-unknown', 'caution', facts)] : []),
    // symbol.xym is the network's own name; any other alias may be linked to another mosaic by the time it executes.
    ...(isSymbolAliasId(id) ? [warn('mosaic-alias', known === null ? 'caution' : 'note', facts)] : []),
    ...(amount === 0n ? [warn('amount-zero', 'caution', facts)] : []),
  ];
  return { amounts: [value], rows: [row('amount', value), row('mosaic', textValue(name))], warnings };
}

export function nemMoves(tx: NemTransfer): Moves {
  if (tx.amountIs === 'xem') {
    const xem = amountValue(tx.amount, knownNemMosaic(nemCurrencyName), nemCurrencyName);
    return { amounts: [xem], rows: [row('amount', xem)], warnings: movesNothing([tx.amount]) };
  }
  const mosaics = tx.mosaics.map((mosaic) => nemMosaic(tx, mosaic));
  const multiplied =
    tx.amount === once ? [] : [warn('mosaic-multiplier', 'caution', { multiplier: ratioValue(tx.amount, once) })];
  return {
    amounts: mosaics.flatMap((mosaic) => mosaic.amounts),
    rows: mosaics.flatMap((mosaic) => mosaic.rows),
    warnings: [
      ...multiplied,
      ...mosaics.flatMap((mosaic) => mosaic.warnings),
      ...movesNothing(tx.mosaics.map(({ rawQuantity }) => rawQuantity)),
    ],
  };
}

function nemMosaic(tx: NemTransfer, mosaic: NemTransferMosaic): Moves {
  const name = `${mosaic.namespace}:${mosaic.name}`;
  const known = knownNemMosaic(name);
  const value = amountValue(mosaic.rawQuantity, known, name);
  const facts = { mosaic: textValue(name) };
  const warnings = [
    ...(known === null ? [warn('mosaic-unknown', 'caution', facts)] : []),
    // A levy is in the mosaic's definition, not in the transaction: it cannot be seen offline.
    ...(known === null ? [warn('mosaic-levy-possible', 'caution', facts)] : []),
    ...(mosaic.losesFraction ? [warn('mosaic-fraction-lost', 'caution', facts)] : []),
    ...(mosaic.rawQuantity === 0n ? [warn('amount-zero', 'caution', facts)] : []),
  ];
  const rows = [
    row('amount', value),
    row('mosaic', textValue(name)),
    row('mosaic-quantity', integerValue(mosaic.quantity)),
    row('mosaic-multiplier', ratioValue(tx.amount, once)),
  ];
  return { amounts: [value], rows, warnings };
}

function movesNothing(amounts: readonly bigint[]): readonly Warning[] {
  return amounts.every((amount) => amount === 0n) ? [warn('moves-nothing', 'note')] : [];
}
