import { assertNever } from '../core/base/result.ts';
import { useApp } from './app/use-app.ts';
import { Accounts } from './features/accounts/accounts.tsx';
import { Alarm } from './features/alarm/alarm.tsx';
import { Backup } from './features/backup/backup.tsx';
import { Choose } from './features/choose/choose.tsx';
import { CreateCheck } from './features/create/create-check.tsx';
import { CreateCustody } from './features/create/create-custody.tsx';
import { CreateEnrol } from './features/create/create-enrol.tsx';
import { CreateWords } from './features/create/create-words.tsx';
import { Custodians } from './features/custodians/custodians.tsx';
import { CustodiansChange } from './features/custodians/custodians-change.tsx';
import { CustodiansDone } from './features/custodians/custodians-done.tsx';
import { CustodiansEnrol } from './features/custodians/custodians-enrol.tsx';
import { EntriesImported } from './features/entries-imported/entries-imported.tsx';
import { CertificateScreen } from './features/entropy/certificate-screen.tsx';
import { CreateEntropy } from './features/entropy/create-entropy.tsx';
import { FolderStop } from './features/folder-stop/folder-stop.tsx';
import { LanguageChoice } from './features/language/language-choice.tsx';
import { Loading } from './features/loading/loading.tsx';
import { LogScreen } from './features/log/log-screen.tsx';
import { Refused } from './features/refused/refused.tsx';
import { RegistryScreen } from './features/registry/registry.tsx';
import { Restore } from './features/restore/restore.tsx';
import { Review } from './features/review/review.tsx';
import { Scan } from './features/scan/scan.tsx';
import { SelfTestStop } from './features/self-test/self-test-stop.tsx';
import { SettingsScreen } from './features/settings/settings-screen.tsx';
import { Sign } from './features/sign/sign.tsx';
import { SignedScreen } from './features/signed/signed-screen.tsx';
import { Start } from './features/start/start.tsx';
import { IntegrityHoldScreen } from './features/unlock/integrity-hold.tsx';
import { UnlockHandlers } from './features/unlock/unlock.tsx';
import { VaultWordsScreen } from './features/unlock/vault-words-screen.tsx';

export function CurrentScreen() {
  const { screen, machine } = useApp().state;
  // A folder that cannot be read hides whether an alarm stood; one that was raised is still said first.
  if (machine !== null && machine.folder !== null && (machine.alarm?.cause ?? 'settings') === 'settings')
    return <FolderStop trouble={machine.folder} language={machine.language} reason={machine.lockReason} />;
  // Before everything else, and nothing leads around it.
  if (machine !== null && machine.alarm !== null) return <Alarm alarm={machine.alarm} />;
  // Whatever else would be on the screen: nothing works after a failed self-test.
  if (typeof machine?.selfTest === 'object') return <SelfTestStop failed={machine.selfTest.failed} />;
  switch (screen.name) {
    case 'loading':
      return <Loading />;
    case 'language':
      return <LanguageChoice />;
    case 'start':
      return <Start />;
    case 'unlock':
      return <UnlockHandlers />;
    case 'held':
      return <IntegrityHoldScreen problem={screen.problem} word={screen.word} />;
    case 'create-custody':
      return <CreateCustody />;
    case 'create-enrol':
      return <CreateEnrol enrolment={screen.enrolment} restoring={screen.restoring === true} />;
    case 'create-entropy':
      return <CreateEntropy />;
    case 'create-words':
      return <CreateWords words={screen.words} />;
    case 'create-check':
      return <CreateCheck ask={screen.ask} />;
    case 'restore':
      return <Restore />;
    case 'vault-words':
      return <VaultWordsScreen />;
    case 'custodians':
      return <Custodians />;
    case 'custodians-change':
      return <CustodiansChange />;
    case 'custodians-enrol':
      return <CustodiansEnrol enrolment={screen.enrolment} />;
    case 'custodians-done':
      return <CustodiansDone />;
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
      return <EntriesImported count={screen.count} />;
    case 'refused':
      return <Refused reasons={screen.reasons} document={screen.document} />;
    case 'accounts':
      return <Accounts />;
    case 'certificate':
      return <CertificateScreen />;
    case 'books':
      return <RegistryScreen />;
    case 'backup':
      return <Backup />;
    case 'log':
      return <LogScreen />;
    case 'settings':
      return <SettingsScreen changed={screen.changed} />;
    default:
      return assertNever(screen);
  }
}
