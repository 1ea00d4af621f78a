import ts from 'typescript';

/** One call of `t` or `rich`, as it stands in a file. */
export interface MessageCall {
  readonly how: 't' | 'rich';
  readonly message: string;
  readonly values: ReadonlyMap<string, ts.Expression>;
  readonly node: ts.CallExpression;
}

export interface FileMessages {
  readonly source: ts.SourceFile;
  /** Outer calls before the calls within their values. */
  readonly calls: readonly MessageCall[];
  /** The import of `t`, and where it leads. */
  readonly from: { readonly node: ts.ImportDeclaration; readonly path: string } | null;
  /** What cannot be read, in sentences. */
  readonly faults: readonly string[];
}

const MODULE = /(^|\/)t\.ts$/;

/** The messages of a file: none where `t` is not imported from `app/words/t.ts`. */
export function messageCalls(file: string, text: string): FileMessages {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, scriptKind(file));
  const from = importOfT(source);
  const calls: MessageCall[] = [];
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const how = node.expression.text;
      if (how === 't' || how === 'rich') {
        const call = readCall(how, node);
        if (typeof call === 'string') faults.push(`${placeOf(source, node)}: ${call}`);
        else calls.push(call);
      }
    }
    ts.forEachChild(node, visit);
  };
  if (from !== null) visit(source);
  return { source, calls, from, faults };
}

/** Where a node stands: `app/words/mail-words.ts:12`. */
export function placeOf(source: ts.SourceFile, node: ts.Node): string {
  return `${source.fileName}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
}

export function scriptKind(file: string): ts.ScriptKind {
  return file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

function importOfT(source: ts.SourceFile): FileMessages['from'] {
  for (const node of source.statements) {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue;
    if (MODULE.test(node.moduleSpecifier.text)) return { node, path: node.moduleSpecifier.text };
  }
  return null;
}

/** The call, or why it cannot be read before the program runs. */
function readCall(how: 't' | 'rich', node: ts.CallExpression): MessageCall | string {
  const [message, given, more] = node.arguments;
  if (message === undefined || !ts.isStringLiteralLike(message))
    return 'a message is one literal, so that it can be put into the catalogue';
  if (more !== undefined) return 'a message has no third argument';
  if (given !== undefined && !ts.isObjectLiteralExpression(given))
    return 'the values of a message are written out in braces';
  const values = new Map<string, ts.Expression>();
  for (const property of given?.properties ?? []) {
    if (ts.isShorthandPropertyAssignment(property)) values.set(property.name.text, property.name);
    else if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name))
      values.set(property.name.text, property.initializer);
    else return 'each value of a message has a plain name';
  }
  return { how, message: message.text, values, node };
}
