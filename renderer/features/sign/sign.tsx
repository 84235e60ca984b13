/** The signing screen: the same block as on the review, the required passphrase, and the seal or what is typed. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { sealedArrows } from '../../../core/approval/typed-check.ts';
import type { Requirement } from '../../../core/contract/shapes.ts';
import { paymentLines } from '../../../core/review/payment-lines.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import type { BatchReviewed, Judged } from '../../app/screens.ts';
import { useApp } from '../../app/use-app.ts';
import { useWait } from '../../app/use-wait.ts';
import { Wait } from '../../custody/wait.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { ApprovalTime, useApprovalLeft } from '../../slips/approval-time.tsx';
import { ApprovalsView } from '../../slips/approvals-view.tsx';
import { BatchBrief } from '../../slips/batch-brief.tsx';
import { SameBytes } from '../../slips/same-bytes.tsx';
import { NetworkLine, SlipBlock } from '../../slips/slip-block.tsx';
import { HoldToSign } from './hold-to-sign.tsx';
import { RefuseBatch } from './refuse-batch.tsx';
import styles from './sign.module.css';
import { SignCustodian } from './sign-custodian.tsx';
import { StopReasons } from './stop-reasons.tsx';
import { TypeToSign } from './type-to-sign.tsx';
import { useStopReasons } from './use-stop-reasons.ts';

interface SignProps extends Judged {
  /** The digest that is approved. */
  readonly batch: string;
  readonly document: ReviewDocument;
  readonly requirement: Requirement;
  /** The batch, if it is one of several requests. */
  readonly several?: BatchReviewed;
}

export function Sign({ batch, document, requirement, several, stops = [], approvals, book }: SignProps) {
  const words = useWords();
  const { state, act } = useApp();
  const field = useRef<SecretInput>(null);
  const [missing, setMissing] = useState(false);
  const left = useApprovalLeft(requirement);
  const { custodians, openedBy } = state.vault?.custody ?? { custodians: [], openedBy: [] };
  const [custodian, choose] = useState(firstOf(approvals, openedBy));
  const wait = useWait();
  // Whoever only brings the batch in approves nothing.
  const reasons = useStopReasons(approvals?.bringsIn === true ? [] : stops, batch);

  const isShut = state.busy || left === null || (requirement.passphrase && wait > 0);
  // The field gets the focus at once, and again after a wrong passphrase as soon as it accepts input. Reasons come before it.
  const beginsWithReasons = reasons.stops.length > 0 && state.problem === null;
  useEffect(() => {
    if (!isShut && !beginsWithReasons) field.current?.focus();
  }, [isShut, beginsWithReasons]);
  /** Returns false and moves the focus while the passphrase is missing. */
  const hasPassphrase = (): boolean => {
    const there = !requirement.passphrase || field.current?.isEmpty === false;
    setMissing(!there);
    if (!there) field.current?.focus();
    return there && !isShut;
  };
  const ready = (): boolean => reasons.ready() && hasPassphrase();
  const sign = (typed: string | null): void => {
    const passphrase = requirement.passphrase && field.current !== null ? field.current.take() : null;
    const who = passphrase !== null && custodians.length > 1 ? { custodian } : {};
    const { dispositions } = reasons;
    const why = dispositions.length > 0 ? { dispositions } : {};
    void act.sign({ digest: batch, act: requirement.act, typed, passphrase, ...who, ...why });
  };
  const refuse = (reason: string): void => {
    const passphrase = field.current?.take() ?? new Uint8Array(0);
    void act.refuse({ digest: batch, reason, passphrase, custodian });
  };
  // Several are signed, whatever the first of them is.
  const task = several === undefined ? document.task : 'sign';
  const texts = words.taskTexts[task];
  const documents = useMemo(() => several?.documents ?? [document], [several, document]);
  const lines = useMemo(() => paymentLines(documents), [documents]);
  /** The request that what is typed is read from. */
  const asked = requirement.typed === null || requirement.typed.asks === 'number' ? null : requirement.typed.item;
  const sealProps = { task, ready, sign: () => sign(null), disabled: isShut };

  return (
    <Sheet name="sign" slip>
      <div className={styles.top}>
        <Heading>{several === undefined ? texts.title : words.sign.titleOfMany(several.documents.length)}</Heading>
        {several === undefined && <NetworkLine document={document} />}
      </div>
      {several === undefined ? (
        <SlipBlock document={document} most={sealedArrows} />
      ) : (
        <BatchBrief documents={several.documents} totals={several.totals} asked={asked} />
      )}
      {approvals !== undefined && <ApprovalsView standing={approvals} />}
      {approvals?.bringsIn === true && <p data-testid="brings-in">{words.approvals.bringsIn(approvals.need)}</p>}
      {reasons.stops.length > 0 && (
        <StopReasons {...reasons} lines={lines} agreed={approvals?.agreed ?? []} disabled={state.busy} />
      )}
      {requirement.passphrase && custodians.length > 1 && (
        <SignCustodian custodians={custodians} chosen={custodian} choose={choose} disabled={state.busy} />
      )}
      {requirement.passphrase && (
        <PassphraseField
          label={words.sign.passphraseOf(custodians.find(({ id }) => id === custodian)?.name ?? null)}
          testId="sign-passphrase"
          field={field}
          disabled={state.busy || wait > 0}
          onInput={() => setMissing(false)}
        />
      )}
      <p role="alert" className={styles.missing} data-testid="passphrase-missing">
        {missing && words.sign.needPassphrase}
      </p>
      {requirement.passphrase && <Wait />}
      <Problem reason={state.problem} />
      {requirement.act === 'hold' ? (
        <HoldToSign {...sealProps} />
      ) : (
        requirement.typed !== null && (
          <TypeToSign {...sealProps} check={requirement.typed} documents={documents} sign={sign} />
        )
      )}
      <p role="status" data-testid="sign-status">
        {state.busy && texts.working}
      </p>
      <ApprovalTime left={left} />
      <SameBytes request={several === undefined ? document.digest : null} batch={batch} book={book} />
      {requirement.passphrase && custodians.length > 0 && (
        <RefuseBatch disabled={state.busy || wait > 0} ready={hasPassphrase} refuse={refuse} />
      )}
      <ButtonRow>
        <Button testId="back" disabled={state.busy} onClick={() => act.dispatch({ is: 'back-to-review' })}>
          {words.common.back}
        </Button>
        <Button testId="discard" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {words.slip.discard}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

/** By default the first who opened the vault, unless that one has approved already or may not. */
function firstOf(approvals: Judged['approvals'], openedBy: readonly number[]): number {
  const mayNow = (approvals?.missing ?? []).filter(({ mayNow }) => mayNow).map(({ id }) => id);
  return approvals === undefined
    ? (openedBy[0] ?? 0)
    : (openedBy.find((id) => mayNow.includes(id)) ?? mayNow[0] ?? openedBy[0] ?? 0);
}
