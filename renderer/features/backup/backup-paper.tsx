/** Paper layout of the codes of an encrypted backup, with instructions; invisible on the screen. */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type Code, quiet } from '../../show/code.ts';
import { pathOf } from '../../show/draw.ts';
import { practiceWord } from '../../show/picture.ts';
import styles from './backup-paper.module.css';

export function BackupPaper({ codes }: { readonly codes: readonly Code[] }) {
  const { quietly } = useApp().act;
  const { backup } = useWords();
  const practice = useApp().state.vault?.mode === 'practice';
  const [fingerprint, setFingerprint] = useState('');
  useEffect(() => {
    void quietly((vault) => vault.recovery.backups({})).then(
      (answer) => answer.ok && setFingerprint(answer.value.fingerprint),
    );
  }, [quietly]);
  return createPortal(
    <div data-paper data-testid="paper" className={styles.paper}>
      {codes.map((code, index) => (
        <figure
          // The set never changes while it is here.
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          key={index}
        >
          <p className={styles.above}>
            <b>{practice ? practiceWord : backup.paperHead}</b>
            <span>{backup.paperCode(index + 1, codes.length)}</span>
          </p>
          <svg viewBox={`0 0 ${code.size + 2 * quiet} ${code.size + 2 * quiet}`} aria-hidden="true">
            <path d={pathOf(code)} fill="#000000" shapeRendering="crispEdges" />
          </svg>
          <p>{fingerprint}</p>
          <p>{backup.paperHow}</p>
          <p>INKAN:1 = base32 parts of an age file (c2sp.org/age) – docs/backup-format.md</p>
        </figure>
      ))}
    </div>,
    document.body,
  );
}
