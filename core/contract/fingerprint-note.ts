/** Whether a person's note says this fingerprint, however it is spaced and in either letter case. */
export function matchesNote(withNote: string, fingerprint: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[\s,·-]+/)
      .filter(Boolean)
      .join(' ');
  return plain(withNote) === plain(fingerprint);
}
