/** Size limits of a batch: they bound what is read, shown, approved and logged at once. */
export const maxBatchItems = 200;
/** UTF-16 units of all texts of a batch: sixteen times the longest possible request. */
export const maxBatchText = 4_194_304;
/** Sums of a batch, one per chain, network, mosaic and divisibility. */
export const maxTotals = 10_000;
/** Texts that can be proposed: more than a batch holds, so that the vault says so and drops the batch before it. */
export const maxProposedTexts = 1000;
