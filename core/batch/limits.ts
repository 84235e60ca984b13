/** How large a batch may be: bounds of what is read, shown, approved and written into the log at once. */
export const maxBatchItems = 200;
/** UTF-16 units of all texts of a batch: sixteen of the longest request that there is. */
export const maxBatchText = 4_194_304;
/** Sums of a batch, one per chain, network, mosaic and divisibility. */
export const maxTotals = 10_000;
/** Texts that can be proposed: more than a batch holds, so that the vault says so and drops the batch before it. */
export const maxProposedTexts = 1000;
