/** Texts of the feature “entries-imported”. `{slot}` is replaced by a value. */

/** `1 word` or `n words`. */
const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
export const texts = {
  count: (count: number) => `${several(count, 'change was', 'changes were')} made to the registry.`,
  lead: 'They are in the encrypted vault file. New lines carry their origin and today’s date.',
  practice: 'The practice vault forgets them when it is locked.',
  registry: 'Look into the registry',
};
