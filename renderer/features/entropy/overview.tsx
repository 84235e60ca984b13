/** Overview of the entropy for new words: the commitment, the sources so far, and which to add. */
import { addedCredit, handCredit } from '../../../core/entropy/certificate.ts';
import { type AddedKind, addedKinds } from '../../../core/entropy/sources.ts';
import { useApp } from '../../app/use-app.ts';
import { Leave } from '../../custody/leave.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { Commitment } from './commitment.tsx';
import styles from './entropy.module.css';
import { SourceLines, SourceResults } from './source-list.tsx';
import type { Entropy } from './use-entropy.ts';

/** Bits from dice and coins that suffice without the machine, which could invent key presses and pictures. */
const enough = 128;

interface OverviewProps {
  readonly entropy: Entropy;
  readonly open: (view: AddedKind | 'share') => void;
}

export function Overview({ entropy, open }: OverviewProps) {
  const words = useWords();
  const { state, act } = useApp();
  const { report } = entropy;
  const said = words.entropy;
  if (report === null) {
    return (
      <>
        <Heading>{said.title}</Heading>
        {state.problem === null && <p role="status">{said.drawing}</p>}
        <Problem reason={state.problem} />
        <ButtonRow>
          <Button testId="back" onClick={() => act.dispatch({ is: 'go', to: 'create-rules' })}>
            {words.common.back}
          </Button>
          <Leave lost={words.enrolment.lost.words} />
        </ButtonRow>
      </>
    );
  }
  const { sources, device, shareShown, wordsMade } = report;
  const [bits, byHand] = [addedCredit(sources), handCredit(sources)];
  const alone = sources.length === 0;
  return (
    <>
      <Heading>{said.title}</Heading>
      <p>{said.lead}</p>
      {wordsMade && (
        <p className={styles.strength} data-testid="words-made">
          <Mark shape="note" /> {said.wordsMade}
        </p>
      )}
      {shareShown ? <p>{said.shareShown}</p> : <Choices open={open} disabled={state.busy} />}
      <SourceLines sources={sources} />
      <p className={styles.strength} data-testid="entropy-strength" data-bits={byHand}>
        <Mark shape={byHand >= enough ? 'note' : 'caution'} />
        {alone ? said.strength.none : byHand < enough ? said.strength.some(bits, byHand) : said.strength.enough(byHand)}
      </p>
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button testId="back" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'create-rules' })}>
          {words.common.back}
        </Button>
        <Leave lost={words.enrolment.lost.words} />
        {(shareShown || wordsMade) && (
          <Button testId="new-share" disabled={state.busy} onClick={entropy.begin}>
            {said.startAgain}
          </Button>
        )}
        <Button
          look={alone && !wordsMade ? 'plain' : 'strong'}
          testId="make-words"
          disabled={state.busy}
          onClick={() => void act.entropy.makeWords()}
        >
          {wordsMade ? said.toWords : alone ? said.makeAlone : said.make}
        </Button>
      </ButtonRow>
      <details className={styles.sources} data-testid="ceremony">
        <summary>{said.ceremony}</summary>
        <Commitment commitment={device.commitment} />
        {!alone && !shareShown && (
          <Button testId="to-share" disabled={state.busy} onClick={() => open('share')}>
            {said.showShare}
          </Button>
        )}
      </details>
      <SourceResults known={report} />
    </>
  );
}

function Choices({ open, disabled }: { readonly open: OverviewProps['open']; readonly disabled: boolean }) {
  const { entropy: entropyWords } = useWords();
  return (
    <ul className={styles.choices}>
      {addedKinds.map((kind) => (
        <li key={kind}>
          <Button testId={`add-${kind}`} disabled={disabled} onClick={() => open(kind)}>
            {entropyWords.add[kind]}
          </Button>
          <span className={styles.soft}>{entropyWords.addLead[kind]}</span>
        </li>
      ))}
    </ul>
  );
}
