/**
 * Recognises files that lie in a folder without being meant as input: system files, notes for people, empty files. If
 * several files are given, these are skipped and named; a single file is always read.
 * Takes: a name and a size. Gives: whether the file is skipped.
 */
/** macOS (also `._` files on foreign disks), Windows, Linux desktops, lock files of office programs. */
const ofSystems = [
  /^\.(?:ds_store|localized|directory|hidden|apdisk|volumeicon\.icns|com\.apple\..*)$/i,
  /^\._/,
  /^(?:thumbs|ehthumbs|ehthumbs_vista)\.db$/i,
  /^desktop\.ini$/i,
  /^autorun\.inf$/i,
  /^icon\r$/i,
  /^(?:~\$|\.~lock\.)/,
];
const notes = /^(?:read[ _-]?me|lies[ _-]?mich|お読みください|はじめにお読みください)(?:\.(?:txt|md|html?|rtf))?$/i;

export const isLeftAside = (name: string, size: number): boolean =>
  size === 0 || notes.test(name) || ofSystems.some((pattern) => pattern.test(name));
