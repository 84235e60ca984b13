/** What waits for whom, and what is in progress. */
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { Mark } from '../../renderer/kit/mark.tsx';
import { ButtonRow, Sheet } from '../../renderer/kit/sheet.tsx';
import type { DeskFlowView } from '../contract/desk-api.ts';
import styles from './desk.module.css';
import { FlowSummary } from './flow-item.tsx';
import { isOver, isUnannounced, needsAttention } from './stage-marks.ts';
import { type Place, useDesk, useDeskWords } from './use-desk.ts';

export function Home() {
  const { home } = useDeskWords();
  const { views, go } = useDesk();
  const flows = views.flows ?? [];
  const running = flows.filter((flow) => !isOver(flow) && !isUnannounced(flow));
  return (
    <Sheet name="home" wide>
      <Heading>{home.title}</Heading>
      {views.nodes?.length === 0 && (
        <div className={styles.card} data-testid="first-nodes">
          <p>{home.firstNodes}</p>
          <div>
            <Button testId="to-nodes" look="strong" onClick={() => go({ name: 'nodes' })}>
              {home.toNodes}
            </Button>
          </div>
        </div>
      )}
      <ButtonRow>
        <Button testId="to-compose" look="strong" onClick={() => go({ name: 'compose' })}>
          {home.compose}
        </Button>
        <Button testId="to-reply" onClick={() => go({ name: 'reply' })}>
          {home.takeReply}
        </Button>
      </ButtonRow>
      <div className={styles.columns}>
        <Waiting flows={flows} inbox={views.inbox?.length ?? 0} />
        <section>
          <h2>{home.running}</h2>
          {running.length === 0 && <p>{home.nothingRuns}</p>}
          <ul className={styles.cards}>
            {running.map((flow) => (
              <li key={flow.id} className={styles.card}>
                <FlowSummary flow={flow} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Sheet>
  );
}

interface WaitingProps {
  readonly flows: readonly DeskFlowView[];
  readonly inbox: number;
}

function Waiting({ flows, inbox }: WaitingProps) {
  const { home } = useDeskWords();
  const unannounced = flows.filter(isUnannounced).length;
  const bad = flows.filter(needsAttention).length;
  return (
    <section data-testid="waits">
      <h2>{home.waits}</h2>
      {unannounced + bad + inbox === 0 && <p>{home.nothingWaits}</p>}
      {bad > 0 && <Wait shape="stop" text={home.toLookAt(bad)} to="flows" label={home.toFlows} id="attention" />}
      {unannounced > 0 && (
        <Wait shape="caution" text={home.toAnnounce(unannounced)} to="flows" label={home.toFlows} id="announce" />
      )}
      {inbox > 0 && <Wait shape="note" text={home.toCosign(inbox)} to="inbox" label={home.toInbox} id="cosign" />}
    </section>
  );
}

interface WaitProps {
  readonly shape: 'stop' | 'caution' | 'note';
  readonly text: string;
  readonly to: Place;
  readonly label: string;
  readonly id: string;
}

function Wait({ shape, text, to, label, id }: WaitProps) {
  const { go } = useDesk();
  return (
    <div className={styles.card}>
      <p className={styles.wait}>
        <Mark shape={shape} /> <b>{text}</b>
      </p>
      <div>
        <Button testId={`wait-${id}`} look="quiet" onClick={() => go({ name: to })}>
          {label}
        </Button>
      </div>
    </div>
  );
}
