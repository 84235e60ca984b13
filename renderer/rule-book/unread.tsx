/** How many fields of a form of the rule book cannot be read, once somebody has tried to go on with it. */
import { useWords } from '../i18n/use-words.ts';

interface UnreadProps {
  readonly asked: boolean;
  readonly problems: { readonly size: number };
}

export function Unread({ asked, problems }: UnreadProps) {
  const { ruleForm } = useWords();
  return <span role="status">{asked && problems.size > 0 && ruleForm.unread(problems.size)}</span>;
}
