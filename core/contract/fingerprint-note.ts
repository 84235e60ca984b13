/** Whether a person's note says this fingerprint, however it is spaced and in either letter case. */
export function isNoted(noted: string, fingerprint: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[\s,·-]+/)
      .filter(Boolean)
      .join(' ');
  return plain(noted) === plain(fingerprint);
}
