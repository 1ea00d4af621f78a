/** What the variables of a canned reply or macro stand for, where it is used. */
export interface VariableFacts {
  readonly requesterName: string;
  readonly agentName: string;
  /** As people write it: `7K3F-9QMX`. */
  readonly reference: string;
  readonly subject: string;
}

/** Something in double braces that looks like a variable: letters, dots, underscores and hyphens. */
const VARIABLE = /\{\{\s*([a-z][\w.-]*)\s*\}\}/gi;

/** The text with each variable replaced by what it stands for. A variable that is not known is left as it stands. */
export function fillVariables(text: string, facts: VariableFacts): string {
  const values = new Map([
    ['requester.first_name', firstName(facts.requesterName)],
    ['requester.name', facts.requesterName],
    ['agent.first_name', firstName(facts.agentName)],
    ['agent.name', facts.agentName],
    ['ticket.reference', facts.reference],
    ['ticket.subject', facts.subject],
  ]);
  return text.replaceAll(VARIABLE, (whole, name: string) => values.get(name.toLowerCase()) ?? whole);
}

/** The variables that stand in the text unfilled, each once, as they are written. */
export function unfilledVariables(text: string): readonly string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([whole]) => whole))];
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
