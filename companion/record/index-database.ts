/**
 * An SQLite index of the record, for questions over years. It is never the only place of a fact: whenever it is not
 * exactly that of the record's head, or cannot be read, it is deleted and made again.
 * Takes: the record's entries. Gives: flows, payments, receipts, payees. Never: keeps anything that the record does not have.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Database, JSValue } from 'node-sqlite3-wasm';
import type { Chain, Network } from '../../core/chain/networks.ts';
import { type Stage, stages } from '../contract/flow.ts';
import { flowStage } from '../follow/follower.ts';
import type { DeskEvent } from './desk-event.ts';
import type { Receipt } from './receipts.ts';
import type { DeskEntry, DeskRecord } from './record.ts';

/** CommonJS; it reads its .wasm from its own folder (docs/desk.md). */
const sqlite = createRequire(import.meta.url)('node-sqlite3-wasm') as typeof import('node-sqlite3-wasm');

export interface PaymentRow {
  readonly flow: string;
  readonly step: number;
  readonly atMs: bigint;
  readonly chain: Chain;
  readonly network: Network;
  readonly from: string;
  readonly to: string;
  readonly mosaic: string;
  readonly divisibility: number | null;
  readonly atomic: bigint;
  readonly message: string;
  readonly stage: Stage;
}

export interface PaymentsAsked {
  readonly to?: string;
  readonly mosaic?: string;
  readonly atLeast?: bigint;
  readonly atMost?: bigint;
  readonly fromMs?: bigint;
  readonly toMs?: bigint;
}

export interface PayeeFacts {
  readonly payments: number;
  readonly lastMs: bigint;
}

export interface DeskIndex {
  /** Takes in what the record has and it has not. */
  readonly catchUp: () => void;
  /** Newest first. Without those that failed or ran out. */
  readonly payments: (asked: PaymentsAsked) => readonly PaymentRow[];
  /** Null: never paid by this desk. */
  readonly payee: (chain: Chain, network: Network, address: string) => PayeeFacts | null;
  readonly flowsIn: (stage: Stage) => readonly string[];
  /** Of what is in a block, by the time when that was recorded; oldest first. Null: open on that side. */
  readonly receipts: (fromMs: bigint | null, toMs: bigint | null) => readonly Receipt[];
  readonly close: () => void;
}

const layout = '1';
/** Amounts are texts of one width, so that they compare as numbers: SQLite's have 63 bits. */
const width = 20;
const schema = `
  CREATE TABLE head (layout TEXT NOT NULL, sequence INTEGER NOT NULL, hash TEXT NOT NULL);
  CREATE TABLE flows (flow TEXT PRIMARY KEY, chain TEXT NOT NULL, network TEXT NOT NULL, request TEXT, at TEXT NOT NULL,
    stage TEXT NOT NULL);
  CREATE TABLE steps (flow TEXT NOT NULL, step INTEGER NOT NULL, hash TEXT NOT NULL, stage TEXT NOT NULL, at TEXT NOT NULL,
    block_at TEXT, height TEXT, fee TEXT, PRIMARY KEY (flow, step));
  CREATE TABLE payments (number INTEGER PRIMARY KEY, flow TEXT NOT NULL, step INTEGER NOT NULL, at TEXT NOT NULL,
    sender TEXT NOT NULL, payee TEXT NOT NULL, mosaic TEXT NOT NULL, divisibility INTEGER, atomic TEXT NOT NULL,
    message TEXT NOT NULL);
  CREATE INDEX payments_by_payee ON payments (payee);
  CREATE INDEX payments_by_flow ON payments (flow, step);
  CREATE INDEX flows_by_stage ON flows (stage);
  CREATE INDEX steps_by_block ON steps (block_at);
`;
const spent = `('failed', 'expired')`;

