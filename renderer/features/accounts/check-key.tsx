/** The addresses of the keys, to compare before anything is stored. Each selected one gets a label. */
import { useState } from 'react';
import type { ImportCandidate, ImportPreview } from '../../../core/contract/accounts.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './accounts.module.css';
import { CandidateItem } from './candidate-item.tsx';
import { freeName, namesOfOthers } from './default-name.ts';
import { usePlaceName } from './place-choice.tsx';

export interface Pick extends ImportCandidate {
  readonly label: string;
}

interface Props {
  readonly preview: ImportPreview;
  readonly vault: VaultFacts;
  readonly next: () => void;
  readonly accept: (picks: readonly Pick[]) => void;
  readonly back: () => void;
}

export function CheckKey({ preview, vault, next, accept, back }: Props) {
  const { accounts: words } = useWords();
  const { state } = useApp();
  const names = useDefaultNames(preview.candidates, vault);
  const [picks, setPicks] = useState<ReadonlyMap<string, string>>(new Map());
  const [same, setSame] = useState(false);
  const pick = (address: string, label: string | null) => {
    const changed = new Map(picks);
    if (label === null) changed.delete(address);
    else changed.set(address, label);
    setPicks(changed);
    setSame(false);
  };
  const chosen = preview.candidates.flatMap((one): Pick[] => {
    const label = picks.get(one.address);
    return label === undefined ? [] : [{ ...one, label: label.trim() }];
  });
  const isReady = same && chosen.length > 0 && chosen.every(({ label }) => label !== '');
  return (
    <Sheet name="accounts-import-check" wide>
      <Heading>{words.check.title}</Heading>
      <p data-testid="import-format" data-format={preview.format}>
        <b>{words.check.formats[preview.format]}</b> – {words.check.lead}
      </p>
      <ul className={styles.warnings}>
        {preview.warnings.map((warning) => (
          <li key={warning} data-testid={`import-warning-${warning}`}>
            <Mark shape="caution" /> <span>{words.check.warnings[warning]}</span>
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        {preview.candidates.map((one, at) => (
          <CandidateItem
            key={one.address}
            candidate={one}
            name={picks.get(one.address) ?? null}
            offered={names[at] ?? ''}
            pick={(label) => pick(one.address, label)}
          />
        ))}
      </ul>
      {preview.candidates[0]?.index !== null && (
        <div>
          <Button look="quiet" testId="next-words" disabled={state.busy} onClick={next}>
            {words.check.next}
          </Button>
        </div>
      )}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={same}
          disabled={chosen.length === 0}
          onChange={(event) => setSame(event.currentTarget.checked)}
          data-testid="compared"
        />
        <span>{words.check.same}</span>
      </label>
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button testId="back-to-accounts" onClick={back}>
          {words.toList}
        </Button>
        <Button look="strong" testId="accept-keys" disabled={state.busy || !isReady} onClick={() => accept(chosen)}>
          {words.check.accept(chosen.length)}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

/** The name in the file, else one that states the source of the key; never one that is taken. */
function useDefaultNames(candidates: readonly ImportCandidate[], vault: VaultFacts): readonly string[] {
  const { accounts: words } = useWords();
  const nameOf = usePlaceName();
  const [names] = useState(() => {
    const taken: Pick[] = [];
    for (const [at, one] of candidates.entries()) {
      const wanted = one.name ?? words.check.defaultName(nameOf(one).slice(0, 40), (one.index ?? at) + 1);
      taken.push({ ...one, label: freeName(wanted, one, [...namesOfOthers(vault, one.address), ...taken]) });
    }
    return taken.map(({ label }) => label);
  });
  return names;
}
