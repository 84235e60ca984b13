/** Whether something is linked or the link is removed. */
import { SelectField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';

interface Props {
  readonly value: boolean;
  readonly change: (link: boolean) => void;
}

export function LinkField({ value, change }: Props) {
  const { compose: words } = useDeskWords();
  return (
    <SelectField
      label={words.link}
      testId="link"
      value={value ? 'link' : 'unlink'}
      options={(['link', 'unlink'] as const).map((each) => [each, words.links[each]])}
      change={(each) => change(each === 'link')}
    />
  );
}
