/**
 * Reads the sources of a checkout and their imports. Takes: a root folder. Gives: files (TypeScript, build scripts,
 * style sheets) with their lines and imports, and whether an import is type-only; arrows between these files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript-ast';

export const parts = ['core', 'electron', 'renderer', 'cli', 'companion'] as const;

export interface Import {
  /** As written in the source. */
  readonly name: string;
  /** Nothing of it remains at run time. */
  readonly typeOnly: boolean;
}
export interface Source {
  /** Relative to the root, with slashes. */
  readonly file: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

export function sourcesOf(root: string, of: readonly string[] = parts): readonly Source[] {
  return of
    .filter((part) => existsSync(path.join(root, part)))
    .flatMap((part) =>
      readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
        .map((name) => `${part}/${name.split(path.sep).join('/')}`)
        .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file) && !file.includes('node_modules'))
        .sort(),
    )
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const imports = file.endsWith('.css') ? [] : importsIn(file, text);
      return { file, text, lines: text.trimEnd().split('\n').length, imports };
    });
}

/** Static and dynamic imports, re-exports, types by `import()`, and what `new URL(…, import.meta.url)` names (workers). */
export function importsIn(file: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importAt(node);
    if (one !== null) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, false));
  return found;
}

function importAt(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isOfTypes(node.importClause));
  if (ts.isExportDeclaration(node)) {
    const only = node.isTypeOnly || areTypes(node.exportClause);
    return node.moduleSpecifier === undefined ? null : named(node.moduleSpecifier, only);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, true);
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || isNamed(node.expression, 'require');
    return loads && first !== undefined ? named(first, false) : null;
  }
  if (ts.isNewExpression(node) && isNamed(node.expression, 'URL')) {
    const [first, base] = node.arguments ?? [];
    return first !== undefined && base !== undefined && ts.isPropertyAccessExpression(base)
      ? named(first, false)
      : null;
  }
  return null;
}

const named = (node: ts.Node, typeOnly: boolean): Import | null =>
  ts.isStringLiteralLike(node) ? { name: node.text, typeOnly } : null;

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return clause.name === undefined && areTypes(clause.namedBindings);
}

function areTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (bindings === undefined || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  const { elements } = bindings;
  return elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** Relative to the root, without a query such as `?worker`. */
export const targetOf = (file: string, name: string): string =>
  path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, ''));

/** Between the files that were read. A run-time import takes precedence over a type-only one. */
export function arrowsOf(sources: readonly Source[]): readonly Arrow[] {
  const known = new Set(sources.map(({ file }) => file));
  const arrows = new Map<string, Arrow>();
  for (const { file: from, imports } of sources) {
    for (const { name, typeOnly } of imports) {
      const to = targetOf(from, name);
      if (!name.startsWith('.') || !known.has(to) || to === from) continue;
      const key = `${from} ${to}`;
      arrows.set(key, { from, to, typeOnly: typeOnly && (arrows.get(key)?.typeOnly ?? true) });
    }
  }
  return [...arrows.values()];
}
