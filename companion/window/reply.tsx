/** Takes Inkan's reply back: camera, files, pasted text, through Inkan's own reader; main verifies it. */
import { type DragEvent, useState } from 'react';
import type { CameraPreference } from '../../core/contract/host.ts';
import { policyDefaults, type Settings } from '../../core/policy/registry.ts';
import { useWords } from '../../renderer/i18n/use-words.ts';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { Mark } from '../../renderer/kit/mark.tsx';
import { ButtonRow, Sheet } from '../../renderer/kit/sheet.tsx';
import { CameraView } from '../../renderer/scan/camera-view.tsx';
import { OtherWays } from '../../renderer/scan/other-ways.tsx';
import { useFiles } from '../../renderer/scan/use-files.ts';
import { type Intake, useIntake } from '../../renderer/scan/use-intake.ts';
import { AddressView } from '../../renderer/slips/address-view.tsx';
import type { PassedOn } from '../contract/desk-api.ts';
import styles from './desk.module.css';
import type { Taken as TakenReply } from './desk-client.ts';
import { Moment } from './moment.tsx';
import { Reasons } from './reasons.tsx';
import { type Shown, useAsking, useDesk, useDeskWords } from './use-desk.ts';

/** The desk takes a reply in every way: it only announces what main has verified. */
const waysIn: Settings['waysIn'] = Object.fromEntries(
  Object.keys(policyDefaults('real').waysIn).map((way) => [way, true]),
) as unknown as Settings['waysIn'];

export function Reply() {
  const [taken, setTaken] = useState<TakenReply | null>(null);
  const [round, setRound] = useState(0);
  const again = () => {
    setTaken(null);
    setRound(round + 1);
  };
  return taken === null ? <TakeReply key={round} took={setTaken} /> : <Taken taken={taken} again={again} />;
}

function Taken({ taken: { flows, next }, again }: { readonly taken: TakenReply; readonly again: () => void }) {
  const { reply } = useDeskWords();
  const { go } = useDesk();
  return (
    <Sheet name="reply-taken" wide>
      <Heading>{reply.title}</Heading>
      {flows.length > 0 && (
        <p className={styles.wait} data-testid="reply-taken">
          <Mark shape="done" /> <b>{reply.taken(flows.length)}</b>
        </p>
      )}
      {next.length > 0 && (
        <ul className={styles.cards}>
          {next.map((one) => (
            <Next key={one.sent.digest} next={one} />
          ))}
        </ul>
      )}
      <ButtonRow>
        <Button testId="to-flows" look={next.length === 0 ? 'strong' : 'plain'} onClick={() => go({ name: 'flows' })}>
          {reply.toFlows}
        </Button>
        <Button testId="reply-again" onClick={again}>
          {reply.again}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

/** Who has to sign next, and the request for them. */
function Next({ next }: { readonly next: PassedOn }) {
  const words = useDeskWords();
  const { format } = useWords();
  const { go, views } = useDesk();
  const { sent, signedBy, missing } = next;
  const nameOf = (address: string) => views.accounts?.find((one) => one.address === address)?.name ?? null;
  const lists = [
    [words.reply.signed, signedBy],
    [words.reply.missing, missing],
  ] as const;
  const texts = [
    { label: words.send.forInkan, text: sent.envelope },
    ...sent.plain.map((one) => ({ label: words.send.plain[one.format], text: one.text })),
  ];
  const shown: Shown = { texts, sent, name: `inkan-request-${sent.number}`, from: 'reply' };
  return (
    <li className={styles.card} data-testid="reply-next">
      <p className={styles.wait}>
        <Mark shape="caution" /> <b>{words.reply.notAll}</b>
      </p>
      <p>{words.reply.notAllAsk}</p>
      {lists.map(([title, addresses]) => (
        <div key={title}>
          <p>{title + format.colon}</p>
          <ul className={styles.plain}>
            {addresses.map((address) => (
              <li key={address}>
                <AddressView address={address} owner={nameOf(address)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>
        {words.flows.until} <Moment ms={next.deadlineMs} />
      </p>
      <div>
        <Button testId="show-next" look="strong" onClick={() => go({ name: 'send', shown })}>
          {words.reply.showNext}
        </Button>
      </div>
    </li>
  );
}

function TakeReply({ took }: { readonly took: (taken: TakenReply) => void }) {
  const { reply: words } = useDeskWords();
  const { client, look } = useDesk();
  const { busy, reasons, ask, refuse } = useAsking();
  const [camera, setCamera] = useState<CameraPreference>({ label: '', mirrored: false, sound: false });
  const intake = useIntake({
    several: true,
    whole: (text) =>
      void ask(
        () => client.reply.take({ text }),
        (taken) => {
          void look();
          took(taken);
        },
      ),
    refused: (reason) => refuse([reason]),
  });
  const files = useFiles(intake.reader, waysIn, intake.turnDown);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    files.take([...event.dataTransfer.files]);
  };
  return (
    <Sheet name="reply" wide>
      <Heading>{words.title}</Heading>
      <section className={styles.columns} aria-label={words.title} onDrop={drop}>
        <div className={styles.part}>
          <CameraView
            intake={intake}
            preference={camera}
            remember={(change) => setCamera({ ...camera, ...change })}
            busy={busy}
          >
            <p role="status" data-testid="reply-status">
              {busy ? words.checking : intake.collecting === null ? words.lead : words.receiving}
            </p>
            <Parts intake={intake} />
          </CameraView>
        </div>
        <div className={styles.part}>
          <Reasons reasons={reasons} />
          <Reasons reasons={intake.notice === null ? [] : [intake.notice]} shape="caution" />
          <OtherWays
            files={files}
            fromText={intake.fromText}
            waysIn={waysIn}
            busy={busy}
            several
            pasteLabel={words.paste}
          />
        </div>
      </section>
    </Sheet>
  );
}

function Parts({ intake }: { readonly intake: Intake }) {
  const words = useDeskWords();
  const progress = intake.collecting?.progress;
  if (progress === undefined) return null;
  const { have, needed, places } = progress;
  return (
    <>
      {places !== null && <p data-testid="reply-parts">{words.reply.parts(have, String(needed))}</p>}
      <progress value={Math.min(have, needed)} max={needed} aria-label={words.reply.receiving} />
    </>
  );
}
