/** Size limits of a batch: they bound what is read, shown, approved and logged at once. */
export const maxBatchItems = 200;
/** UTF-16 units of all texts of a batch: sixteen times the longest possible request. */
export const maxBatchText = 4_194_304;
