import ts from 'typescript';
import { compileMessage, HELPERS, type Helper } from './compile-message.ts';
import { messageCalls, placeOf, type MessageCall } from './message-calls.ts';
import { messageFault, parseMessage } from './parse-message.ts';

/** A message in a language, and whose rules its plurals follow. */
export interface Told {
  readonly text: string;
  readonly language: string;
}
export type Tell = (message: string, how: 't' | 'rich', file: string) => Told;

/** An expression that may be written down twice: it has no effect and costs nothing. */
const PLAIN = /^[\w$]+(\.[\w$]+)*$/;

/**
 * The text of a module with the words of a language in the place of each `t` and `rich`; null where it has none. Lines stay lines, so that
 * places in the source are still found. Throws where a message cannot be read or does not go with its values.
 */
export function fillWords(file: string, text: string, tell: Tell): string | null {
  const { source, calls, from, faults } = messageCalls(file, text);
  if (from === null) return null;
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const byNode = new Map<ts.Node, MessageCall>(calls.map((call) => [call.node, call]));
  const helpers = new Set<Helper>();

  /** What stands at a node once the calls within it are filled. */
  const filled = (node: ts.Node): string => {
    const call = byNode.get(node);
    if (call !== undefined) return keepLines(node, fill(call));
    const container = soleRich(node, byNode);
    if (container !== null) return keepLines(node, fill(container, true));
    const start = node.getStart(source);
    let [at, made] = [start, ''];
    ts.forEachChild(node, (child) => {
      const begins = child.getStart(source);
      made += text.slice(at, begins) + filled(child);
      at = child.end;
    });
    return made + text.slice(at, node.end);
  };
  const keepLines = (node: ts.Node, made: string): string => {
    const lines = text.slice(node.getStart(source), node.end).split('\n').length - made.split('\n').length;
    return made + '\n'.repeat(Math.max(0, lines));
  };
  const fill = (call: MessageCall, isChild = false): string => {
    const fault = messageFault(call.message, call.how, call.values.keys());
    if (fault !== null) throw new Error(`${placeOf(source, call.node)}: ${fault}`);
    const given = new Map([...call.values].map(([name, value]) => [name, filled(value)]));
    const told = tell(call.message, call.how, file);
    return expression(call, told, given, isChild, helpers);
  };

  const body = from.node.end;
  const rest = source.statements.filter((one) => one.pos >= body);
  let [at, made] = [body, ''];
  for (const statement of rest) {
    made += text.slice(at, statement.getStart(source)) + filled(statement);
    at = statement.end;
  }
  const imports = [...helpers].map(
    (name) => `import { ${name} as words_${name} } from '${from.path.replace(/t\.ts$/, HELPERS[name])}';`,
  );
  return `${text.slice(0, from.node.getStart(source))}${imports.join(' ')}${made}${text.slice(at)}`;
}

/** The call in `{rich(…)}` between two tags, whose words can stand there themselves. */
function soleRich(node: ts.Node, calls: ReadonlyMap<ts.Node, MessageCall>): MessageCall | null {
  if (!ts.isJsxExpression(node) || node.expression === undefined || ts.isJsxAttribute(node.parent))
    return null;
  const call = calls.get(node.expression);
  return call?.how === 'rich' ? call : null;
}

/** The words of a call as code. A value that is more than a name is worked out once, whatever the message does with it. */
function expression(
  { how }: MessageCall,
  told: Told,
  given: ReadonlyMap<string, string>,
  isChild: boolean,
  helpers: Set<Helper>,
): string {
  const elements = parseMessage(told.text, how);
  const once = compileMessage(
    elements,
    how,
    new Map([...given.keys()].map((name) => [name, `«${name}»`])),
    told.language,
  );
  const apart = [...given].filter(
    ([name, code]) => !PLAIN.test(code) && once.code.split(`«${name}»`).length > 2,
  );
  const names = new Map(apart.map(([name]) => [name, `words_${name}`]));
  const values = new Map([...given].map(([name, code]) => [name, names.get(name) ?? bracketed(code)]));
  const { code, helpers: called } = compileMessage(elements, how, values, told.language);
  for (const helper of called) helpers.add(helper);
  const whole = how === 'rich' && !(isChild && apart.length === 0) ? `<>${code}</>` : code;
  if (apart.length === 0) return whole;
  const call = `((${[...names.values()].join(', ')}) => ${whole})(${apart.map(([, value]) => value).join(', ')})`;
  return isChild ? `{${call}}` : call;
}

function bracketed(code: string): string {
  return PLAIN.test(code) || /^[\w$.]+\([^()]*\)$/.test(code) ? code : `(${code})`;
}
