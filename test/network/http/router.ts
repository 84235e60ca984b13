/**
 * Finds the route of a question. Takes: routes with paths as in the OpenAPI descriptions. Gives: the route and the values
 * in its path; or which methods the path has. Never: answers.
 */
export interface Route<C> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** "/accounts/{accountId}" */
  readonly path: string;
  readonly answer: (context: C) => { readonly status: number; readonly body: unknown };
}

const partsOf = (path: string): readonly string[] => path.split('/').slice(1);

function valuesOf(template: string, path: string): Readonly<Record<string, string>> | null {
  const [wanted, given] = [partsOf(template), partsOf(path)];
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith('{')) values[part.slice(1, -1)] = value;
    else if (part !== value) return null;
  }
  return values;
}

export function findRoute<C>(routes: readonly Route<C>[], method: string, path: string) {
  const found = routes.flatMap((route) => {
    const values = valuesOf(route.path, path);
    return values === null ? [] : [{ route, values }];
  });
  // A path without a value wins over one with: "/transactions/partial" over "/transactions/{…}".
  const fixed = found.filter(({ route }) => !route.path.includes('{'));
  const among = fixed.length > 0 ? fixed : found;
  return {
    match: among.find(({ route }) => route.method === method) ?? null,
    methods: among.map(({ route }) => route.method),
  };
}
