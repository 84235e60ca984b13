/** One flow: what it pays, its stage with a clock, and each step. */
import { useState } from 'react';
import { groupDigits, groupsOf } from '../../renderer/i18n/exact.ts';
import { dateAndTime, toMoment } from '../../renderer/i18n/moments.ts';
import { useLanguage, useWords } from '../../renderer/i18n/use-words.ts';
import { Button } from '../../renderer/kit/button.tsx';
import { Mark } from '../../renderer/kit/mark.tsx';
import { ButtonRow } from '../../renderer/kit/sheet.tsx';
import { ConsequenceLine } from '../../renderer/slips/consequence-view.tsx';
import { Groups } from '../../renderer/slips/groups.tsx';
import type { DeskFlowView } from '../contract/desk-api.ts';
import { failureText } from '../words/failure-text.ts';
import styles from './desk.module.css';
import type { Answer } from './desk-client.ts';
import { Moment, Since } from './moment.tsx';
import { Reasons } from './reasons.tsx';
import { canBePutAway, canBeRepeated, isUnannounced, stageShapes } from './stage-marks.ts';
import { useAsking, useDesk, useDeskWords } from './use-desk.ts';

type Step = DeskFlowView['steps'][number];

/** The step that the stage of the flow comes from. */
const deciding = (flow: DeskFlowView): Step | undefined =>
  flow.steps.find(({ stage }) => stage === flow.stage) ?? flow.steps[0];

const mostDocuments = 3;

export function FlowSummary({ flow }: { readonly flow: DeskFlowView }) {
  const words = useDeskWords();
  const step = deciding(flow);
  return (
    <>
      <div className={styles.apart}>
        <span className={styles.stage} data-testid="flow-stage" data-stage={flow.stage}>
          <Mark shape={stageShapes[flow.stage]} /> {words.stages[flow.stage].name}
        </span>
        <span>
          {words.chains[flow.chain]} {words.networks[flow.network]}
        </span>
      </div>
      {flow.documents.slice(0, mostDocuments).map((document) => (
        <ConsequenceLine key={document.digest} headline={document.headline} />
      ))}
      {step !== undefined && <StepFigures step={step} />}
    </>
  );
}

function StepFigures({ step }: { readonly step: Step }) {
  const { flows } = useDeskWords();
  return (
    <p className={styles.row}>
      <Since sinceMs={step.sinceMs} />
      {step.stage !== 'waiting' && <span>{flows.seen(step.seenBy, step.nodes)}</span>}
      {step.height !== null && (
        <span>
          {flows.height} <b>{groupDigits(step.height)}</b>
        </span>
      )}
      {step.deep !== null && <span>{flows.deep(groupDigits(step.deep))}</span>}
      {step.code !== null && (
        <span>
          {flows.code} <b data-testid="flow-code">{step.code}</b>
        </span>
      )}
    </p>
  );
}

export function FlowItem({ flow }: { readonly flow: DeskFlowView }) {
  const words = useDeskWords();
  const { client, look } = useDesk();
  const { busy, reasons, ask } = useAsking();
  return (
    <li className={styles.card} data-testid="flow" data-id={flow.id} data-stage={flow.stage}>
      <FlowSummary flow={flow} />
      <p>{words.stages[flow.stage].means}</p>
      <Failure flow={flow} />
      {isUnannounced(flow) && (
        <div>
          <Button
            testId="announce"
            look="strong"
            disabled={busy}
            onClick={() =>
              void ask(
                () => client.flows.start({ id: flow.id }),
                () => void look(),
              )
            }
          >
            {words.flows.start}
          </Button>
        </div>
      )}
      {canBeRepeated(flow) && <Repeat flow={flow} />}
      {canBePutAway(flow) && <PutAway flow={flow} />}
      <Reasons reasons={reasons} />
      <Steps flow={flow} />
    </li>
  );
}

/** What the network's code means, and what to do. */
function Failure({ flow }: { readonly flow: DeskFlowView }) {
  const language = useLanguage();
  const code = deciding(flow)?.code ?? null;
  if (code === null) return null;
  const { means, ask } = failureText(language, code);
  return (
    <p data-testid="failure-text">
      <b>{means}</b> {ask}
    </p>
  );
}

interface TwoPressesProps {
  /** Prefix of the names of its buttons. */
  readonly id: string;
  readonly texts: { readonly first: string; readonly sure: string; readonly no: string; readonly yes: string };
  readonly act: () => Promise<Answer<unknown>>;
}

/** The first press only asks. */
function TwoPresses({ id, texts, act }: TwoPressesProps) {
  const { look } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <div>
        <Button testId={id} onClick={() => setSure(true)}>
          {texts.first}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.part} role="alert">
      <p>{texts.sure}</p>
      <ButtonRow>
        <Button testId={`${id}-no`} onClick={() => setSure(false)}>
          {texts.no}
        </Button>
        <Button testId={`${id}-yes`} disabled={busy} onClick={() => void ask(act, () => void look())}>
          {texts.yes}
        </Button>
      </ButtonRow>
      <Reasons reasons={reasons} />
    </div>
  );
}

function Repeat({ flow: { id } }: { readonly flow: DeskFlowView }) {
  const { flows: words } = useDeskWords();
  const { client } = useDesk();
  const texts = { first: words.repeat, sure: words.repeatSure, no: words.repeatNo, yes: words.repeatYes };
  return <TwoPresses id="repeat" texts={texts} act={() => client.flows.repeat({ id })} />;
}

function PutAway({ flow: { id } }: { readonly flow: DeskFlowView }) {
  const { flows: words } = useDeskWords();
  const { client } = useDesk();
  const texts = { first: words.putAway, sure: words.putAwaySure, no: words.putAwayNo, yes: words.putAwayYes };
  return <TwoPresses id="put-away" texts={texts} act={() => client.flows.putAway({ id })} />;
}

function Steps({ flow }: { readonly flow: DeskFlowView }) {
  const words = useDeskWords();
  const { format } = useWords();
  const language = useLanguage();
  return (
    <details>
      <summary>{words.flows.details + format.inBrackets(String(flow.steps.length))}</summary>
      <ol className={styles.cards}>
        {flow.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps never move
          <li key={index} className={styles.part}>
            <p className={styles.row}>
              <b>{words.flows.step(index + 1, flow.steps.length)}</b> {words.flows.kinds[step.kind]}
              <span>{words.stages[step.stage].name}</span>
            </p>
            <StepFigures step={step} />
            {step.hash !== null && (
              <p>
                {words.flows.hash} <Groups groups={groupsOf(step.hash, 8)} />
              </p>
            )}
            <p>
              {words.flows.until} <Moment ms={step.deadlineMs} />
            </p>
          </li>
        ))}
      </ol>
      <p className={styles.soft}>
        {words.time} {dateAndTime(toMoment(flow.madeMs) ?? 0, language, false)}
      </p>
    </details>
  );
}
