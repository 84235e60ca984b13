/** Rolls or flips, entered with large buttons or keys. */
import { useEffect, useRef } from 'react';
import { measures } from '../../../core/entropy/sources.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { Commitment } from './commitment.tsx';
import styles from './entropy.module.css';
import { Progress } from './progress.tsx';
import { SourceProblem } from './source-list.tsx';
import type { Symbols } from './use-symbols.ts';

type Kind = 'dice' | 'coins';
export const diceSymbols = ['1', '2', '3', '4', '5', '6'] as const;
export const coinSymbols = ['1', '0'] as const;

/** Rolls that give 256 bits with a fair die, and flips likewise. */
const goals: Readonly<Record<Kind, number>> = { dice: 99, coins: 256 };
/** Shown for comparison with the table. */
const shownAtOnce = 10;

interface SymbolTableProps {
  readonly kind: Kind;
  readonly symbols: readonly string[];
  readonly typed: Symbols;
  readonly commitment: string | null;
  readonly add: (kind: Kind, data: Uint8Array) => Promise<void>;
  readonly back: () => void;
}

export function SymbolTable({ kind, symbols, typed, commitment, add, back }: SymbolTableProps) {
  const { entropy: said, common, format } = useWords();
  const { state } = useApp();
  useSymbolKeys(symbols, typed);
  const { least } = measures[kind];
  const label = (symbol: string) => (kind === 'dice' ? said.face(symbol) : said.sides[symbol === '1' ? '1' : '0']);
  const last = typed.last(shownAtOnce).map((symbol) => (kind === 'dice' ? symbol : label(symbol)));
  return (
    <>
      <Heading>{kind === 'dice' ? said.diceTitle : said.coinsTitle}</Heading>
      <p>{kind === 'dice' ? said.diceLead : said.coinsLead}</p>
      {commitment !== null && <Commitment commitment={commitment} />}
      <SourceProblem reason={state.problem} />
      <div className={styles.symbols}>
        {symbols.map((symbol) => (
          <button
            key={symbol}
            type="button"
            className={styles.symbol}
            aria-label={label(symbol)}
            onClick={() => typed.push(symbol)}
            data-testid={`${kind}-${symbol}`}
          >
            {kind === 'dice' ? symbol : label(symbol)}
          </button>
        ))}
      </div>
      <Progress count={typed.count} least={least} goal={goals[kind]} />
      <p className={styles.last} data-testid="last-symbols">
        <span className={styles.soft}>{said.last + format.colon}</span>
        <b>{last.length === 0 ? said.noneYet : last.join(' ')}</b>
      </p>
      <ButtonRow>
        <Button testId="back" disabled={state.busy} onClick={back}>
          {common.back}
        </Button>
        <Button testId="undo" disabled={typed.count === 0} onClick={typed.undo}>
          {said.undo}
        </Button>
        <Button
          look="strong"
          testId="add-these"
          disabled={typed.count < least || state.busy}
          onClick={() => void add(kind, typed.take())}
        >
          {said.addThese}
        </Button>
      </ButtonRow>
    </>
  );
}

/** Keys for the symbols, wherever the focus is; Backspace removes the last one. A held key counts once. */
function useSymbolKeys(symbols: readonly string[], typed: Symbols): void {
  const now = useRef(typed);
  now.current = typed;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (symbols.includes(event.key)) now.current.push(event.key);
      else if (event.key === 'Backspace') now.current.undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [symbols]);
}
