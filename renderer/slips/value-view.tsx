/** Draws one value exactly. */
import { assertNever } from '../../core/base/result.ts';
import type { Value } from '../../core/review/review-document.ts';
import { exactAmount, exactQuotient, groupDigits, groupsOf, visibleStretches } from '../i18n/exact.ts';
import { dateAndTime, toMoment } from '../i18n/moments.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { AddressView } from './address-view.tsx';
import { roughLength } from './blocks.ts';
import { Groups } from './groups.tsx';
import styles from './value-view.module.css';

type Ratio = Extract<Value, { type: 'ratio' }>;

/** What a ratio refers to: the row's name tells it, not the value. */
export type RatioOf = 'times' | 'percent' | 'perByte';

interface ValueProps {
  readonly value: Value;
  readonly ratioOf?: RatioOf | undefined;
  /** The surrounding words already call it a name. */
  readonly bare?: boolean;
}

export function ValueView({ value, ratioOf, bare = false }: ValueProps) {
  const words = useWords();
  switch (value.type) {
    case 'address':
      return <AddressView address={value.text} owner={value.owner} known={value.known} />;
    case 'alias':
      return (
        <span>
          {!bare && `${words.format.namespaceId} `}
          <Groups groups={groupsOf(value.namespaceId, 8)} />
        </span>
      );
    case 'amount':
      return <AmountView amount={value} />;
    case 'integer':
      return <span className={styles.figure}>{groupDigits(value.text)}</span>;
    case 'ratio':
      return <RatioView ratio={value} ratioOf={ratioOf} />;
    case 'text':
      return <TextView text={value.text} />;
    case 'hex':
      return <Groups groups={groupsOf(value.hex, 8)} />;
    case 'instant':
      return <InstantView epochMs={value.epochMs} />;
    case 'blocks':
      return <BlocksView blocks={value.blocks} blockMs={value.blockMs} />;
    case 'quorum':
      return <span className={styles.figure}>{words.format.quorum(value.need, value.of)}</span>;
    case 'code':
      return <span>{words.values[value.code]}</span>;
    case 'format':
      return <span>{words.requestFormats[value.format]}</span>;
    case 'kind':
      return <span>{words.kinds[value.kind]}</span>;
    default:
      return assertNever(value);
  }
}

/** As one number with its unit if the division is exact; ten-thousandths as percent. */
function RatioView({ ratio, ratioOf }: { readonly ratio: Ratio; readonly ratioOf: RatioOf | undefined }) {
  const { format } = useWords();
  const hundredfold = ratioOf === 'percent' ? `${ratio.numerator}00` : ratio.numerator;
  const quotient = ratioOf === undefined ? null : exactQuotient(hundredfold, ratio.denominator);
  const unit = ratioOf === undefined || (quotient === null && ratioOf !== 'perByte') ? '' : ` ${format[ratioOf]}`;
  return (
    <span className={styles.figure}>
      {quotient ?? `${groupDigits(ratio.numerator)} ${format.of} ${groupDigits(ratio.denominator)}`}
      {unit}
    </span>
  );
}

/** The exact number of blocks, and their approximate duration. */
function BlocksView({ blocks, blockMs }: { readonly blocks: string; readonly blockMs: number }) {
  const { format } = useWords();
  const length = roughLength(blocks, blockMs);
  return (
    <span>
      <span className={styles.figure}>{format.blocks(groupDigits(blocks))}</span>
      {length !== null && (
        <span className={styles.soft}>
          {format.inBrackets(format.about(format.lengths[length.unit](length.count)))}
        </span>
      )}
    </span>
  );
}

export function AmountView({ amount }: { readonly amount: Extract<Value, { type: 'amount' }> }) {
  const words = useWords();
  return (
    <span className={styles.amount} data-testid="amount">
      <span className={styles.figure}>{exactAmount(amount.atomic, amount.divisibility)}</span>{' '}
      {amount.divisibility === null && <span className={styles.raw}>{words.format.rawUnits} </span>}
      <span className={styles.unit}>{amount.unit}</span>
    </span>
  );
}

function TextView({ text }: { readonly text: string }) {
  const words = useWords();
  const stretches = visibleStretches(text);
  if (stretches.length === 0)
    return <span className={styles.soft}>{words.format.inBrackets(words.format.empty).trim()}</span>;
  return (
    <bdi className={styles.text}>
      {stretches.map((stretch, index) => (
        <span key={index} className={stretch.isCode ? styles.code : undefined}>
          {stretch.shown}
        </span>
      ))}
    </bdi>
  );
}

export function InstantView({ epochMs }: { readonly epochMs: string }) {
  const words = useWords();
  const language = useLanguage();
  const moment = toMoment(epochMs);
  if (moment === null) {
    return (
      <span>
        {groupDigits(epochMs)} ms{words.format.inBrackets(words.format.impossibleTime)}
      </span>
    );
  }
  return (
    <span className={styles.instant}>
      <span>
        {dateAndTime(moment, language, false)} <span className={styles.soft}>{words.slip.local}</span>
      </span>
      <span>
        {dateAndTime(moment, language, true)} <span className={styles.soft}>{words.slip.utc}</span>
      </span>
    </span>
  );
}

/** Local time alone, where the time in UTC stands among all fields. */
export function LocalInstant({ epochMs }: { readonly epochMs: string }) {
  const words = useWords();
  const language = useLanguage();
  const moment = toMoment(epochMs);
  if (moment === null) return <InstantView epochMs={epochMs} />;
  return (
    <span className={styles.soft}>
      {dateAndTime(moment, language, false)} {words.slip.local}
    </span>
  );
}
