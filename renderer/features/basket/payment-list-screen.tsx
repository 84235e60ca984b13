/** What was detected of a payment list: a person looks at it before anything is compared with it. */
import type { ScreenOf } from '../../app/screens.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { ListDetected } from '../../slips/list-facts.tsx';

export function PaymentListScreen({ given }: ScreenOf<'payment-list'>) {
  const { payList } = useWords();
  const { act } = useApp();
  const { dispatch } = act;
  return (
    <Sheet name="payment-list">
      <Heading>{payList.title}</Heading>
      <p>{payList.lead}</p>
      <ListDetected list={given.seen} />
      <PinnedEnd>
        <ButtonRow>
          <Button testId="leave-list" onClick={() => dispatch({ is: 'list-used', isUsed: false })}>
            {payList.leave}
          </Button>
          <Button look="strong" testId="use-list" onClick={() => dispatch({ is: 'list-used', isUsed: true })}>
            {payList.use}
          </Button>
        </ButtonRow>
      </PinnedEnd>
    </Sheet>
  );
}
