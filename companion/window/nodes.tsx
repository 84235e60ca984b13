/** The list of allowed nodes: add and remove, and how each stands. */
import { useState } from 'react';
import { groupDigits } from '../../renderer/i18n/exact.ts';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { Mark } from '../../renderer/kit/mark.tsx';
import { ScrollBox } from '../../renderer/kit/scroll-box.tsx';
import { Sheet } from '../../renderer/kit/sheet.tsx';
import type { NodeView } from '../contract/desk-api.ts';
import styles from './desk.module.css';
import { type Place, PlaceField, TextField } from './fields.tsx';
import { Ago } from './moment.tsx';
import { Reasons, useReasonText } from './reasons.tsx';
import { useAsking, useDesk, useDeskWords } from './use-desk.ts';

export function Nodes() {
  const { nodes: words } = useDeskWords();
  const { views, client, look } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const nodes = views.nodes ?? [];
  const remove = (url: string) =>
    void ask(
      () => client.nodes.remove({ url }),
      () => void look(),
    );
  return (
    <Sheet name="nodes" wide>
      <Heading>{words.title}</Heading>
      <p>{words.lead}</p>
      {nodes.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ScrollBox label={words.title}>
          <table className={styles.table} data-testid="node-table">
            <thead>
              <tr>
                <th scope="col">{words.node}</th>
                <th scope="col">{words.state}</th>
                <th scope="col" className={styles.figure}>
                  {words.height}
                </th>
                <th scope="col" className={styles.figure}>
                  {words.final}
                </th>
                <th scope="col" className={styles.figure}>
                  {words.asked}
                </th>
                <th scope="col">
                  <span className="visually-hidden">{words.remove}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((node) => (
                <Row key={node.url} node={node} busy={busy} remove={remove} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <Reasons reasons={reasons} />
      <AddNode />
    </Sheet>
  );
}

interface RowProps {
  readonly node: NodeView;
  readonly busy: boolean;
  readonly remove: (url: string) => void;
}

const shapes = { fresh: 'done', behind: 'caution', failing: 'caution', forked: 'stop', asking: 'todo' } as const;

function Row({ node, busy, remove }: RowProps) {
  const words = useDeskWords();
  const textOf = useReasonText();
  const figure = (text: string | null) => (text === null ? words.noFigure : groupDigits(text));
  return (
    <tr data-testid="node" data-state={node.state}>
      <td>
        <b>{node.url}</b>
        <br />
        {words.chains[node.chain]} {words.networks[node.network]} {node.name}
      </td>
      <td>
        <span className={styles.wait}>
          <Mark shape={shapes[node.state]} /> <b>{words.nodeStates[node.state]}</b>
        </span>
        {node.failure !== null && (
          <span className={styles.soft}>
            {textOf(node.failure).title} {textOf(node.failure).ask}
          </span>
        )}
      </td>
      <td className={styles.figure}>{figure(node.height)}</td>
      <td className={styles.figure}>{figure(node.finalHeight)}</td>
      <td className={styles.figure}>{node.atMs === null ? words.noFigure : <Ago ms={node.atMs} />}</td>
      <td>
        <Button
          testId="remove-node"
          look="quiet"
          disabled={busy}
          label={words.nodes.removeOf(node.url)}
          onClick={() => remove(node.url)}
        >
          {words.nodes.remove}
        </Button>
      </td>
    </tr>
  );
}

function AddNode() {
  const { nodes: words } = useDeskWords();
  const { client, look } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const [place, setPlace] = useState<Place>({ chain: 'symbol', network: 'mainnet' });
  const [url, setUrl] = useState('');
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        void ask(
          () => client.nodes.add({ ...place, url: url.trim() }),
          () => {
            setUrl('');
            void look();
          },
        );
      }}
    >
      <div className={styles.fields}>
        <PlaceField value={place} change={setPlace} />
        <TextField label={words.url} hint={words.urlHint} value={url} change={setUrl} testId="node-url" most={200} />
      </div>
      <div>
        <Button testId="add-node" type="submit" disabled={busy || url.trim() === ''}>
          {words.add}
        </Button>
      </div>
      <Reasons reasons={reasons} />
    </form>
  );
}
