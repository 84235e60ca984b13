/** Lists of entropy sources: what was added, the test results, and why the last one was refused. */
import type { Reason } from '../../../core/base/reason.ts';
import type { EntropyReport, SourceFacts } from '../../../core/contract/entropy.ts';
import { entropyTests, type TestResult } from '../../../core/entropy/tests.ts';
import type { Catalog } from '../../i18n/catalog.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Problem } from '../../kit/problem.tsx';
import styles from './entropy.module.css';

type Known = Pick<EntropyReport, 'device' | 'sources' | 'refused' | 'begun'>;

function useNames() {
  const { entropy: said, format } = useWords();
  return ({ kind, count, credit }: SourceFacts): string =>
    said.counted(said.kinds[kind] + format.colon + said.counts[kind](count), credit);
}

/** Added sources with their credit. */
export function SourceLines({ sources }: Pick<Known, 'sources'>) {
  const { entropy: said } = useWords();
  const nameOf = useNames();
  return (
    <div data-testid="sources" data-count={sources.length}>
      {sources.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sources are only added
        <p key={index} data-testid={`source-${source.kind}`} data-count={source.count} data-credit={source.credit}>
          <b>{nameOf(source)}</b>
        </p>
      ))}
      {new Set(sources.map(({ kind }) => kind)).size < sources.length && <p>{said.mostOfAKind}</p>}
    </div>
  );
}

/** Test results of all sources in the mix. */
export function SourceResults({ known: { device, sources, refused, begun } }: { readonly known: Known }) {
  const { entropy: said } = useWords();
  const nameOf = useNames();
  return (
    <details className={styles.sources} data-testid="source-results">
      <summary>{said.showTests}</summary>
      {sources.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sources are only added
        <Results key={index} name={nameOf(source)} tests={source.tests} />
      ))}
      <Results name={said.counted(said.machine, device.credit)} tests={device.tests} />
      {begun > 1 && <p className={styles.soft}>{said.begunBefore(begun - 1)}</p>}
      {refused.length > 0 && <p className={styles.soft}>{said.refusedBefore(refused.length)}</p>}
    </details>
  );
}

function Results({ name, tests }: { readonly name: string; readonly tests: readonly TestResult[] }) {
  const { entropy: said } = useWords();
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
            <td>{allowed(said, result)}</td>
            <td>{result.passed ? said.passed : said.failed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const allowed = (said: Catalog['entropy'], { low, high }: Pick<TestResult, 'low' | 'high'>): string => {
  if (low !== null && high !== null) return said.between(low, high);
  return low !== null ? said.atLeast(low) : said.atMost(high ?? '');
};

/** Why the last source was refused, with the test that it failed. */
export function SourceProblem({ reason }: { readonly reason: Reason | null }) {
  const { entropy: said } = useWords();
  const { test, figure, least = null, most = null } = reason?.code === 'entropy-biased' ? reason.found : {};
  const failed = entropyTests.find((one) => one === test);
  return (
    <>
      <Problem reason={reason} />
      {failed !== undefined && (
        <p data-testid="failed-test">
          {said.failedTest(said.tests[failed], figure ?? '', allowed(said, { low: least, high: most }))}
        </p>
      )}
    </>
  );
}
