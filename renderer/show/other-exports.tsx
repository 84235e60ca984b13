/** Everything but the codes on the screen, where the settings allow it; otherwise what they do not allow. */
import { reason } from '../../core/base/reason.ts';
import { ok } from '../../core/base/result.ts';
import { type ExportKind, waysOut } from '../../core/contract/shapes.ts';
import type { Settings } from '../../core/policy/registry.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Problem } from '../kit/problem.tsx';
import { ButtonRow } from '../kit/sheet.tsx';
import type { Carried } from './carried.ts';
import { CarryCodes } from './carry-codes.tsx';
import type { Exports } from './exports.ts';
import styles from './sender.module.css';
import { type Carry, useCarry } from './use-carry.ts';
import type { Show } from './use-show.ts';

interface OtherExportsProps {
  readonly carried: Carried;
  readonly show: Show | null;
  readonly exports: Exports;
  /** Null: nothing is allowed. */
  readonly settings: Settings | null;
}

export function OtherExports({ carried, show, exports, settings }: OtherExportsProps) {
  const { sender } = useWords();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const carry = useCarry(sender.stopped, reason('internal'));
  const ways = Object.keys(waysOut) as ExportKind[];
  const may = (way: ExportKind) => settings?.[way] === true;
  const off = ways.filter((way) => !may(way));
  return (
    <details
      className={styles.disclosure}
      // What somebody has switched on is to be seen.
      open={off.length < ways.length}
      data-testid="carry-out"
      data-ways={ways.filter(may).join(' ')}
    >
      <summary>{sender.other}</summary>
      <div className={styles.panel}>
        {off.length > 0 && <p data-testid="ways-off">{sender.off(list.format(off.map((way) => sender.names[way])))}</p>}
        <ButtonRow>
          <CarryText carried={carried} carry={carry} may={may} exports={exports} />
          {show !== null && (
            <CarryCodes key={show.view} carried={carried} carry={carry} may={may} show={show} exports={exports} />
          )}
          {carry.busy && (
            <Button look="quiet" testId="stop-carrying" onClick={carry.stop}>
              {sender.stop}
            </Button>
          )}
          <span role="status" data-testid="carried">
            {carry.said}
          </span>
        </ButtonRow>
        <Problem reason={carry.problem} />
      </div>
    </details>
  );
}

interface CarryTextProps {
  readonly carried: Carried;
  readonly carry: Carry;
  readonly may: (way: ExportKind) => boolean;
  readonly exports: Exports;
}

function CarryText({ carried: { text, name, copied }, carry, may, exports }: CarryTextProps) {
  const { exports: said } = useWords();
  const copy = async () => {
    const answer = await exports.copy(text);
    return answer.ok ? ok(copied ?? said.copied) : answer;
  };
  const save = async () => {
    const answer = await exports.saveText(`${name}.${extensionOf(text)}`, text);
    return answer.ok ? ok(answer.value.saved ? said.saved : said.notSaved) : answer;
  };
  return (
    <>
      {may('allowCopy') && (
        <Button look="quiet" testId="copy" disabled={carry.busy} onClick={() => void carry.run(copy)}>
          {said.copy}
        </Button>
      )}
      {may('allowSave') && (
        <Button look="quiet" testId="save" disabled={carry.busy} onClick={() => void carry.run(save)}>
          {said.save}
        </Button>
      )}
    </>
  );
}

/** By what it is: the formats to come need no change here. */
const extensionOf = (text: string): string =>
  /^[0-9A-Fa-f]+$/.test(text) ? 'hex' : text.startsWith('{') ? 'json' : 'txt';
