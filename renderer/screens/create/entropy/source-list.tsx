import type { EntropyReport, SourceFacts } from '../../../../core/contract/entropy.ts';
import type { TestResult } from '../../../../core/entropy/tests.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './entropy.module.css';

/** What is in the mix, and how its tests came out. */
export function SourceList({ report }: { readonly report: Pick<EntropyReport, 'device' | 'sources' | 'refused'> }) {
  const { entropy: said } = useWords();
  const { device, sources, refused } = report;
  const nameOf = ({ kind, count, credit }: SourceFacts): string =>
    said.counted(`${said.kinds[kind]}: ${said.counts[kind](count)}`, credit);
  return (
    <div data-testid="sources" data-count={sources.length}>
      {sources.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sources are only added
        <p key={index} data-testid={`source-${source.kind}`} data-count={source.count} data-credit={source.credit}>
          <b>{nameOf(source)}</b>
        </p>
      ))}
      <details className={styles.sources}>
        <summary>{said.showTests}</summary>
        {sources.map((source, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sources are only added
          <Results key={index} name={nameOf(source)} tests={source.tests} />
        ))}
        <Results name={said.counted(said.machine, device.credit)} tests={device.tests} />
        {refused.length > 0 && <p className={styles.soft}>{said.refusedBefore(refused.length)}</p>}
      </details>
    </div>
  );
}

function Results({ name, tests }: { readonly name: string; readonly tests: readonly TestResult[] }) {
  const { entropy: said } = useWords();
  const allowed = ({ low, high }: TestResult): string => {
    if (low !== null && high !== null) return said.between(low, high);
    return low !== null ? said.atLeast(low) : said.atMost(high ?? '');
  };
  return (
    <table className={styles.results}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{said.test}</th>
          <th scope="col">{said.found}</th>
          <th scope="col">{said.allowed}</th>
          <th scope="col">{said.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {tests.map((result) => (
          <tr key={result.test}>
            <th scope="row">{said.tests[result.test]}</th>
            <td>{result.figure}</td>
            <td>{allowed(result)}</td>
            <td>{result.passed ? said.passed : said.failed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
