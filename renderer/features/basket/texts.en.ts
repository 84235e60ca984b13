/** Texts of the feature “basket”. `{slot}` is replaced by a value. */

export const texts = {
  title: (count: number) => `${count} requests, signed together`,
  control: 'Who may do what, from now on',
  howRead: 'How it was read',
  backToList: 'Back to the list',
  goOn: (count: number) => `Continue to sign all ${count}`,
  approvalSize: 'The time follows from the number of lines, and is longer for lines that need attention.',
};
