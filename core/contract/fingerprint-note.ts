/** Whether a person's note matches a fingerprint, ignoring spaces and letter case. */
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
