/** Why something was refused, each reason with what to do and what was found. Announced at once and brought into view. */
import { useEffect, useRef } from 'react';
import { visibleStretches } from '../../renderer/i18n/exact.ts';
import { useWords } from '../../renderer/i18n/use-words.ts';
import { Mark } from '../../renderer/kit/mark.tsx';
import { type DeskReason, type DeskReasonCode, deskReasonCodes } from '../contract/desk-reason.ts';
import type { DeskReasonText } from '../words/texts.ts';
import styles from './desk.module.css';
import { useDeskWords } from './use-desk.ts';

const isDeskCode = (code: DeskReason['code']): code is DeskReasonCode =>
  (deskReasonCodes as readonly string[]).includes(code);

/** The desk's text, or Inkan's for the reasons that both share. */
export function useReasonText(): (code: DeskReason['code']) => DeskReasonText {
  const own = useDeskWords().reasons;
  const { reasons } = useWords();
  return (code) => {
    if (isDeskCode(code)) return own[code];
    // What Inkan asks of its user is not for who makes the request.
    const { title, means } = reasons[code];
    return { title, ask: means };
  };
}

interface Props {
  readonly reasons: readonly DeskReason[];
  /** 'caution': nothing was refused because of them. */
  readonly shape?: 'stop' | 'caution';
}

export function Reasons({ reasons, shape = 'stop' }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reasons.length > 0) box.current?.scrollIntoView({ block: 'nearest' });
  }, [reasons]);
  return (
    <div role="alert" ref={box} data-testid="reasons" data-codes={reasons.map(({ code }) => code).join(' ')}>
      {reasons.length > 0 && (
        <ul className={shape === 'stop' ? `${styles.reasons} ${styles.stop}` : styles.reasons}>
          {reasons.map((reason, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: reasons never move
            <li key={index}>
              <Mark shape={shape} />
              <ReasonText reason={reason} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function ReasonText({ reason }: { readonly reason: DeskReason }) {
  const { title, ask } = useReasonText()(reason.code);
  return (
    <div>
      <b>{title}</b>
      {/[.。]$/.test(title) ? ' ' : <br />}
      {ask}
      <Found found={reason.found} />
    </div>
  );
}

/** Name of a fact: the desk's, or Inkan's; otherwise as it stands. */
export function useFactName(): (name: string) => string {
  const own: Readonly<Record<string, string>> = useDeskWords().factNames;
  const inkan: Readonly<Record<string, string>> = useWords().factNames;
  return (name) => own[name] ?? inkan[name] ?? name;
}

function Found({ found }: Pick<DeskReason, 'found'>) {
  const { format } = useWords();
  const nameOf = useFactName();
  // A field that is named beside the reason is not named again.
  const said = Object.entries(found).flatMap(([name, value]) =>
    name === 'field' ? [] : [`${nameOf(name)}${format.colon}${plain(value)}`],
  );
  return said.length === 0 ? null : <p className={styles.soft}>{said.join(' · ')}</p>;
}

const plain = (text: string): string =>
  visibleStretches(text)
    .map(({ shown }) => shown)
    .join('');
