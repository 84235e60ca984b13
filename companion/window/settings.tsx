/** How the window looks, and the key of this requester. */
import { useEffect, useState } from 'react';
import { languageCodes, languages } from '../../core/base/languages.ts';
import { groupsOf } from '../../renderer/i18n/exact.ts';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { Sheet } from '../../renderer/kit/sheet.tsx';
import { Groups } from '../../renderer/slips/groups.tsx';
import { deskTextSizes, deskThemes } from '../contract/desk-window.ts';
import styles from './desk.module.css';
import type { RequesterKey } from './desk-client.ts';
import { SelectField } from './fields.tsx';
import { Reasons } from './reasons.tsx';
import { useAsking, useDesk, useDeskWords } from './use-desk.ts';

export function Settings() {
  const { settings: words } = useDeskWords();
  const { settings, change, build } = useDesk();
  return (
    <Sheet name="settings" wide>
      <Heading>{words.title}</Heading>
      <div className={styles.fields}>
        <SelectField
          label={words.language}
          testId="language"
          value={settings.language}
          options={languageCodes.map((code) => [code, languages[code].ownName])}
          change={(language) => change({ ...settings, language })}
        />
        <SelectField
          label={words.theme}
          testId="theme"
          value={settings.theme}
          options={deskThemes.map((theme) => [theme, words.themes[theme]])}
          change={(theme) => change({ ...settings, theme })}
        />
        <SelectField
          label={words.textSize}
          testId="text-size"
          value={String(settings.textSize)}
          options={deskTextSizes.map((size) => [String(size), words.percent(size)])}
          change={(size) => change({ ...settings, textSize: deskTextSizes.find((one) => String(one) === size) ?? 100 })}
        />
      </div>
      <Requester />
      <p className={styles.soft}>
        {words.build} {build}
      </p>
    </Sheet>
  );
}

function Requester() {
  const { settings: words } = useDeskWords();
  const { client, go } = useDesk();
  const { reasons, ask } = useAsking();
  const [key, setKey] = useState<RequesterKey | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screen opens
  useEffect(() => void ask(() => client.requester.get({}), setKey), [client]);
  return (
    <section className={styles.card} data-testid="requester">
      <h2>{words.requester}</h2>
      <p>{words.requesterLead}</p>
      {key !== null && (
        <>
          <p>
            {words.publicKey}
            <br />
            <Groups groups={groupsOf(key.publicKey, 8)} />
          </p>
          <p>
            {words.protectedBy} <b>{words.protections[key.protectedBy]}</b>
          </p>
          <p>
            {words.lastNumber} <b>{key.lastNumber}</b>
          </p>
          <div>
            <Button
              testId="show-key"
              onClick={() =>
                go({
                  name: 'send',
                  shown: {
                    texts: [{ label: words.publicKey, text: key.publicKey }],
                    ...{ sent: null, name: 'inkan-desk-requester-key', from: 'settings' },
                  },
                })
              }
            >
              {words.showKey}
            </Button>
          </div>
        </>
      )}
      <Reasons reasons={reasons} />
    </section>
  );
}
