/** The draft as Inkan's own slip, with the deadline counted on the network's time, and the way to the signed request. */
import { useState } from 'react';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { timeLeft } from '../../renderer/i18n/moments.ts';
import { useWords } from '../../renderer/i18n/use-words.ts';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { Mark } from '../../renderer/kit/mark.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../renderer/kit/sheet.tsx';
import { useNow } from '../../renderer/kit/use-now.ts';
import { AllFields } from '../../renderer/slips/all-fields.tsx';
import { PaymentList } from '../../renderer/slips/payment-list.tsx';
import { NetworkLine, SlipBlock } from '../../renderer/slips/slip-block.tsx';
import { WarningList } from '../../renderer/slips/warning-list.tsx';
import styles from './desk.module.css';
import { TextField } from './fields.tsx';
import { Reasons } from './reasons.tsx';
import { type Drafted, draftedNow, useAsking, useDesk, useDeskWords } from './use-desk.ts';

export function Draft({ drafted }: { readonly drafted: Drafted }) {
  const words = useDeskWords();
  const { go } = useDesk();
  const [at, turnTo] = useState(0);
  const { documents, notes } = drafted.draft;
  const document = documents[at] ?? documents[0];
  if (document === undefined) return null;
  return (
    <Sheet name="draft" slip wide>
      <div className={styles.apart}>
        <Heading>{words.draft.title}</Heading>
        <NetworkLine document={document} />
      </div>
      <div className={styles.apart}>
        <p>{words.draft.lead}</p>
        <Countdown drafted={drafted} />
      </div>
      {documents.length > 1 && (
        <ButtonRow>
          <Button testId="document-before" look="quiet" disabled={at === 0} onClick={() => turnTo(at - 1)}>
            {words.draft.before}
          </Button>
          <b data-testid="document-at">{words.draft.of(at + 1, documents.length)}</b>
          <Button
            testId="document-next"
            look="quiet"
            disabled={at + 1 >= documents.length}
            onClick={() => turnTo(at + 1)}
          >
            {words.draft.next}
          </Button>
        </ButtonRow>
      )}
      <Slip key={document.digest} document={document} />
      {notes.length > 0 && <h2>{words.draft.notes}</h2>}
      <Reasons reasons={notes} shape="caution" />
      <SendForm drafted={drafted} discard={() => go({ name: 'compose' })} />
    </Sheet>
  );
}

function Slip({ document }: { readonly document: ReviewDocument }) {
  const [paymentsOpen, setPaymentsOpen] = useState(false);
  const [fieldsOpen, setFieldsOpen] = useState(false);
  return (
    <>
      <SlipBlock document={document} showPayments={() => setPaymentsOpen(true)} showAll={() => setFieldsOpen(true)} />
      <WarningList warnings={document.warnings} />
      <PaymentList document={document} open={paymentsOpen} onToggle={setPaymentsOpen} />
      <AllFields document={document} open={fieldsOpen} onToggle={setFieldsOpen} />
    </>
  );
}

/** Null: the deadline has passed. */
function useTimeLeft({ draft, aheadMs }: Drafted): string | null {
  const words = useWords();
  const now = useNow();
  return timeLeft(Number(draft.deadlineMs), now + aheadMs, words);
}

function Countdown({ drafted }: { readonly drafted: Drafted }) {
  const { draft } = useDeskWords();
  const left = useTimeLeft(drafted);
  return (
    <p className={styles.wait} role="timer" data-testid="countdown" data-passed={left === null}>
      {left === null ? (
        <>
          <Mark shape="stop" /> <b>{draft.ranOut}</b>
        </>
      ) : (
        <>
          {draft.left} <b>{left}</b>
        </>
      )}
    </p>
  );
}

interface SendFormProps {
  readonly drafted: Drafted;
  readonly discard: () => void;
}

function SendForm({ drafted, discard }: SendFormProps) {
  const words = useDeskWords();
  const { client, go } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const left = useTimeLeft(drafted);
  const [purpose, setPurpose] = useState('');
  const [reference, setReference] = useState('');
  const { id } = drafted.draft;
  const again = () =>
    void ask(
      () => client.compose.again({ id }),
      (draft) => go({ name: 'draft', drafted: draftedNow(draft) }),
    );
  const send = () =>
    void ask(
      () =>
        client.compose.send({
          ...{ id, purpose: purpose.trim() },
          reference: reference.trim() === '' ? null : reference.trim(),
        }),
      ({ envelope, number, digest, plain }) =>
        go({
          name: 'send',
          shown: {
            texts: [
              { label: words.send.forInkan, text: envelope },
              ...plain.map(({ format, text }, index) => ({
                label: words.send.nth(words.send.plain[format], index + 1, plain.length),
                text,
              })),
            ],
            ...{ sent: { number, digest }, name: `inkan-request-${number}`, from: 'compose' },
          },
        }),
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (left !== null && purpose.trim() !== '') send();
      }}
    >
      <div className={styles.fields}>
        <TextField label={words.draft.purpose} value={purpose} change={setPurpose} testId="purpose" most={200} />
        <TextField label={words.draft.reference} value={reference} change={setReference} testId="reference" most={64} />
      </div>
      <Reasons reasons={reasons} />
      <PinnedEnd>
        <ButtonRow>
          <Button testId="discard" onClick={discard}>
            {words.draft.discard}
          </Button>
          <Button testId="again" look={left === null ? 'strong' : 'plain'} disabled={busy} onClick={again}>
            {words.draft.again}
          </Button>
          <Button testId="send" look="strong" type="submit" disabled={busy || left === null || purpose.trim() === ''}>
            {words.draft.send}
          </Button>
        </ButtonRow>
      </PinnedEnd>
    </form>
  );
}
