/** The certificate as one code if it fits, always as text, and by the exports that the settings allow. */
import type { EntropyCertificate } from '../../../core/contract/entropy.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { QrSheet } from '../../kit/qr-sheet.tsx';
import { ShownText } from '../../kit/shown-text.tsx';
import { OtherExports } from '../../show/other-exports.tsx';
import { viewsOf } from '../../show/views.ts';
import styles from './entropy.module.css';

export function CertificateCode({ certificate }: { readonly certificate: EntropyCertificate }) {
  const { state, act } = useApp();
  const { entropy: said } = useWords();
  const text = JSON.stringify(certificate);
  return (
    <>
      {viewsOf(text).includes('qr') && (
        <div className={styles.certificate}>
          <QrSheet text={text} label={said.certificateCode} practice={false} testId="certificate-qr" />
        </div>
      )}
      <div>
        <p>{said.certificateText}</p>
        <ShownText text={text} label={said.certificateText} testId="certificate-text" />
      </div>
      <OtherExports
        carried={{ text, name: 'inkan-entropy-certificate', hash: '', practice: false }}
        show={null}
        exports={act.exports}
        settings={state.vault?.settings ?? null}
      />
    </>
  );
}
