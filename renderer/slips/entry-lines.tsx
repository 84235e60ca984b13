/** The entries that would be written into the registry, a block each; the network and chain are in the title line. */
import type { Card, ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './entry-lines.module.css';
import { ValueView } from './value-view.tsx';

const mostEntries = 4;
const elsewhere = ['network', 'chain'];

interface EntryProps {
  readonly document: ReviewDocument;
  readonly showAll?: (() => void) | undefined;
}

export function EntryLines({ document, showAll }: EntryProps) {
  const { pictures } = useWords();
  const entries = document.cards.filter(({ code }) => code !== 'details');
  const left = entries.length - mostEntries;
  return (
    <section aria-label={pictures.entries} data-testid="entry-lines" data-count={entries.length}>
      <ul className={styles.entries}>
        {entries.slice(0, mostEntries).map((card, index) => (
          <EntryLine key={index} card={card} />
        ))}
      </ul>
      {left > 0 && (
        <p>
          <b>{pictures.more(left)}</b>{' '}
          {showAll !== undefined && (
            <button type="button" className={styles.link} onClick={showAll}>
              {pictures.showAll}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function EntryLine({ card }: { readonly card: Card }) {
  const words = useWords();
  return (
    <li>
      <p>{words.cards[card.code]}</p>
      <dl>
        {card.rows
          .filter(({ label, value }) => !elsewhere.includes(label) && !(value.type === 'code' && value.code === 'none'))
          .map(({ label, value }, index) => (
            <div key={index} data-testid={`entry-${label}`}>
              <dt>{words.labels[label]}</dt>
              <dd>
                <ValueView value={value} />
              </dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
