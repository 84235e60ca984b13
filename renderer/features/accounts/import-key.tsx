/**
 * Imports a key from another wallet: read, opened with its password, compared, authorised. Its bytes stay here until
 * then and are wiped when the screen closes.
 */
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '../../../core/contract/accounts.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AuthoriseSheet } from './authorise-sheet.tsx';
import { CheckKey, type Pick } from './check-key.tsx';
import { type Opening, OpenKey } from './open-key.tsx';
import { TakeKey } from './take-key.tsx';

type Step =
  | { readonly at: 'take' }
  | { readonly at: 'open' }
  | { readonly at: 'check'; readonly preview: ImportPreview; readonly opening: Opening }
  | { readonly at: 'authorise'; readonly picks: readonly Pick[]; readonly before: Step };

/** Number of accounts shown at once for words in a code. */
const wordsAtOnce = 10;

export function ImportKey({ vault, back }: { readonly vault: VaultFacts; readonly back: () => void }) {
  const { accounts: words } = useWords();
  const { act } = useApp();
  const secret = useRef<Uint8Array>(new Uint8Array(0));
  const password = useRef<Uint8Array>(new Uint8Array(0));
  const [step, setStep] = useState<Step>({ at: 'take' });
  useEffect(
    () => () => {
      secret.current.fill(0);
      password.current.fill(0);
      void act.accounts.forget();
    },
    [act],
  );
  const take = (bytes: Uint8Array) => {
    secret.current.fill(0);
    secret.current = bytes;
    setStep({ at: bytes.length === 0 ? 'take' : 'open' });
  };
  const read = async (opening: Opening) => {
    // Copies: what is sent is wiped, and a wrong password can be typed again.
    const bytes = { secret: secret.current.slice(), password: password.current.slice() };
    const { place, from } = opening;
    const preview = await act.accounts.readKey({ ...place, ...bytes, from, count: wordsAtOnce });
    if (preview !== null) setStep({ at: 'check', preview, opening });
  };
  const open = (opening: Opening, typed: Uint8Array) => {
    password.current.fill(0);
    password.current = typed;
    void read(opening);
  };
  const accept = async (picks: readonly Pick[]) => {
    if (await act.accounts.accept({ picks: given(picks) })) back();
  };
  switch (step.at) {
    case 'take':
      return <TakeKey take={take} back={back} />;
    case 'open':
      return <OpenKey secret={secret.current} vault={vault} open={open} again={() => take(new Uint8Array(0))} />;
    case 'check':
      return (
        <CheckKey
          key={step.opening.from}
          preview={step.preview}
          vault={vault}
          next={() => void read({ ...step.opening, from: step.opening.from + wordsAtOnce })}
          accept={(picks) => setStep({ at: 'authorise', picks, before: step })}
          back={back}
        />
      );
    case 'authorise':
      return (
        <AuthoriseSheet
          name="accounts-import-vouch"
          title={words.take.title}
          operation={{ purpose: 'import-account', params: { picks: given(step.picks) } }}
          need="one"
          accounts={step.picks}
          onDone={() => void accept(step.picks)}
          back={() => setStep(step.before)}
        />
      );
  }
}

const given = (picks: readonly Pick[]) =>
  picks.map(({ chain, network, address, label }) => ({ chain, network, address, label }));
