/** Backups and drills of the open vault: a list, and one view for each action. */
import { useState } from 'react';
import { Drill } from './drill.tsx';
import { MakeFile } from './make-file.tsx';
import { MakePaper } from './make-paper.tsx';
import { MakeShares } from './make-shares.tsx';
import { Menu } from './menu.tsx';
import type { BackupOperation } from './operations.ts';
import { ShowWords } from './show-words.tsx';

export function Backup() {
  const [operation, choose] = useState<BackupOperation | null>(null);
  const back = () => choose(null);
  switch (operation) {
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
      return <Drill key={operation} what={operation} back={back} />;
  }
}
