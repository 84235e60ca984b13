/**
 * The entropy certificate of the open vault: from which sources its recovery words were made, with the commitment to the
 * device's share that was shown before the first roll (docs/entropy.md). To read and to export.
 */
import { useEffect, useState } from 'react';
import type { EntropyCertificate } from '../../../core/contract/entropy.ts';
import { useApp } from '../../app/use-app.ts';
import { addressGroups, groupsOf } from '../../i18n/exact.ts';
import { dateAndTime, toMoment } from '../../i18n/moments.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { Groups } from '../../slips/groups.tsx';
import { CertificateCode } from './certificate-code.tsx';
import styles from './entropy.module.css';
import { SourceLines, SourceResults } from './source-list.tsx';

export function CertificateScreen() {
  const { common, entropy } = useWords();
  const { state, act } = useApp();
  const [certificate, setCertificate] = useState<EntropyCertificate | null>(null);
  useEffect(() => void act.entropy.certificate().then(setCertificate), [act]);
  return (
    <Sheet name="certificate" wide>
      <Heading>{common.certificate}</Heading>
      <p>{entropy.certificateLead}</p>
      <Problem reason={state.problem} />
      {certificate !== null && <Facts certificate={certificate} />}
      {certificate !== null && <SourceLines sources={certificate.sources} />}
      {certificate !== null && <SourceResults known={certificate} />}
      {certificate !== null && <CertificateCode certificate={certificate} />}
      <ButtonRow>
        <Button testId="back" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'home' })}>
          {common.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

function Facts({ certificate }: { readonly certificate: EntropyCertificate }) {
  const { entropy: said, format, values } = useWords();
  const language = useLanguage();
  const { at, sources, device, accounts, shareShown } = certificate;
  const moment = toMoment(at);
  const added = sources.map(({ kind, count }) => said.kinds[kind] + format.colon + said.counts[kind](count));
  return (
    <dl className={styles.facts} data-testid="certificate-facts">
      <dt>{said.madeAt}</dt>
      <dd>{moment === null ? at : dateAndTime(moment, language, true)} UTC</dd>
      <dt>{said.by}</dt>
      <dd data-testid="certificate-by">
        {added.length === 0 ? said.alone : [said.machine, ...added].join(' · ')}
        {shareShown && <p>{said.shareWasShown}</p>}
      </dd>
      <dt>{said.commitmentOf}</dt>
      <dd className={styles.digits}>
        <Groups groups={groupsOf(device.commitment, 8)} />
      </dd>
      <dt>{said.accounts}</dt>
      <dd>
        {accounts.map(({ chain, network, address }) => (
          <div key={address}>
            <p className={styles.soft}>
              {values[chain]} – {values[network]}
            </p>
            <Groups groups={addressGroups(address)} />
          </div>
        ))}
      </dd>
    </dl>
  );
}
