/** Backups and drills of the open vault: a list, and from there one thing at a time. */
import { useState } from 'react';
import { Drill } from './drill.tsx';
import { MakeFile } from './make-file.tsx';
import { MakePaper } from './make-paper.tsx';
import { MakeShares } from './make-shares.tsx';
import { Menu } from './menu.tsx';
import type { BackupDeed } from './operations.ts';
import { ShowWords } from './show-words.tsx';

export function Backup() {
  const [deed, choose] = useState<BackupDeed | null>(null);
  const back = () => choose(null);
  switch (deed) {
    case null:
      return <Menu choose={choose} />;
    case 'words':
      return <ShowWords back={back} />;
    case 'shares':
      return <MakeShares back={back} />;
    case 'file':
      return <MakeFile back={back} />;
    case 'paper':
      return <MakePaper back={back} />;
    default:
      return <Drill key={deed} what={deed} back={back} />;
  }
}
