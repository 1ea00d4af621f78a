/** What the variables of a canned reply or macro stand for, where it is used. */
export interface VariableFacts {
  readonly requesterName: string;
  readonly agentName: string;
  /** As people write it: `7K3F-9QMX`. */
  readonly reference: string;
  readonly subject: string;
}

/** Each variable, by the name that stands between double braces, with what it stands for. */
const VARIABLES: Readonly<Record<string, (facts: VariableFacts) => string>> = {
  'requester.first_name': ({ requesterName }) => firstName(requesterName),
  'requester.name': ({ requesterName }) => requesterName,
  'agent.first_name': ({ agentName }) => firstName(agentName),
  'agent.name': ({ agentName }) => agentName,
  'ticket.reference': ({ reference }) => reference,
  'ticket.subject': ({ subject }) => subject,
};

/** The names that can stand between double braces. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES);

/** Something in double braces that looks like a variable: letters, dots, underscores and hyphens. */
const VARIABLE = /\{\{\s*([a-z][\w.-]*)\s*\}\}/gi;

/** Anything in double braces, which its author will have meant as a variable. */
const BRACES = /\{\{([^{}]*)\}\}/g;

/** The text with each variable replaced by what it stands for. A variable that is not known is left as it stands. */
export function fillVariables(text: string, facts: VariableFacts): string {
  return text.replaceAll(VARIABLE, (whole, name: string) => variable(name)?.(facts) ?? whole);
}

/** The variables that stand in the text unfilled, each once, as they are written. */
export function unfilledVariables(text: string): readonly string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([whole]) => whole))];
}

/** What stands in double braces in a text that is being set up, and will not be filled in: each once, as it is written. */
export function unknownVariables(text: string): readonly string[] {
  const unknown = [...text.matchAll(BRACES)].filter(([, name = '']) => variable(name.trim()) === undefined);
  return [...new Set(unknown.map(([whole]) => whole))];
}

function variable(name: string): ((facts: VariableFacts) => string) | undefined {
  const known = name.toLowerCase();
  return Object.hasOwn(VARIABLES, known) ? VARIABLES[known] : undefined;
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
