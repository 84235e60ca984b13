/**
 * The table of many payments: what needs attention first, then the largest; sortable, searchable, with the details of a
 * line on demand and a tick for each line that was looked at. One Tab stop: arrow keys move between the ticks.
 */
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type LineOrder, type PaymentLine, searchedLines, sortedLines } from '../../core/review/payment-lines.ts';
import type { ReviewDocument, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Sentence } from '../kit/sentence.tsx';
import { Party } from './consequence-view.tsx';
import { nameOf, textsOf } from './line-texts.ts';
import { PaymentRow } from './payment-row.tsx';
import styles from './payment-table.module.css';

/** So many lines are drawn; the rest on demand. What needs attention is among the first. */
const mostLines = 200;
/** More than a screen shows. The others follow in steps, so that no single task holds the window up. */
const stepLines = 20;

interface PaymentTableProps {
  readonly lines: readonly PaymentLine[];
  /** By `item` of the lines. */
  readonly documents: readonly ReviewDocument[];
  /** Numbers of ticked lines. */
  readonly ticked: readonly number[];
  readonly tick: (lines: readonly number[]) => void;
  /** Opens a request of several; absent where there is only one. */
  readonly open?: (item: number) => void;
}

interface Sorting {
  readonly by: LineOrder;
  readonly down: boolean;
}
const attention: Sorting = { by: 'attention', down: false };

export function PaymentTable({ lines, documents, ticked, tick, open }: PaymentTableProps) {
  const words = useWords();
  const { table } = words;
  const id = useId();
  const [sorting, setSorting] = useState(attention);
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(mostLines);
  const [shown, setShown] = useState<readonly number[]>([]);
  const rows = useRovingRows();
  const found = useMemo(() => {
    const sorted = sortedLines(lines, sorting.by, nameOf);
    return searchedLines(sorting.down ? sorted.toReversed() : sorted, search, (line) => textsOf(line, words));
  }, [lines, sorting, search, words]);
  const payer = useMemo(() => onlyPayer(lines), [lines]);
  const drawn = useDrawn(Math.min(found.length, most));
  const sort = (to: Sorting): void => {
    drawn.again();
    setSorting(to);
  };
  const stop = rows.stopOf(found);
  // The functions of a row stay the same, so that only rows that change are drawn anew.
  const latest = useRef(ticked);
  latest.current = ticked;
  const tickOne = useCallback((number: number, on: boolean) => tick(toggled(latest.current, number, on)), [tick]);
  const show = useCallback((number: number, on: boolean) => setShown((all) => toggled(all, number, on)), []);
  const isTicked = useMemo(() => new Set(ticked), [ticked]);
  const heading = (by: LineOrder, text: string, startsDown = false) => (
    <SortHeading by={by} sorting={sorting} sort={sort} startsDown={startsDown}>
      {text}
    </SortHeading>
  );
  return (
    <section
      className={styles.section}
      aria-labelledby={`${id}-title`}
      data-testid="payment-table"
      data-count={lines.length}
    >
      <div className={styles.top}>
        <h2 id={`${id}-title`}>{table.title(lines.length)}</h2>
        {payer !== null && (
          <p data-testid="all-from">
            <Sentence template={table.allFrom} slots={{ account: <Party value={payer} /> }} />
          </p>
        )}
        <p role="status" data-testid="lines-ticked">
          {table.ticked(ticked.length, lines.length)}
        </p>
        <label className={styles.search}>
          {table.search}{' '}
          <input
            type="search"
            value={search}
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            data-testid="search-lines"
            onChange={(event) => {
              drawn.again();
              setSearch(event.currentTarget.value);
            }}
          />
        </label>
        {sorting.by !== 'attention' && (
          <Button look="quiet" testId="attention-first" onClick={() => sort(attention)}>
            {table.attentionFirst}
          </Button>
        )}
        {search !== '' && (
          <p role="status" data-testid="lines-found">
            {found.length === 0 ? table.noneFound : table.found(found.length, lines.length)}
          </p>
        )}
      </div>
      <p className={styles.lead} id={`${id}-keys`}>
        {sorting.by === 'attention' ? words.format.sentences(table.lead, table.keys) : table.keys}
      </p>
      <table
        className={payer === null ? `${styles.table} ${styles.manyPayers}` : styles.table}
        ref={rows.table}
        aria-describedby={`${id}-keys`}
        onKeyDown={rows.move}
      >
        <thead>
          <tr>
            <th scope="col">{table.tick}</th>
            {heading('number', table.number)}
            {heading('to', table.to)}
            {heading('amount', table.amount, true)}
            {heading('message', table.message)}
            {payer === null && heading('from', table.from)}
            <th scope="col">{table.findings}</th>
            <th scope="col">
              <span className="visually-hidden">{table.details}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, drawn.count).map((line) => (
            <PaymentRow
              key={line.number}
              line={line}
              document={documents[line.item] ?? null}
              isTicked={isTicked.has(line.number)}
              tick={tickOne}
              isShown={shown.includes(line.number)}
              show={show}
              isStop={line.number === stop}
              arrive={rows.arrive}
              withFrom={payer === null}
              open={open}
            />
          ))}
        </tbody>
      </table>
      {found.length > most && (
        <div>
          <Button testId="more-lines" onClick={() => setMost(most + mostLines)}>
            {table.moreLines(Math.min(mostLines, found.length - most))}
          </Button>
        </div>
      )}
    </section>
  );
}

