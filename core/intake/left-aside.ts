/**
 * Files that lie beside others without being meant: what systems put into folders, notes for people, and what is empty.
 * Where several files are given they are left aside and named; a file given alone is always read.
 * Takes: a name and its size. Gives: whether it is one of them.
 */
/** macOS (also `._` beside every file on foreign disks), Windows, Linux desktops, office programs' locks. */
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
