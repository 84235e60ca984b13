/**
 * Ways to the network in a source: modules that open connections, and the global clients of Node and of browsers.
 * Takes: a file's text. Gives: what it uses, by name. A name that the file declares itself (a parameter `fetch`) is not
 * the global one.
 */
import ts from 'typescript-ast';
import { importsIn } from './imports.ts';

const modules =
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|inspector)$|^(?:undici|ws|axios|got|node-fetch)(?:\/.*)?$/;
const globals = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport', 'RTCPeerConnection'];
/** Objects through which the same clients are reached. */
const holders = ['globalThis', 'window', 'self', 'net', 'session', 'navigator'];
const held = [...globals, 'sendBeacon', 'request', 'connect', 'createConnection'];

/** Closes the modules below for its process, and imports them for that alone. */
const exceptions = ['electron/lockdown/lockdown.ts'];

export function networkIn(file: string, text: string): readonly string[] {
  if (exceptions.includes(file)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true, kindOf(file));
  const found = importsIn(file, text).flatMap(({ name }) => (modules.test(name) ? [name] : []));
  const own = new Set<string>();
  const walk = (node: ts.Node, see: (node: ts.Node) => void): void => {
    see(node);
    ts.forEachChild(node, (child) => walk(child, see));
  };
  walk(source, (node) => {
    if (isDeclaration(node) && node.name !== undefined && ts.isIdentifier(node.name)) own.add(node.name.text);
  });
  walk(source, (node) => {
    if (ts.isIdentifier(node) && isReference(node) && globals.includes(node.text) && !own.has(node.text))
      found.push(node.text);
    const member = memberOf(node);
    if (member !== null) found.push(member);
  });
  return found;
}

const kindOf = (file: string) => (file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

const isDeclaration = (
  node: ts.Node,
): node is ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement | ts.FunctionDeclaration =>
  ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node);

/** Not the name of a property, of a method, or of a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  const isName = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
  return !isName && !ts.isTypeReferenceNode(parent) && !ts.isBindingElement(parent);
}

/** `globalThis.fetch`, `window['WebSocket']`, `net.request` of Electron. */
function memberOf(node: ts.Node): string | null {
  const isDotted = ts.isPropertyAccessExpression(node);
  if (!isDotted && !ts.isElementAccessExpression(node)) return null;
  const { expression } = node;
  const holder = ts.isIdentifier(expression) ? expression.text : '';
  const name = isDotted
    ? node.name.text
    : ts.isStringLiteralLike(node.argumentExpression)
      ? node.argumentExpression.text
      : '';
  return holders.includes(holder) && held.includes(name) ? `${holder}.${name}` : null;
}
