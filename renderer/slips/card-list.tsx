/** All cards, every inner transaction in full under its own heading. */
import { Fragment, type ReactNode, useId, useRef } from 'react';
import type { Card, Part } from '../../core/review/review-document.ts';
import { groupDigits } from '../i18n/exact.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../kit/sentence.tsx';
import { type CardGroup, cardGroups } from './card-groups.ts';
import styles from './card-list.module.css';
import { CardView } from './card-view.tsx';
import { ValueView } from './value-view.tsx';

/** From this number on, an index helps to find a transaction again. */
const worthAnIndex = 10;

export function CardList({ cards }: { readonly cards: readonly Card[] }) {
  const list = useRef<HTMLDivElement>(null);
  const groups = cardGroups(cards);
  const parts = groups.flatMap((group) => (group.part === null ? [] : [group.part]));
  const firstPart = groups.findIndex((group) => group.part !== null);
  const show = (index: number) => {
    const heading = list.current?.querySelector<HTMLElement>(`[data-testid="part-${index}"] h2`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
    // Skipped cards get their real height only now.
    requestAnimationFrame(() => requestAnimationFrame(() => heading?.scrollIntoView()));
  };
  return (
    <div ref={list} className={styles.list}>
      {groups.map((group, at) => (
        <Fragment key={at}>
          {at === firstPart && parts.length > worthAnIndex && <PartIndex parts={parts} show={show} />}
          {group.part === null ? <Cards cards={group.cards} /> : <PartView part={group.part} group={group} />}
        </Fragment>
      ))}
    </div>
  );
}

function Cards({ cards }: { readonly cards: readonly Card[] }) {
  return cards.map((card, index) => <CardView key={index} card={card} />);
}

function PartView({ part, group }: { readonly part: Part; readonly group: CardGroup }) {
  const { kinds, slip } = useWords();
  const id = useId();
  const slots: Record<string, ReactNode> = {
    index: groupDigits(String(part.index)),
    total: groupDigits(String(part.total)),
    kind: kinds[part.kind],
  };
  const many = part.total > worthAnIndex;
  return (
    <section
      className={many ? `${styles.part} ${styles.late}` : styles.part}
      aria-labelledby={id}
      data-testid={`part-${part.index}`}
      data-kind={part.kind}
    >
      <h2 id={id} tabIndex={-1}>
        <Sentence template={slip.partTitle} slots={slots} />
      </h2>
      <p>
        <Sentence template={slip.partSigner} slots={{ signer: <PartSigner part={part} /> }} />
      </p>
      <Cards cards={group.cards} />
    </section>
  );
}

/** One of our accounts is its name; anybody else is the whole address. */
function PartSigner({ part }: { readonly part: Part }) {
  const { format } = useWords();
  const { signer } = part;
  if (signer.type === 'address' && signer.owner !== null) return format.quoted(signer.owner);
  return <ValueView value={signer} />;
}

function PartIndex({ parts, show }: { readonly parts: readonly Part[]; readonly show: (index: number) => void }) {
  const { slip, kinds } = useWords();
  return (
    <nav className={styles.index} aria-label={slip.contents} data-testid="part-index">
      <h2>{slip.contents}</h2>
      <p>{slip.inside(parts[0]?.total ?? parts.length)}</p>
      <ol>
        {parts.map((part) => (
          <li key={part.index} value={part.index}>
            <button type="button" onClick={() => show(part.index)}>
              {kinds[part.kind]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
