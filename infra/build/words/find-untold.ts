import ts from 'typescript';
import { scriptKind } from './message-calls.ts';

/** A piece of text that a person may come to read or hear, and that does not go through `t`. */
export type Untold = ts.JsxText | ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

/** Attributes that are read or spoken, of elements and of our components. Any letter in them is a word. */
const SPOKEN = new Set([
  ...[
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
  ],
  ...['label', 'hint', 'description', 'sentence', 'legend', 'words', 'busy', 'empty', 'about', 'add', 'sure'],
  ...['summary', 'removal', 'titleOfNew', 'firstHead', 'heads', 'exactHeads', 'names', 'told', 'discard'],
]);

/** Attributes whose strings are for the machine, however they look. */
const SILENT = new Set([
  ...[
    'className',
    'style',
    'viewBox',
    'rel',
    'httpEquiv',
    'media',
    'content',
    'key',
    'id',
    'name',
    'to',
    'href',
  ],
  ...['accept', 'autoComplete', 'preserveAspectRatio', 'onKeyDown'],
]);

/** Functions whose arguments nobody reads. */
const SILENT_CALLS = new Set([
  'clsx',
  'Error',
  'TypeError',
  'hashId',
  'fetch',
  'matchMedia',
  'closest',
  'querySelector',
]);

/** Properties whose strings are ids, keys and what files of other systems may be headed. */
const SILENT_PROPERTIES = new Set(['id', 'keys', 'names', 'example']);

/** Files of words that are no messages: what search leaves out of English texts, and a sample of what may be imported. */
const SILENT_FILES = new Set(['app/search/search-words.ts', 'app/routes/settings/import/sample-files.ts']);

/** What is the same in every language, or no word: the brand, keys, samples of what a person may type. */
const ALIKE: ReadonlySet<string> = new Set([
  ...['Roost', 'ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Backspace', 'Esc', 'Ctrl', 'Shift', 'Tab'],
]);

/** The texts of a file that do not go through `t`, in their order. */
export function findUntold(file: string, text: string): { source: ts.SourceFile; untold: readonly Untold[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, scriptKind(file));
  const untold: Untold[] = [];
  const visit = (node: ts.Node): void => {
    if (isForTheMachine(node)) return;
    if (ts.isJsxText(node)) {
      if (hasLetters(node.text) && !ALIKE.has(node.text.trim())) untold.push(node);
    } else if (ts.isStringLiteralLike(node)) {
      if (isRead(node, node.text)) untold.push(node);
    } else if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (isReadTemplate(node, parts)) untold.push(node);
      for (const { expression } of node.templateSpans) visit(expression);
    } else ts.forEachChild(node, visit);
  };
  if (!SILENT_FILES.has(file)) visit(source);
  return { source, untold };
}

function isRead(node: ts.Node, text: string): boolean {
  if (!hasLetters(text) || ALIKE.has(text) || /^setting [a-z-]+$/.test(text)) return false;
  return isSpoken(node) || looksLikeWords(text);
}

function isReadTemplate(node: ts.Node, parts: readonly string[]): boolean {
  const text = parts.join('…');
  if (!parts.some(hasLetters)) return false;
  return isSpoken(node) || (looksLikeWords(text) && !isId(node, parts) && !/[/?&=]/.test(parts[0] ?? ''));
}

/** Two words for the machine: `queue ${id}`. Words for people of that form stand in app/words. */
function isId(node: ts.Node, [first = '', last, ...more]: readonly string[]): boolean {
  const isPair = /^[a-z]+ $/.test(first) && last === '' && more.length === 0;
  return isPair && !node.getSourceFile().fileName.startsWith('app/words/');
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Whether a text is a name with a capital letter, or words beside one another. */
function looksLikeWords(text: string): boolean {
  const tokens = text.trim().split(/\s+/);
  if (/^[“‘(]?\p{Lu}[\p{Ll}’-]/u.test(text.trim())) return true;
  if (tokens.length < 2 || !tokens.some(hasLetters) || SELECTOR.test(text)) return false;
  return !tokens.every(isClass);
}

/** What CSS asks by: `[role="menu"]`, `(min-width: 48rem)`. */
const SELECTOR = /\[[a-z-]+[=\]]|^\([a-z-]+: /;

const CLASSES = new Set(
  'flex grid block inline hidden relative absolute sticky fixed truncate underline border rounded italic shrink grow target tabular-nums contents group peer'.split(
    ' ',
  ),
);

function isClass(token: string): boolean {
  return CLASSES.has(token) || /^[a-z0-9!&@[(<>*-][^A-Z“”’.…]*[-:[].*$/.test(token) || /[[\]=]/.test(token);
}

function isSpoken(node: ts.Node): boolean {
  const attribute = attributeOf(node);
  return attribute !== null && SPOKEN.has(attribute);
}

/** The attribute whose value a text belongs to, whatever it is chosen by. */
function attributeOf(node: ts.Node): string | null {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isJsxAttribute(at)) return at.name.getText();
    const isPart =
      ts.isJsxExpression(at) ||
      ts.isConditionalExpression(at) ||
      ts.isParenthesizedExpression(at) ||
      ts.isArrayLiteralExpression(at) ||
      ts.isTemplateSpan(at) ||
      ts.isTemplateExpression(at) ||
      (ts.isBinaryExpression(at) && !isComparison(at));
    if (!isPart) return null;
  }
  return null;
}

/** What is not looked into: types, imports, names of properties, comparisons, messages that go through `t`, faults for developers. */
function isForTheMachine(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true;
  if (ts.isJsxAttribute(node)) return SILENT.has(node.name.getText());
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name))
    return SILENT_PROPERTIES.has(node.name.text);
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return isSilentCall(node);
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (ts.isBinaryExpression(parent) && isComparison(parent)) return true;
  if (ts.isElementAccessExpression(parent) || ts.isCaseClause(parent)) return true;
  return isMessage(node);
}

function isSilentCall(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  return ts.isIdentifier(called) && SILENT_CALLS.has(called.text);
}

function isMessage({ parent }: ts.Node): boolean {
  return (
    ts.isCallExpression(parent) &&
    ts.isIdentifier(parent.expression) &&
    (parent.expression.text === 't' || parent.expression.text === 'rich')
  );
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.InKeyword
  );
}
