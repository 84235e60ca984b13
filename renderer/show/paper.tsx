/** Layout of the codes for paper, beside the app and invisible on the screen; styles/print.css prints only this. */
import { createPortal } from 'react-dom';
import { groupsOf } from '../i18n/exact.ts';
import { type Code, quiet } from './code.ts';
import { pathOf } from './draw.ts';
import styles from './paper.module.css';
import { practiceWord } from './picture.ts';

interface PaperProps {
  readonly codes: readonly Code[];
  readonly hash: string;
  readonly practice: boolean;
}

export function Paper({ codes, hash, practice }: PaperProps) {
  return createPortal(
    <div data-paper data-testid="paper" className={styles.paper}>
      {codes.map((code, index) => (
        <figure
          // The set never changes while it is here.
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          key={index}
          className={`${practice ? styles.practice : styles.sealed} ${codes.length === 1 ? styles.single : ''}`}
        >
          <p className={styles.above}>
            <b>{practice ? practiceWord : 'Inkan'}</b>
            <span>
              {index + 1} / {codes.length}
            </span>
          </p>
          <PaperCode code={code} />
          <p className={styles.below}>{groupsOf(hash, 8).join(' ')}</p>
          {practice && <p className={styles.word}>{practiceWord}</p>}
        </figure>
      ))}
    </div>,
    document.body,
  );
}

function PaperCode({ code }: { readonly code: Code }) {
  const side = code.size + 2 * quiet;
  return (
    <svg className={styles.code} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={pathOf(code)} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
