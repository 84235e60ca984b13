/** Symbol: lets a namespace stand for an account or a mosaic, or ends that. */
import { useState } from 'react';
import styles from '../desk.module.css';
import { TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import { LinkField } from './link-field.tsx';
import { accountTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

export function AliasForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const [typed, type] = useState('');
  const [target, setTarget] = useState('');
  const [link, setLink] = useState(true);
  const [name, to] = [typed.trim().replace(/^@/, ''), accountTyped(target)];
  return (
    <WantForm
      acting={acting}
      wanted={name === '' || to === '' || to.length > 64 ? null : { want: 'alias', name, to, link }}
      beside={{
        'namespace-name-invalid': 'alias-name',
        'recipient-malformed': 'alias-to',
        'mosaic-unknown': 'alias-to',
      }}
    >
      <div className={styles.fields}>
        <TextField label={words.aliasName} value={typed} change={type} testId="alias-name" most={200} />
        <LinkField value={link} change={setLink} />
        <div className={styles.wide}>
          <TextField
            label={words.aliasTo}
            hint={words.aliasHint}
            value={target}
            change={setTarget}
            testId="alias-to"
            most={100}
          />
        </div>
      </div>
    </WantForm>
  );
}