export function openIndex(file: string, record: Pick<DeskRecord, 'entries' | 'head' | 'headAt'>): DeskIndex {
  let database = usable() ?? rebuilt();

  /** Null: absent, unreadable, or of another record or layout. */
  function usable(): Database | null {
    if (!fs.existsSync(file)) return null;
    let found: Database | null = null;
    try {
      clearLock();
      found = new sqlite.Database(file);
      const check = found.get('PRAGMA quick_check');
      const head = found.get('SELECT layout, sequence, hash FROM head');
      const isWhole = check !== null && Object.values(check)[0] === 'ok' && head?.layout === layout;
      if (isWhole && record.headAt(Number(head.sequence)) === head.hash) return found;
    } catch {
      // Not readable: it is made again.
    }
    closeQuietly(found);
    return null;
  }

  function rebuilt(): Database {
    clearLock();
    for (const name of [file, `${file}-journal`]) fs.rmSync(name, { force: true, recursive: true });
    const made = new sqlite.Database(file);
    made.exec(schema);
    made.run('INSERT INTO head VALUES (?, 0, ?)', [layout, '0'.repeat(64)]);
    return made;
  }

  /** The package locks with a folder, which a crash leaves behind. Only who has the record open comes here. */
  function clearLock(): void {
    fs.rmSync(`${file}.lock`, { force: true, recursive: true });
  }

  function catchUp(): void {
    try {
      takeIn();
    } catch {
      closeQuietly(database);
      database = rebuilt();
      takeIn();
    }
  }

  function takeIn(): void {
    const known = Number(database.get('SELECT sequence FROM head')?.sequence ?? 0);
    const fresh = record.entries().slice(known);
    if (fresh.length === 0) return;
    database.exec('BEGIN');
    try {
      for (const entry of fresh) add(database, entry);
      const { sequence, hash } = record.head();
      database.run('UPDATE head SET sequence = ?, hash = ?', [sequence, hash]);
      database.exec('COMMIT');
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  /** A file that was damaged while it was open is made again, once. */
  function asked<T>(question: () => T): T {
    try {
      return question();
    } catch {
      closeQuietly(database);
      database = rebuilt();
      takeIn();
      return question();
    }
  }

  const rows = (sql: string, values: JSValue[]): readonly Row[] =>
    asked(() => database.all(sql, values) as readonly Row[]);

  catchUp();
  return {
    catchUp,
    payments: (asking) => {
      const { where, values } = conditions(asking);
      const sql = `SELECT p.*, f.chain, f.network, coalesce(s.stage, 'waiting') AS stage FROM payments p
        JOIN flows f ON f.flow = p.flow LEFT JOIN steps s ON s.flow = p.flow AND s.step = p.step
        WHERE coalesce(s.stage, 'waiting') NOT IN ${spent} ${where} ORDER BY p.number DESC`;
      return rows(sql, values).map(paymentOf);
    },
    payee: (chain, network, address) => {
      const sql = `SELECT count(*) AS payments, max(p.at) AS last FROM payments p JOIN flows f ON f.flow = p.flow
        LEFT JOIN steps s ON s.flow = p.flow AND s.step = p.step WHERE p.payee = ? AND f.chain = ? AND f.network = ?
        AND coalesce(s.stage, 'waiting') NOT IN ${spent}`;
      const [row] = rows(sql, [address, chain, network]);
      const payments = Number(row?.payments ?? 0);
      return payments === 0 ? null : { payments, lastMs: BigInt(String(row?.last)) };
    },
    flowsIn: (stage) =>
      rows('SELECT flow FROM flows WHERE stage = ? ORDER BY at', [stage]).map(({ flow }) => String(flow)),
    receipts: (fromMs, toMs) => {
      const sql = `SELECT p.*, f.chain, f.network, f.request, s.hash, s.height, s.fee, s.block_at, s.stage FROM payments p
        JOIN flows f ON f.flow = p.flow JOIN steps s ON s.flow = p.flow AND s.step = p.step
        WHERE s.stage IN ('in-block', 'final') AND s.block_at >= ? AND s.block_at <= ? ORDER BY s.block_at, p.number`;
      return rows(sql, [wide(fromMs ?? 0n), wide(toMs ?? 10n ** 19n)]).map(receiptOf);
    },
    close: () => closeQuietly(database),
  };
}

type Row = Readonly<Record<string, number | bigint | string | Uint8Array | null>>;
const wide = (value: bigint | string): string => String(value).padStart(width, '0');
const narrowed = (value: unknown): bigint => BigInt(String(value));

function conditions({ to, mosaic, atLeast, atMost, fromMs, toMs }: PaymentsAsked) {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['p.payee = ?', to],
    ['p.mosaic = ?', mosaic],
    ['p.atomic >= ?', atLeast === undefined ? undefined : wide(atLeast)],
    ['p.atomic <= ?', atMost === undefined ? undefined : wide(atMost)],
    ['p.at >= ?', fromMs === undefined ? undefined : wide(fromMs)],
    ['p.at <= ?', toMs === undefined ? undefined : wide(toMs)],
  ];
  const used = given.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  return { where: used.map(({ sql }) => ` AND ${sql}`).join(''), values: used.map(({ value }) => value) };
}

function add(database: Database, { atMs, event }: DeskEntry): void {
  switch (event.kind) {
    case 'flow-step':
      database.run('INSERT OR REPLACE INTO steps VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL)', [
        ...[event.flow, event.step, event.hash, 'waiting', wide(atMs)],
      ]);
      return;
    case 'flow-ready':
      database.run('INSERT OR REPLACE INTO flows VALUES (?, ?, ?, ?, ?, ?)', [
        ...[event.flow, event.chain, event.network, event.request, wide(event.at), 'waiting'],
      ]);
      return;
    case 'payment': {
      const { flow, step, from, to, mosaic, divisibility, atomic, message } = event;
      const sql = `INSERT INTO payments (flow, step, at, sender, payee, mosaic, divisibility, atomic, message)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
      database.run(sql, [flow, step, wide(atMs), from, to, mosaic, divisibility, wide(atomic), message]);
      return;
    }
    case 'stage-reached':
      addStage(database, atMs, event);
  }
}

function addStage(database: Database, atMs: bigint, event: Extract<DeskEvent, { kind: 'stage-reached' }>): void {
  const { flow, step, stage, height, fee } = event;
  const isThere = stage === 'in-block' || stage === 'final';
  // When it first came into a block counts; a roll-back takes that away.
  const sql = `UPDATE steps SET stage = ?1, at = ?2, block_at = CASE WHEN ?3 THEN coalesce(block_at, ?2) ELSE NULL END,
    height = CASE WHEN ?3 THEN coalesce(?4, height) ELSE NULL END, fee = CASE WHEN ?3 THEN coalesce(?5, fee) ELSE NULL END
    WHERE flow = ?6 AND step = ?7`;
  database.run(sql, [stage, wide(atMs), isThere, height, fee, flow, step]);
  const all = database.all('SELECT stage FROM steps WHERE flow = ?', [flow]) as readonly Row[];
  database.run('UPDATE flows SET stage = ? WHERE flow = ?', [flowStage(all.map(stageOf)), flow]);
}

const stageOf = (row: Row): Stage => stages.find((stage) => stage === row.stage) ?? 'waiting';

const common = (row: Row) => ({
  chain: (row.chain === 'nem' ? 'nem' : 'symbol') as Chain,
  network: (row.network === 'mainnet' ? 'mainnet' : 'testnet') as Network,
  from: String(row.sender),
  to: String(row.payee),
  mosaic: String(row.mosaic),
  divisibility: row.divisibility === null ? null : Number(row.divisibility),
  atomic: narrowed(row.atomic),
  message: String(row.message),
});

const paymentOf = (row: Row): PaymentRow => ({
  ...common(row),
  ...{ flow: String(row.flow), step: Number(row.step), atMs: narrowed(row.at), stage: stageOf(row) },
});

const receiptOf = (row: Row): Receipt => ({
  ...common(row),
  ...{ atMs: narrowed(row.block_at), hash: String(row.hash), stage: row.stage === 'final' ? 'final' : 'in-block' },
  height: row.height === null ? null : narrowed(row.height),
  fee: row.fee === null ? null : narrowed(row.fee),
  request: row.request === null ? null : String(row.request),
});

function closeQuietly(database: Database | null): void {
  try {
    database?.close();
  } catch {
    // What could not be closed is deleted.
  }
}
