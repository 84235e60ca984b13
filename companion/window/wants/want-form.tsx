/**
 * The frame of every form: the press that makes the draft, and what was refused, beside the field that it is about or
 * below. Takes: what is wanted (null: not complete), and which field a reason is about.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../renderer/kit/button.tsx';
import type { DeskReason } from '../../contract/desk-reason.ts';
import styles from '../desk.module.css';
import { FieldErrors } from '../fields.tsx';
import { Reasons } from '../reasons.tsx';
import { useDeskWords } from '../use-desk.ts';
import { type Acting, useDrafting, type Wanted } from '../use-drafting.ts';

/** What every form is given. */
export interface WantFormProps {
  readonly acting: Acting;
}

interface Props extends WantFormProps {
  readonly wanted: Wanted | null;
  /** Names of fields by the `field` that a reason names, or by its code. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

export function WantForm({ acting, wanted, beside = {}, children }: Props) {
  const words = useDeskWords();
  const { busy, reasons, draft } = useDrafting();
  const form = useRef<HTMLFormElement>(null);
  const fieldOf = ({ code, found }: DeskReason) => beside[found.field ?? ''] ?? beside[code];
  const placed = new Map(
    reasons.flatMap((reason) => {
      const field = fieldOf(reason);
      return field === undefined ? [] : [[field, reason] as const];
    }),
  );
  const others = reasons.filter((reason) => placed.get(fieldOf(reason) ?? '') !== reason);
  useEffect(() => {
    if (reasons.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [reasons]);
  return (
    <form
      className={styles.card}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== null) draft(acting, wanted);
      }}
    >
      <FieldErrors value={placed}>{children}</FieldErrors>
      <div>
        <Button testId="make-draft" look="strong" type="submit" disabled={busy || wanted === null}>
          {busy ? words.working : words.compose.draft}
        </Button>
      </div>
      <Reasons reasons={others} />
    </form>
  );
}
