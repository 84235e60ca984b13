/**
 * A batch never mixes classes of accounts. Every book has this rule; it blocks as soon as the book gives one account a class.
 */
import { defineBookRule, firedAt, firedWhole } from '../book-rule.ts';

export const accountClass = defineBookRule({
  kind: 'accountClass',
  asks: 'lines',
  fields: {},
  directions: {},
  evaluate: (_, lines, { hasClasses }) => {
    if (!hasClasses) return [];
    // Whoever else takes part in an aggregate has no class here.
    const ours = lines.filter(
      ({ movement: { sourceStanding } }) => sourceStanding === 'own' || sourceStanding === 'acted-for',
    );
    const classed = lines.filter(({ classes }) => classes.length > 0);
    const sets = [...new Set(classed.map(({ classes }) => classes.join(' ')))].sort();
    const unknown = ours.filter(({ classes }) => classes.length === 0);
    return [
      ...(sets.length > 1 ? [firedWhole('classes-mixed', { classes: sets.join(', ') })] : []),
      ...unknown.map((line) => firedAt(line, 'class-unknown', { account: line.movement.source })),
    ];
  },
});
