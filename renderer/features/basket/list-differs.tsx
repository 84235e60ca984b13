/** Requests that are not what the payment list says: nothing of them is reviewed, and the differences stand first. */
import type { ScreenOf } from '../../app/screens.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { Found } from '../../slips/found.tsx';
import { ListCompared } from '../../slips/list-compared.tsx';
import styles from './basket.module.css';

export function ListDiffers({ comparison, reasons }: ScreenOf<'list-differs'>) {
  const words = useWords();
  const { act } = useApp();
  const { payList } = words;
  return (
    <Sheet name="list-differs" wide>
      <Heading>{payList.differs}</Heading>
      <ListCompared comparison={comparison} />
      {reasons.length > 0 && (
        <section className={styles.control}>
          <h2>{payList.also}</h2>
          {reasons.map((reason) => (
            <div key={JSON.stringify(reason)} data-testid="reason" data-code={reason.code}>
              <p>
                <Mark shape="stop" /> <b>{words.reasons[reason.code].title}</b> {words.reasons[reason.code].means}
              </p>
              <Found found={reason.found} />
            </div>
          ))}
        </section>
      )}
      <PinnedEnd>
        <p>{payList.nothingSigned}</p>
        <Button look="strong" testId="back-to-scan" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {payList.back}
        </Button>
      </PinnedEnd>
    </Sheet>
  );
}
