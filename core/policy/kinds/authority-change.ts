/** Changes who can act, or under which rules. Without such a rule every change of control is blocked. */
import { defineBookRule, firedAt } from '../book-rule.ts';

export const authorityChange = defineBookRule({
  kind: 'authorityChange',
  asks: 'lines',
  fields: {},
  directions: {},
  covers: { what: 'control', line: ({ movement }) => movement.cause === 'control' },
  evaluate: (_, lines) =>
    lines
      .filter(({ movement }) => movement.cause === 'control')
      .map((line) => firedAt(line, 'control-changes', { kind: line.movement.kind, account: line.movement.source })),
});
