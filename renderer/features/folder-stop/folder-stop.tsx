/** Replaces everything: what is wrong with the folder. In all languages if the setting could not be read from it. */
import { languageCodes } from '../../../core/base/languages.ts';
import type { Reason } from '../../../core/base/reason.ts';
import type { Machine } from '../../../core/contract/host.ts';
import { useCatalogs } from '../../i18n/use-words.ts';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import styles from '../../kit/stop.module.css';
import { WhatIsThere } from '../../kit/what-is-there.tsx';

interface FolderStopProps {
  readonly trouble: Reason;
  readonly language: Machine['language'];
  readonly reason: Machine['lockReason'];
}

export function FolderStop({ trouble, language, reason }: FolderStopProps) {
  const catalogs = useCatalogs();
  const languages = language === null ? languageCodes : [language];
  return (
    <Sheet name="folder-stop" wide={languages.length > 1}>
      {languages.map((each, index) => {
        const { folderStop, common, format, reasons } = catalogs[each];
        const title = (
          <>
            <Mark shape="stop" /> {folderStop.title}
          </>
        );
        return (
          <section
            key={each}
            lang={each}
            className={styles.stop}
            role="alert"
            data-testid={`folder-stop-${each}`}
            data-code={trouble.code}
          >
            {index === 0 ? <Heading>{title}</Heading> : <h1>{title}</h1>}
            {reason !== null && <p>{common.lockReason[reason]}</p>}
            <p>
              <b>{reasons[trouble.code].title}</b>
            </p>
            <WhatIsThere found={trouble.found} words={catalogs[each]} />
            <p>{reasons[trouble.code].means}</p>
            <p>{folderStop.safe}</p>
            <p>
              <b>{format.sentences(reasons[trouble.code].ask, folderStop.again)}</b>
            </p>
          </section>
        );
      })}
    </Sheet>
  );
}
