import type { SelfTestState } from '../../../core/contract/self-test.ts';
import { catalogs } from '../../i18n/catalogs.ts';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import styles from '../../kit/stop.module.css';

type Failed = Exclude<SelfTestState, string>['failed'];

/** Instead of everything else, and in both languages: whoever stands here may read only one of them. */
export function SelfTestStop({ failed }: { readonly failed: Failed }) {
  return (
    <Sheet name="self-test-stop" wide>
      {(['ja', 'en'] as const).map((language) => {
        const { entropy: said } = catalogs[language];
        const title = (
          <>
            <Mark shape="stop" /> {said.stopTitle}
          </>
        );
        return (
          <section key={language} lang={language} className={styles.stop} role="alert">
            {language === 'ja' ? <Heading>{title}</Heading> : <h1>{title}</h1>}
            <p>{said.stopMeans}</p>
            <p>
              <b>{said.stopAsk}</b>
            </p>
            <p>
              {said.stopNames}: <span data-testid={`failed-${language}`}>{failed.join(', ')}</span>
            </p>
          </section>
        );
      })}
    </Sheet>
  );
}
