/** Who has approved a batch, who is missing, and until when. */
import type { ApprovalsStanding } from '../../core/contract/pending.ts';
import { dateAndTime, toMoment } from '../i18n/moments.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import styles from './approvals-view.module.css';

export function ApprovalsView({ standing }: { readonly standing: ApprovalsStanding }) {
  const { approvals, slip } = useWords();
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const until = toMoment(standing.expiresMs);
  const { need, requestedBy, agreed, missing } = standing;
  return (
    <div className={styles.standing} data-testid="approvals" data-given={agreed.length} data-need={need}>
      <p className={styles.progress}>
        <Mark shape={agreed.length < need ? 'todo' : 'done'} />
        <b>{approvals.progress(agreed.length, need)}</b>
      </p>
      <dl>
        {requestedBy !== null && <Row name={approvals.broughtIn} value={requestedBy.name} />}
        {agreed.length > 0 && <Row name={approvals.agreed} value={list.format(agreed.map(({ name }) => name))} />}
        {missing.length > 0 && (
          <Row
            name={approvals.missing}
            value={list.format(missing.map(({ name, mayNow }) => (mayNow ? name : approvals.notNow(name))))}
          />
        )}
        {until !== null && (
          <Row name={approvals.until} value={`${dateAndTime(until, language, false)} ${slip.local}`} />
        )}
      </dl>
    </div>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
