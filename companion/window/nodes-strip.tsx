/** The state of the nodes for each chain and network in use: how many are usable, the last block, its age, and whether
 * they agree. */
import { groupDigits } from '../../renderer/i18n/exact.ts';
import { useWords } from '../../renderer/i18n/use-words.ts';
import { Mark } from '../../renderer/kit/mark.tsx';
import { useNow } from '../../renderer/kit/use-now.ts';
import type { NodeView } from '../contract/desk-api.ts';
import styles from './frame.module.css';
import { useDesk, useDeskWords } from './use-desk.ts';

/** In a low window it scrolls, so the keyboard has to reach it. */
const stop = { tabIndex: 0 };

export function NodesStrip() {
  const { strip } = useDeskWords();
  const { nodes } = useDesk().views;
  return (
    <section className={styles.strip} aria-label={strip.name} data-testid="nodes-strip" {...stop}>
      {nodes !== null && nodes.length === 0 && (
        <span className={styles.group} data-testid="no-nodes">
          <Mark shape="caution" /> <b>{strip.none}</b>
        </span>
      )}
      {groupsOf(nodes ?? []).map((group) => (
        <Group key={`${group[0]?.chain} ${group[0]?.network}`} nodes={group} />
      ))}
    </section>
  );
}

/** By chain and network, in the order of the list. */
export function groupsOf(nodes: readonly NodeView[]): readonly (readonly NodeView[])[] {
  const groups = new Map<string, NodeView[]>();
  for (const node of nodes) {
    const key = `${node.chain} ${node.network}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups.values()];
}

const greatest = (texts: readonly (string | null)[]): bigint | null =>
  texts.reduce<bigint | null>((most, text) => {
    const value = text === null ? null : BigInt(text);
    return value !== null && (most === null || value > most) ? value : most;
  }, null);

function Group({ nodes }: { readonly nodes: readonly NodeView[] }) {
  const words = useDeskWords();
  const { format } = useWords();
  const now = useNow();
  const [first] = nodes;
  if (first === undefined) return null;
  const count = (state: NodeView['state']) => nodes.filter((node) => node.state === state).length;
  const fresh = count('fresh');
  const usable = nodes.filter(({ state }) => state === 'fresh');
  const height = greatest(usable.map((node) => node.height));
  const atMs = greatest(nodes.map((node) => node.atMs));
  const forked = count('forked') > 0;
  const troubles = [
    ...(count('behind') > 0 ? [words.strip.behind(count('behind'))] : []),
    ...(count('failing') > 0 ? [words.strip.failing(count('failing'))] : []),
  ];
  const state = forked ? 'forked' : fresh === 0 ? 'none' : 'agree';
  return (
    <span className={styles.group} data-testid="nodes-group" data-state={state}>
      <Mark shape={forked ? 'stop' : fresh < nodes.length ? 'caution' : 'done'} />
      <b>
        {words.chains[first.chain]} {words.networks[first.network]}
      </b>
      <span>{words.strip.alive(fresh, nodes.length)}</span>
      <span>
        {words.strip.block} <b>{height === null ? words.noFigure : groupDigits(String(height))}</b>
        {atMs !== null && format.inBrackets(words.ago(Math.max(0, Math.floor((now - Number(atMs)) / 1000))))}
      </span>
      {forked ? <b>{words.strip.forked}</b> : fresh > 1 && <span>{words.strip.agree}</span>}
      {troubles.map((trouble) => (
        <b key={trouble}>{trouble}</b>
      ))}
    </span>
  );
}
