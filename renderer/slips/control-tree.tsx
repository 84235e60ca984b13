/** Who controls an account: how many must sign, and each cosigner on a branch of its own. */
import type { ControlTree, TreeCosigner } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../kit/sentence.tsx';
import { PartyName } from './party-name.tsx';
import styles from './pictures.module.css';
import { ValueView } from './value-view.tsx';

interface TreeProps {
  readonly title: string;
  readonly tree: ControlTree;
  readonly isAfter?: boolean;
  /** The number of the first added cosigner; null if none is numbered. */
  readonly first?: number | null;
}

export function ControlTreeView({ title, tree, isAfter = false, first = null }: TreeProps) {
  const { pictures } = useWords();
  return (
    <div className={styles.tree} data-testid={isAfter ? 'tree-after' : 'tree-before'} data-is={tree.is}>
      <p className={styles.soft}>{title}</p>
      <TreeHead tree={tree} />
      <ul>
        {tree.cosigners.map((cosigner, index) => (
          <Branch
            key={index}
            cosigner={cosigner}
            isLast={index === tree.cosigners.length - 1}
            number={first === null || cosigner.change !== 'added' ? null : first + addedBefore(tree, index)}
          />
        ))}
      </ul>
      {!tree.isComplete && <p className={styles.soft}>{pictures.perhapsOthers}</p>}
    </div>
  );
}

const addedBefore = ({ cosigners }: ControlTree, index: number): number =>
  cosigners.slice(0, index).filter(({ change }) => change === 'added').length;

function TreeHead({ tree: { is, approval, removal } }: { readonly tree: ControlTree }) {
  const { pictures } = useWords();
  if (is === 'alone') return <p className={styles.amount}>{pictures.alone}</p>;
  if (is === 'unknown') return <p className={styles.amount}>{pictures.unknown}</p>;
  return (
    <p>
      <b className={styles.amount}>
        <Sentence template={pictures.toAct} slots={{ value: <ValueView value={approval} /> }} />
      </b>
      {removal !== null && (
        <span className={styles.soft}>
          {' '}
          · <Sentence template={pictures.toRemove} slots={{ value: <ValueView value={removal} /> }} />
        </span>
      )}
    </p>
  );
}

interface BranchProps {
  readonly cosigner: TreeCosigner;
  readonly isLast: boolean;
  readonly number: number | null;
}

/** A filled node with a plus is new, a crossed one leaves, a ring stays. */
function Branch({ cosigner: { account, change }, isLast, number }: BranchProps) {
  const { pictures } = useWords();
  return (
    <li className={styles.branch} data-testid={`tree-${change}`}>
      <svg className={styles.twig} aria-hidden="true" focusable="false">
        <line x1="10" y1="0" x2="10" y2={isLast ? '14' : '100%'} />
        <line x1="10" y1="14" x2="22" y2="14" />
        <g transform="translate(22 4)">{nodes[change]}</g>
      </svg>
      <div className={change === 'removed' ? styles.gone : undefined}>
        <b className={styles.state}>
          {number === null ? pictures.changes[change] : `${pictures.changes[change]} ${number}`}
        </b>{' '}
        <PartyName value={account} />
      </div>
    </li>
  );
}

const nodes = {
  kept: <circle className={styles.ring} cx="10" cy="10" r="7" />,
  added: (
    <>
      <circle className={styles.full} cx="10" cy="10" r="9" />
      <path className={styles.onFull} d="M10 5v10M5 10h10" />
    </>
  ),
  removed: (
    <>
      <circle className={`${styles.ring} ${styles.dashed}`} cx="10" cy="10" r="8" />
      <path className={styles.ring} d="M6 6l8 8M14 6l-8 8" />
    </>
  ),
} as const;
