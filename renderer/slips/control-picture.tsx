/**
 * Changes of control, drawn: who decides before and after, each as a tree, and what is lost and gained by it. As in the
 * flow, words are HTML in the order of the drawing, and only lines and marks are SVG.
 */
import type { ReactNode } from 'react';
import type { ControlPicture, ControlPoint, ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../kit/sentence.tsx';
import { ControlTreeView } from './control-tree.tsx';
import { addedCosigners } from './cosigners.ts';
import { actedForIn, isOneOf } from './parties.ts';
import { PartyName } from './party-name.tsx';
import styles from './pictures.module.css';
import { RowList } from './row-list.tsx';

/** Of strangers: as many as a person grasps at a glance; the others are among all fields. */
const mostPictures = 3;
const mostFacts = 4;

interface ControlProps {
  readonly document: ReviewDocument;
  /** Those to draw: in their order among all. */
  readonly control: readonly ControlPicture[];
  readonly showAll?: (() => void) | undefined;
}

/** Changes of who decides, and of what an account may do, stand above the money; all others below it. */
export const isAboveMoney = (picture: ControlPicture): boolean =>
  picture.shape === 'tree' || picture.code.startsWith('restricts-');

export function ControlView({ document, control, showAll }: ControlProps) {
  const { pictures } = useWords();
  // None of ours and of those that we act for is left out; they come first.
  const ours = control.filter(({ owner, actedFor }) => owner !== null || actedFor).length;
  const most = Math.max(mostPictures, ours);
  const left = control.length - most;
  return (
    <>
      {control
        .slice(0, most)
        .map((picture, index) =>
          picture.shape === 'tree' ? (
            <TreePicture key={index} picture={picture} document={document} first={firstNumber(document, picture)} />
          ) : (
            <ChangePicture key={index} picture={picture} document={document} showAll={showAll} />
          ),
        )}
      {left > 0 && <More text={pictures.moreChanges(left)} showAll={showAll} />}
    </>
  );
}

type Tree = Extract<ControlPicture, { shape: 'tree' }>;
type Change = Extract<ControlPicture, { shape: 'change' }>;

/** Added cosigners are numbered through all trees, if there are several. */
function firstNumber(document: ReviewDocument, picture: Tree): number | null {
  const index = document.pictures.control.indexOf(picture);
  const before = {
    ...document,
    pictures: { ...document.pictures, control: document.pictures.control.slice(0, index) },
  };
  return addedCosigners(document) > 1 ? addedCosigners(before) + 1 : null;
}

interface TreePictureProps {
  readonly picture: Tree;
  readonly document: ReviewDocument;
  readonly first: number | null;
}

function TreePicture({ picture, document, first }: TreePictureProps) {
  const { pictures, controlChanges } = useWords();
  const code = document.controlChanges.find(
    (change) => isTreeCode(change.code) && JSON.stringify(change.account) === JSON.stringify(picture.account),
  )?.code;
  return (
    <figure className={styles.picture} data-testid="control-tree" data-code={code}>
      <figcaption className={styles.caption}>
        <PartyName value={picture.account} />
        <Standing picture={picture} document={document} />
        {code !== undefined && <b className={styles.title}>{controlChanges[code].title}</b>}
      </figcaption>
      <div className={styles.trees}>
        <ControlTreeView title={pictures.before} tree={picture.before} />
        <Turn />
        <ControlTreeView title={pictures.after} tree={picture.after} isAfter first={first} />
      </div>
      <div className={styles.points}>
        <Points title={pictures.lost} points={picture.lost} isLoss />
        <Points title={pictures.gained} points={picture.gained} />
      </div>
    </figure>
  );
}

const treeCodes = ['becomes-multisig', 'multisig-changes', 'ends-multisig'];
const isTreeCode = (code: string): boolean => treeCodes.includes(code);

/** From before to after. */
function Turn() {
  return (
    <svg className={styles.turn} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M2 12h18M13 4l8 8-8 8" />
    </svg>
  );
}

interface PointsProps {
  readonly title: string;
  readonly points: readonly ControlPoint[];
  readonly isLoss?: boolean;
}

function Points({ title, points, isLoss = false }: PointsProps) {
  const { pictures } = useWords();
  if (points.length === 0) return null;
  return (
    <div data-testid={isLoss ? 'control-lost' : 'control-gained'}>
      <ul aria-label={title}>
        {points.map(({ code, value }, index) => (
          <li key={index} data-code={code}>
            <span aria-hidden="true">{isLoss ? '− ' : '+ '}</span>
            <Sentence template={pictures.points[code]} slots={{ value: value && <PartyName value={value} /> }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether an account that is not ours is moved by our signature. */
function Standing({ picture, document }: { readonly picture: ControlPicture; readonly document: ReviewDocument }) {
  const { slip } = useWords();
  if (picture.owner !== null) return null;
  const isActedFor = isOneOf(actedForIn(document), picture.account);
  return <span className={styles.soft}>{isActedFor ? slip.actedFor : slip.notOwn}</span>;
}

interface ChangeProps extends Omit<ControlProps, 'control'> {
  readonly picture: Change;
}

/** Any other change: the account, what is added, removed or changed, and what that means. */
function ChangePicture({ picture, document, showAll }: ChangeProps) {
  const { pictures, controlChanges } = useWords();
  const { code, way, facts, account } = picture;
  const { title, means } = controlChanges[code];
  return (
    <figure className={styles.picture} data-testid="control-change" data-code={code} data-way={way}>
      <figcaption className={styles.title}>{title}</figcaption>
      <div className={styles.change}>
        <div className={styles.party}>
          <PartyName value={account} />
          <Standing picture={picture} document={document} />
        </div>
        <Way way={way}>{pictures.ways[way]}</Way>
        <div className={styles.what}>
          {facts.length > 0 && <RowList rows={facts.slice(0, mostFacts)} />}
          {facts.length > mostFacts && <More text={pictures.moreFacts(facts.length - mostFacts)} showAll={showAll} />}
        </div>
      </div>
      <p>{means}</p>
    </figure>
  );
}

/** A line with a plus, a cross or two bars. */
function Way({ way, children }: { readonly way: Change['way']; readonly children: ReactNode }) {
  return (
    <div className={styles.way}>
      <svg viewBox="0 0 48 24" aria-hidden="true" focusable="false">
        <path className={way === 'removed' ? styles.cut : undefined} d="M0 12h48" />
        {wayMarks[way]}
      </svg>
      <b>{children}</b>
    </div>
  );
}

const wayMarks = {
  added: <path d="M24 3v18M15 12h18" />,
  removed: <path d="M16 4l16 16M32 4l-16 16" />,
  changed: <path d="M18 4v16M30 4v16" />,
} as const;

function More({ text, showAll }: { readonly text: string; readonly showAll: (() => void) | undefined }) {
  const { pictures } = useWords();
  return (
    <p className={styles.rest}>
      <b>{text}</b>{' '}
      {showAll !== undefined && (
        <button type="button" className={styles.link} onClick={showAll}>
          {pictures.showAll}
        </button>
      )}
    </p>
  );
}