const toggled = (all: readonly number[], number: number, on: boolean): readonly number[] =>
  on ? [...all.filter((one) => one !== number), number] : all.filter((one) => one !== number);

/** How many lines are drawn: a step at once, and one more after each, up to so many. `again`: from the beginning. */
function useDrawn(upTo: number): { readonly count: number; readonly again: () => void } {
  const [most, draw] = useState(stepLines);
  useEffect(() => {
    if (most >= upTo) return;
    const timer = setTimeout(() => draw(most + stepLines), 0);
    return () => clearTimeout(timer);
  }, [most, upTo]);
  return { count: Math.min(most, upTo), again: () => draw(stepLines) };
}

/** The payer, if it is the same in every line. */
function onlyPayer(lines: readonly PaymentLine[]): Value | null {
  const first = lines[0]?.from ?? null;
  const text = JSON.stringify(first);
  return first?.type === 'address' && lines.every(({ from }) => JSON.stringify(from) === text) ? first : null;
}

interface SortHeadingProps {
  readonly by: LineOrder;
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
  readonly startsDown: boolean;
  readonly children: string;
}

function SortHeading({ by, sorting, sort, startsDown, children }: SortHeadingProps) {
  const isNow = sorting.by === by;
  const now = isNow ? (sorting.down ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={now} className={by === 'amount' ? styles.right : undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => sort({ by, down: isNow ? !sorting.down : startsDown })}
        data-testid={`sort-${by}`}
      >
        {children} <span aria-hidden="true">{isNow ? (sorting.down ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  );
}

/** One Tab stop among the ticks. It stays with its line when the order changes. */
function useRovingRows() {
  const table = useRef<HTMLTableElement>(null);
  const [current, arrive] = useState<number | null>(null);
  const move = (event: KeyboardEvent): void => {
    const ticks = [...(table.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
    const at = ticks.indexOf(event.target as HTMLInputElement);
    const to = at < 0 ? null : targetOf(event.key, at, ticks.length);
    if (to === null) return;
    event.preventDefault();
    ticks[to]?.focus();
    ticks[to]?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  };
  /** Number of the line that Tab reaches: the one last reached, or the first where that is not among them. */
  const stopOf = (found: readonly PaymentLine[]): number | null =>
    found.some((line) => line.number === current) ? current : (found[0]?.number ?? null);
  return { table, move, stopOf, arrive };
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
