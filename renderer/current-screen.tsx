import { assertNever } from '../core/base/result.ts';
import { Accounts } from './screens/accounts/accounts.tsx';
import { Alarm } from './screens/alarm/alarm.tsx';
import { Books } from './screens/books/books.tsx';
import { Choose } from './screens/choose/choose.tsx';
import { CreateCheck } from './screens/create/create-check.tsx';
import { CreatePassphrase } from './screens/create/create-passphrase.tsx';
import { CreateWords } from './screens/create/create-words.tsx';
import { Kept } from './screens/kept/kept.tsx';
import { LanguageChoice } from './screens/language/language-choice.tsx';
import { Loading } from './screens/loading/loading.tsx';
import { Refused } from './screens/refused/refused.tsx';
import { Review } from './screens/review/review.tsx';
import { Scan } from './screens/scan/scan.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { Sign } from './screens/sign/sign.tsx';
import { SignedScreen } from './screens/signed/signed-screen.tsx';
import { Start } from './screens/start/start.tsx';
import { useApp } from './state/use-app.ts';

export function CurrentScreen() {
  const { screen, machine } = useApp().state;
  // Before everything else, and nothing leads around it.
  if (machine !== null && machine.alarm !== null) return <Alarm alarm={machine.alarm} />;
  switch (screen.name) {
    case 'loading':
      return <Loading />;
    case 'language':
      return <LanguageChoice />;
    case 'start':
      return <Start />;
    case 'create-passphrase':
      return <CreatePassphrase />;
    case 'create-words':
      return <CreateWords words={screen.words} />;
    case 'create-check':
      return <CreateCheck ask={screen.ask} />;
    case 'scan':
      return <Scan />;
    case 'choose':
      return (
        <Choose key={screen.question} question={screen.question} subject={screen.subject} options={screen.options} />
      );
    case 'review':
      return <Review key={screen.document.digest} document={screen.document} requirement={screen.requirement} />;
    case 'sign':
      return <Sign key={screen.document.digest} document={screen.document} requirement={screen.requirement} />;
    case 'signed':
      return <SignedScreen signed={screen.signed} collected={screen.collected} />;
    case 'kept':
      return <Kept count={screen.count} />;
    case 'refused':
      return <Refused reasons={screen.reasons} document={screen.document} />;
    case 'accounts':
      return <Accounts />;
    case 'books':
      return <Books />;
    case 'settings':
      return <SettingsScreen changed={screen.changed} />;
    default:
      return assertNever(screen);
  }
}
