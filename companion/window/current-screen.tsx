/** The screen by its name. */
import { Accounts } from './accounts.tsx';
import { Compose } from './compose.tsx';
import { Draft } from './draft.tsx';
import { Flows } from './flows.tsx';
import { Home } from './home.tsx';
import { Inbox } from './inbox.tsx';
import { Nodes } from './nodes.tsx';
import { RecordList } from './record-list.tsx';
import { Reply } from './reply.tsx';
import { Send } from './send.tsx';
import { Settings } from './settings.tsx';
import type { Screen } from './use-desk.ts';

export function CurrentScreen({ screen }: { readonly screen: Screen }) {
  switch (screen.name) {
    case 'home':
      return <Home />;
    case 'nodes':
      return <Nodes />;
    case 'accounts':
      return <Accounts />;
    case 'compose':
      return <Compose />;
    case 'draft':
      return <Draft key={screen.drafted.draft.id} drafted={screen.drafted} />;
    case 'send':
      return <Send shown={screen.shown} />;
    case 'inbox':
      return <Inbox />;
    case 'reply':
      return <Reply />;
    case 'flows':
      return <Flows />;
    case 'record':
      return <RecordList />;
    case 'settings':
      return <Settings />;
  }
}
