/** Parses sources for the i18n tests: fact keys, headlines and names, as far as they are literals. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-ast';
import { reasonCodes } from '../../core/base/reason.ts';
import { type HeadlineCode, headlineCodes, warningCodes } from '../../core/review/review-codes.ts';

export interface SourceFile {
  readonly file: string;
  readonly source: string;
}
export interface GivenKey {
  readonly key: string;
  readonly where: string;
}
export interface FilledHeadline {
  readonly code: HeadlineCode;
  readonly slots: readonly string[];
  readonly where: string;
}
/** Object literals by the variable that holds them, or the function that returns them. */
type Named = ReadonlyMap<string, readonly ts.ObjectLiteralExpression[]>;

const top = fileURLToPath(new URL('../..', import.meta.url));
const codes = new Set<string>([...reasonCodes, ...warningCodes]);
/** Their first argument is a code, even if it is computed. */
const makers = new Set(['because', 'warn']);

export function sourcesIn(room: string): readonly SourceFile[] {
  return readdirSync(path.join(top, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ file: `${room}/${name}`, source: readFileSync(path.join(top, room, name), 'utf8') }));
}

/** Keys of the objects after the code of a reason or warning. */
export function givenKeys({ file, source }: SourceFile): readonly GivenKey[] {
  const tree = parse(file, source);
  const named = objectsByName(tree);
  return nodesOf(tree)
    .filter(ts.isCallExpression)
    .flatMap((call) => keysOfCall(call, named))
    .map((key) => ({ key, where: file }));
}

/** Every string literal of a source. */
export const literalsIn = ({ file, source }: SourceFile): readonly string[] =>
  nodesOf(parse(file, source))
    .filter(ts.isStringLiteral)
    .map(({ text }) => text);

/** Every piece of text of a source: string literals and the fixed parts of templates, without imports, types and names of
 * properties. */
export const textsIn = ({ file, source }: SourceFile): readonly string[] =>
  nodesOf(parse(file, source))
    .filter((node): node is ts.LiteralLikeNode => ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node))
    .filter(
      ({ parent }) =>
        !ts.isImportDeclaration(parent) && !ts.isExportDeclaration(parent) && !ts.isLiteralTypeNode(parent),
    )
    .filter((node) => !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
    .map(({ text }) => text);

/** `{ code: 'transfer', slots: { amount, from, to } }`, anywhere. */
export function headlinesIn({ file, source }: SourceFile): readonly FilledHeadline[] {
  const tree = parse(file, source);
  const named = objectsByName(tree);
  return nodesOf(tree)
    .filter(ts.isObjectLiteralExpression)
    .flatMap((object) => {
      const [code, slots] = [propertyOf(object, 'code'), propertyOf(object, 'slots')];
      if (code === null || slots === null || !ts.isObjectLiteralExpression(slots)) return [];
      const keys = keysOfObject(slots, named);
      return stringsOf(code)
        .filter(isHeadline)
        .map((known) => ({ code: known, slots: keys, where: file }));
    });
}

const parse = (file: string, source: string) => ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
const isHeadline = (text: string): text is HeadlineCode => (headlineCodes as readonly string[]).includes(text);

function nodesOf(tree: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return nodes;
}

function objectsByName(tree: ts.Node): Named {
  const found = new Map<string, ts.ObjectLiteralExpression[]>();
  const add = (name: string, objects: readonly ts.ObjectLiteralExpression[]) =>
    found.set(name, [...(found.get(name) ?? []), ...objects]);
  for (const node of nodesOf(tree)) {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      add(node.name.text, writtenObjects(node.initializer));
    }
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) add(node.name.text, returnedObjects(node));
  }
  return found;
}

/** The object literals that an expression can give: an object, both sides of a condition, the result of an arrow
 * function. */
function writtenObjects(node: ts.Expression): readonly ts.ObjectLiteralExpression[] {
  if (ts.isObjectLiteralExpression(node)) return [node];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return writtenObjects(node.expression);
  }
  if (ts.isConditionalExpression(node)) return [...writtenObjects(node.whenTrue), ...writtenObjects(node.whenFalse)];
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? returnedObjects(node) : writtenObjects(node.body);
  return [];
}

const returnedObjects = (node: ts.Node): readonly ts.ObjectLiteralExpression[] =>
  nodesOf(node)
    .filter(ts.isReturnStatement)
    .flatMap(({ expression }) => (expression === undefined ? [] : writtenObjects(expression)));

function objectsOf(node: ts.Expression, named: Named): readonly ts.ObjectLiteralExpression[] {
  if (ts.isIdentifier(node)) return named.get(node.text) ?? [];
  if (ts.isCallExpression(node)) return objectsOf(node.expression, named);
  return writtenObjects(node);
}

function keysOfCall(call: ts.CallExpression, named: Named): readonly string[] {
  const [first, ...others] = call.arguments;
  const isMaker = ts.isIdentifier(call.expression) && makers.has(call.expression.text);
  if (first === undefined || !(isMaker || mayBeCode(first))) return [];
  return others.flatMap((argument) => objectsOf(argument, named)).flatMap((object) => keysOfObject(object, named));
}

function mayBeCode(node: ts.Expression): boolean {
  const texts = stringsOf(node);
  return texts.length > 0 && texts.every((text) => codes.has(text));
}

const stringsOf = (node: ts.Expression): readonly string[] =>
  ts.isStringLiteral(node)
    ? [node.text]
    : ts.isConditionalExpression(node)
      ? [...stringsOf(node.whenTrue), ...stringsOf(node.whenFalse)]
      : [];

function keysOfObject(object: ts.ObjectLiteralExpression, named: Named): readonly string[] {
  return object.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) {
      return objectsOf(property.expression, named).flatMap((inner) => keysOfObject(inner, named));
    }
    const { name } = property;
    return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [];
  });
}

function propertyOf(object: ts.ObjectLiteralExpression, key: string): ts.Expression | null {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === key) {
      return property.initializer;
    }
  }
  return null;
}
