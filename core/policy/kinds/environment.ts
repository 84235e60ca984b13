/** The guard saw no network, this is one of the builds that were checked, and the log has no gap. */
import * as v from 'valibot';
import { hex32, sortedSet } from '../book/parts.ts';
import { defineBookRule, type Fired, firedWhole } from '../book-rule.ts';
import { Undecided } from '../context.ts';

export const environment = defineBookRule({
  kind: 'environment',
  asks: 'act',
  fields: { guard: v.optional(v.boolean()), log: v.optional(v.boolean()), builds: v.optional(sortedSet(hex32, 1, 20)) },
  check: ({ guard, log, builds }) => guard === true || log === true || builds !== undefined,
  directions: { guard: 'yes', log: 'yes', builds: 'fewer' },
  evaluate: ({ guard, log, builds }, _, context): readonly Fired[] => {
    const found = context.need('environment');
    const { build } = found;
    if (builds !== undefined && build === null) throw new Undecided('fact-missing', 'build');
    return [
      ...(guard === true && found.guard !== 'quiet' ? [firedWhole('guard-not-quiet', { state: found.guard })] : []),
      ...(log === true && found.log !== 'continuous' ? [firedWhole('log-gap')] : []),
      ...(builds === undefined || build === null || builds.includes(build)
        ? []
        : [firedWhole('other-build', { digest: build })]),
    ];
  },
});
