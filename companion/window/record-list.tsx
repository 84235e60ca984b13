/** What the desk did, newest first, a hundred at a time. */
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { ScrollBox } from '../../renderer/kit/scroll-box.tsx';
import { Sheet } from '../../renderer/kit/sheet.tsx';
import styles from './desk.module.css';
import { listed, type RecordLine } from './desk-client.ts';
import { Moment } from './moment.tsx';
import { useFactName } from './reasons.tsx';
import { useDesk, useDeskWords } from './use-desk.ts';

const atOnce = 100;

export function RecordList() {
  const { record: words, recordKinds, time } = useDeskWords();
  const kinds: Readonly<Record<string, string>> = recordKinds;
  const nameOf = useFactName();
  const { client } = useDesk();
  const [lines, setLines] = useState<readonly RecordLine[]>([]);
  const [isEnd, setEnd] = useState(false);
  const more = useCallback(
    async (before: number | null) => {
      const found = listed<RecordLine>(await client.record.list({ before })) ?? [];
      setLines((had) => (before === null ? found : [...had, ...found]));
      setEnd(found.length < atOnce);
    },
    [client],
  );
  useEffect(() => void more(null), [more]);
  const last = lines.at(-1);
  return (
    <Sheet name="record" wide>
      <Heading>{words.title}</Heading>
      <p>{words.lead}</p>
      {lines.length === 0 && <p>{words.empty}</p>}
      {lines.length > 0 && (
        <ScrollBox label={words.title}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.figure}>
                  {words.number}
                </th>
                <th scope="col">{time}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.facts}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.sequence} data-testid="record-line">
                  <td className={styles.figure}>{line.sequence}</td>
                  <td>
                    <Moment ms={line.atMs} />
                  </td>
                  <td>{kinds[line.kind] ?? line.kind}</td>
                  <td>
                    {Object.entries(line.facts).map(([name, value]) => (
                      <div key={name}>
                        <span className={styles.soft}>{nameOf(name)}</span> {value}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {!isEnd && last !== undefined && (
        <div>
          <Button testId="older" onClick={() => void more(last.sequence)}>
            {words.older}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
