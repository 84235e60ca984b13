/** A CSV file of payouts: what was read, with totals and marks, before anything is composed. */
import { useState } from 'react';
import { Button } from '../../../renderer/kit/button.tsx';
import { FileButton } from '../../../renderer/kit/file-button.tsx';
import { Mark } from '../../../renderer/kit/mark.tsx';
import { ScrollBox } from '../../../renderer/kit/scroll-box.tsx';
import { AddressView } from '../../../renderer/slips/address-view.tsx';
import { maxPayoutBytes, type PayoutsView } from '../../contract/desk-api.ts';
import styles from '../desk.module.css';
import { Reasons } from '../reasons.tsx';
import { draftedNow, useAsking, useDesk, useDeskWords } from '../use-desk.ts';
import type { Acting } from '../use-drafting.ts';

export function Payouts({ acting }: { readonly acting: Acting }) {
  const words = useDeskWords();
  const { client, go } = useDesk();
  const { busy, reasons, ask, refuse } = useAsking();
  const [found, setFound] = useState<PayoutsView | null>(null);
  const { account, signer, way, lifetimeMs } = acting;
  /** The id is beside it in the totals. */
  const nameOf = (mosaic: string) => account.holdings.find((one) => one.mosaic === mosaic)?.name ?? mosaic;
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setFound(null);
    if (file.size > maxPayoutBytes) return refuse([{ code: 'payouts-too-many', found: {} }]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { chain, network, address } = account;
    await ask(() => client.compose.readPayouts({ chain, network, account: address, signer, bytes }), setFound);
  };
  return (
    <div className={styles.part}>
      <p>{words.payouts.lead}</p>
      <div>
        <FileButton
          label={busy ? words.working : words.payouts.choose}
          testId="choose-payouts"
          inputId="payouts-file"
          accept=".csv,text/csv"
          disabled={busy}
          take={(files) => void take(files)}
        />
      </div>
      <Reasons reasons={reasons} />
      {found !== null && (
        <>
          <PayoutTotals payouts={found} nameOf={nameOf} />
          <div>
            <Button
              testId="draft-payouts"
              look="strong"
              disabled={busy}
              onClick={() =>
                void ask(
                  () => client.compose.draftPayouts({ id: found.id, way, lifetimeMs }),
                  (draft) => go({ name: 'draft', drafted: draftedNow(draft) }),
                )
              }
            >
              {words.payouts.draft}
            </Button>
          </div>
          <PayoutLines lines={found.lines} nameOf={nameOf} />
        </>
      )}
    </div>
  );
}

const encodings = { 'utf-8': 'UTF-8', shift_jis: 'Shift_JIS' } as const;

type NameOf = (mosaic: string) => string;

function PayoutTotals({ payouts, nameOf }: { readonly payouts: PayoutsView; readonly nameOf: NameOf }) {
  const { payouts: words } = useDeskWords();
  return (
    <section className={styles.card} data-testid="payout-totals">
      <h2>{words.totals}</h2>
      <p>{words.read(payouts.lines.length, encodings[payouts.encoding])}</p>
      <ScrollBox label={words.totals}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.mosaic}</th>
              {[words.count, words.total, words.before, words.after].map((name) => (
                <th key={name} scope="col" className={styles.figure}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {payouts.totals.map(({ mosaic, count, amount, before, after }) => (
              <tr key={mosaic}>
                <td>
                  {nameOf(mosaic)} {nameOf(mosaic) !== mosaic && <span className={styles.soft}>{mosaic}</span>}
                </td>
                <td className={styles.figure}>{count}</td>
                <td className={styles.figure}>
                  <b>{grouped(amount)}</b>
                </td>
                <td className={styles.figure}>{grouped(before)}</td>
                <td className={styles.figure}>
                  <b>{grouped(after)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

/** "1234.500000" → "1,234.500000"; every digit is kept. */
const grouped = (decimal: string): string =>
  decimal.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

const linesAtOnce = 100;

function PayoutLines({ lines, nameOf }: { readonly lines: PayoutsView['lines']; readonly nameOf: NameOf }) {
  const { payouts: words } = useDeskWords();
  const [most, setMost] = useState(linesAtOnce);
  return (
    <section className={styles.part}>
      <h2>{words.lines}</h2>
      <ScrollBox label={words.lines}>
        <table className={styles.table} data-testid="payout-lines">
          <thead>
            <tr>
              <th scope="col" className={styles.figure}>
                {words.line}
              </th>
              <th scope="col">{words.to}</th>
              <th scope="col" className={styles.figure}>
                {words.amount}
              </th>
              <th scope="col">{words.message}</th>
              <th scope="col">{words.marks}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map((line) => (
              <tr key={line.line}>
                <td className={styles.figure}>{line.line}</td>
                <td>
                  <AddressView address={line.to} owner={line.name} />
                </td>
                <td className={styles.figure}>
                  <b>{grouped(line.amount)}</b> {nameOf(line.mosaic)}
                </td>
                <td>{line.message}</td>
                <td>
                  {line.marks.map((mark) => (
                    <span key={mark} className={styles.wait}>
                      <Mark shape={mark === 'twice-here' ? 'stop' : 'caution'} /> {words.marksOf[mark]}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {lines.length > most && (
        <div>
          <Button testId="more-payouts" onClick={() => setMost(most + linesAtOnce)}>
            {words.more(Math.min(linesAtOnce, lines.length - most))}
          </Button>
        </div>
      )}
    </section>
  );
}
