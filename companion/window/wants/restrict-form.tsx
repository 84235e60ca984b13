/** Symbol: whom or what an account accepts and sends. Mosaics by what comes in, transactions by what goes out. */
import { useState } from 'react';
import { kindNames } from '../../../core/chain/transaction-kinds.ts';
import { useWords } from '../../../renderer/i18n/use-words.ts';
import styles from '../desk.module.css';
import { ChoicesField, SelectField, TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import type { Wanted } from '../use-drafting.ts';
import { accountTyped, linesTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

type Restrict = Extract<Wanted, { want: 'restrict' }>;
const kinds = ['address', 'mosaic', 'operation'] as const;
const rules = ['allow', 'block'] as const;
/** AccountRestrictionFlagsValidator.cpp of catapult. */
const flows = { address: ['in', 'out'], mosaic: ['in'], operation: ['out'] } as const;
const most = 100;

export function RestrictForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const [kind, setKind] = useState<Restrict['kind']>('address');
  const [flow, setFlow] = useState<Restrict['flow']>('in');
  const [rule, setRule] = useState<Restrict['rule']>('allow');
  const [changes, change] = useState<Changes>({ add: [], remove: [] });
  const { add, remove } = changes;
  const isComplete = add !== null && remove !== null && add.length + remove.length > 0;
  const possible: readonly Restrict['flow'][] = flows[kind];
  const direction = possible.includes(flow) ? flow : (possible[0] ?? 'in');
  return (
    <WantForm
      acting={acting}
      wanted={isComplete ? { want: 'restrict', kind, flow: direction, rule, add: [...add], remove: [...remove] } : null}
    >
      <p>{words.restrictLead}</p>
      <div className={styles.fields}>
        <SelectField
          label={words.restrictKind}
          testId="restrict-kind"
          value={kind}
          options={kinds.map((each) => [each, words.restrictKinds[each]])}
          change={(each) => {
            setKind(each);
            change({ add: [], remove: [] });
          }}
        />
        <SelectField
          label={words.flow}
          testId="restrict-flow"
          value={direction}
          options={possible.map((each) => [each, words.flows[each]])}
          change={setFlow}
        />
        <SelectField
          label={words.rule}
          testId="restrict-rule"
          value={rule}
          options={rules.map((each) => [each, words.rules[each]])}
          change={setRule}
        />
      </div>
      {kind !== 'operation' && (
        <div className={styles.pairs}>
          <Entries key={kind} hint={words.restrictHints[kind]} changes={changes} change={change} />
        </div>
      )}
      {kind === 'operation' && <Operations changes={changes} change={change} />}
    </WantForm>
  );
}

/** Null: what was typed is no list. */
interface Changes {
  readonly add: readonly string[] | null;
  readonly remove: readonly string[] | null;
}
interface ChangesProps {
  readonly changes: Changes;
  readonly change: (changes: Changes) => void;
}
const sides = ['add', 'remove'] as const;

function Entries({ hint, changes, change }: ChangesProps & { readonly hint: string }) {
  const { compose: words } = useDeskWords();
  const [typed, type] = useState({ add: '', remove: '' });
  return sides.map((side) => (
    <TextField
      key={side}
      label={words.restrictEntries[side]}
      hint={hint}
      value={typed[side]}
      change={(text) => {
        type({ ...typed, [side]: text });
        change({ ...changes, [side]: linesTyped(text, accountTyped, most) });
      }}
      testId={`restrict-${side}`}
      most={6500}
      lines={3}
      fault={changes[side] === null ? words.faults.lines : null}
    />
  ));
}

function Operations({ changes, change }: ChangesProps) {
  const { compose: words } = useDeskWords();
  const { kinds: names } = useWords();
  const options = kindNames
    .filter((kind) => kind.startsWith('symbol.'))
    .toSorted()
    .map((kind) => [kind, (names as Readonly<Record<string, string>>)[kind] ?? kind] as const);
  return sides.map((side) => (
    <ChoicesField
      key={side}
      label={words.restrictEntries[side]}
      testId={`restrict-${side}`}
      options={options}
      chosen={changes[side] ?? []}
      change={(chosen) => change({ ...changes, [side]: chosen })}
    />
  ));
}
