/** Items to carry out, in the order of use: steps are numbered, alternatives are not. Arrow keys move between them. */
import { type KeyboardEvent, useRef } from 'react';
import type { Signed } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { placeOf } from './items.ts';
import styles from './signed.module.css';

export const panelId = 'signed-panel';
export const tabId = (index: number): string => `${panelId}-tab-${index}`;

interface ItemTabsProps {
  readonly items: Signed['items'];
  readonly chosen: number;
  readonly choose: (index: number) => void;
}

export function ItemTabs({ items, chosen, choose }: ItemTabsProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const to = targetOf(event.key, chosen, items.length);
    if (to === null) return;
    event.preventDefault();
    choose(to);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  const codes = items.map(({ code }) => code);
  const label = (index: number): string | null => {
    const place = placeOf(codes, index);
    if (place === 'first' || place === 'besides') return null;
    return place === 'instead' ? words.signed.orElse : words.signed.step(place.step, place.of);
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={words.signed.items} onKeyDown={move}>
      {items.map((item, index) => (
        <button
          key={item.code}
          id={tabId(index)}
          type="button"
          role="tab"
          aria-selected={index === chosen}
          aria-controls={panelId}
          tabIndex={index === chosen ? 0 : -1}
          className={index === chosen ? styles.tabNow : styles.tab}
          onClick={() => choose(index)}
          data-testid={`item-${item.code}`}
        >
          {label(index) !== null && <span className={styles.step}>{label(index)}</span>}
          {words.items[item.code].title}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, now: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (now + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (now + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
