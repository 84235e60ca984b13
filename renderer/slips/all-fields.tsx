/** Everything that the bytes say, folded behind its number of fields: sums per account, cosigners, every card, the bytes. */
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { BytesView } from './bytes-view.tsx';
import { CardList } from './card-list.tsx';
import { ConsequenceView } from './consequence-view.tsx';
import { ControlChangeList } from './control-change-list.tsx';
import { CosignerTable } from './cosigner-table.tsx';
import { EffectTable } from './effect-table.tsx';
import styles from './fold.module.css';
import { LossList } from './loss-list.tsx';

interface AllFieldsProps {
  readonly document: ReviewDocument;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function AllFields({ document, open, onToggle }: AllFieldsProps) {
  const { pictures } = useWords();
  const count = document.cards.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      data-testid="all-fields"
      data-count={count}
    >
      <summary>{pictures.allFields(count)}</summary>
      {open && <Fields document={document} />}
    </details>
  );
}

function Fields({ document }: { readonly document: ReviewDocument }) {
  const { slip, cosigners } = useWords();
  return (
    <div className={styles.content}>
      <ConsequenceView headline={document.headline} envelope={document.envelope} />
      {document.task !== 'keep' && <LossList document={document} />}
      {document.effects.length > 0 && (
        <section className={styles.section}>
          <h2>{slip.effects}</h2>
          <EffectTable effects={document.effects} />
        </section>
      )}
      {document.controlChanges.length > 0 && (
        <section className={styles.section}>
          <h2>{slip.controlChanges}</h2>
          <ControlChangeList document={document} />
        </section>
      )}
      {document.cosigners.length > 0 && (
        <section className={styles.section}>
          <h2>{cosigners.title}</h2>
          <CosignerTable groups={document.cosigners} />
        </section>
      )}
      <CardList cards={document.cards} />
      <BytesView document={document} />
    </div>
  );
}
