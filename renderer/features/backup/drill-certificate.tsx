/** The certificate of a drill, in words: what was checked, with which result, when, and where the log says so. */
import type { ReactNode } from 'react';
import { type DrillFacts, drillFactsIn } from '../../../core/audit/drill-record.ts';
import { headWords } from '../../../core/audit/signed-head.ts';
import { groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Groups } from '../../slips/groups.tsx';
import { InstantView } from '../../slips/value-view.tsx';
import styles from './backup.module.css';

/** Nothing if the record has other lines: its text is shown in any case. */
export function DrillCertificate({ record }: { readonly record: string }) {
  const { backup, reasons } = useWords();
  const said = backup.drill.certificate;
  const facts = drillFactsIn(record);
  if (facts === null) return null;
  const { what, result, note, time, vault, log, key } = facts;
  const noteText =
    note === '-'
      ? null
      : what === 'share' && note === 'passphrase-not-checked'
        ? backup.drill.passphraseOfShare
        : isOf(backup.drill.notes, note)
          ? backup.drill.notes[note]
          : isOf(reasons, note)
            ? reasons[note].title
            : note;
  // The practice vault has no log of its own.
  const isLogged = log.sequence > 0;
  return (
    <section className={styles.certificate} data-testid="drill-certificate" aria-label={said.title}>
      <h2>{said.title}</h2>
      <dl>
        <Line name={said.checked}>
          <b>{said.subjects[what]}</b>
        </Line>
        <Line name={said.result}>
          <b>{backup.drill.results[result]}</b> {said.says[what][result]}
        </Line>
        {noteText !== null && <Line name={said.note}>{noteText}</Line>}
        <Line name={said.when}>
          <InstantView epochMs={String(Date.parse(time))} />
        </Line>
        <Line name={said.which[what]}>
          <Which facts={facts} />
        </Line>
        <Line name={said.vault}>{isLogged ? <Groups groups={groupsOf(vault, 8)} /> : said.practice}</Line>
        {isLogged && (
          <Line name={said.log}>
            {said.entry(log.sequence)} <b lang="en">{headWords(log).join(' ')}</b>
          </Line>
        )}
        <Line name={said.key}>
          <Groups groups={groupsOf(key, 8)} />
        </Line>
      </dl>
    </section>
  );
}

const isOf = <T extends object>(texts: T, code: PropertyKey): code is keyof T => Object.hasOwn(texts, code);

function Which({ facts: { what, which } }: { readonly facts: DrillFacts }) {
  const { backup, values } = useWords();
  if (which === '-') return values.unknown;
  if (what === 'backup') return <Groups groups={groupsOf(which, 8)} />;
  const [, set = '', group = '', member = ''] = /^(\d+) group (\d+) share (\d+)$/.exec(which) ?? [];
  return what === 'share' ? backup.drill.certificate.share(set, group, member) : <b lang="en">{which}</b>;
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
