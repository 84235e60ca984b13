/** Replaces every screen, in all languages, because the person may read only one of them. */
import { languageCodes } from '../../../core/base/languages.ts';
import type { SelfTestState } from '../../../core/contract/self-test.ts';
import { useCatalogs } from '../../i18n/use-words.ts';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import styles from '../../kit/stop.module.css';

type Failed = Exclude<SelfTestState, string>['failed'];

export function SelfTestStop({ failed }: { readonly failed: Failed }) {
  const catalogs = useCatalogs();
  return (
    <Sheet name="self-test-stop" wide>
      {languageCodes.map((language, index) => {
        const { format, selfTest: said } = catalogs[language];
        const title = (
          <>
            <Mark shape="stop" /> {said.stopTitle}
          </>
        );
        return (
          <section key={language} lang={language} className={styles.stop} role="alert">
            {index === 0 ? <Heading>{title}</Heading> : <h1>{title}</h1>}
            <p>{said.stopMeans}</p>
            <p>
              <b>{said.stopAsk}</b>
            </p>
            <p>
              {said.stopNames + format.colon}
              <span data-testid={`failed-${language}`}>{failed.join(', ')}</span>
            </p>
          </section>
        );
      })}
    </Sheet>
  );
}
