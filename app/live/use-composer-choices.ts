import { useMemo } from 'react';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { showReference } from '../../sync/domain/reference.ts';
import { isAgent } from '../../sync/domain/person.ts';
import type { VariableFacts } from '../../sync/domain/fill-variables.ts';
import { cannedReplySchema, macroSchema, type Macro } from '../../sync/domain/answer.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { t } from '../words/t.ts';
import { useDesk } from './desk-context.tsx';
import type { Findable } from './filter-choices.ts';
import { requesterName } from './use-names.ts';
import { useDeferredSnapshot, useSnapshot } from './use-snapshot.ts';

/** One line of the composer's menu. */
export interface ComposerChoice extends Findable {
  readonly id: string;
  /** What it writes, variables unfilled; null for nothing. */
  readonly text: string | null;
  /** Set when choosing it also changes the ticket. */
  readonly macro: Macro | null;
  /** The line below its name. */
  readonly detail: string;
}

/** The canned replies and macros of the desk, by name. */
export function useAnswers(): readonly ComposerChoice[] {
  const snapshot = useDeferredSnapshot();
  return useMemo(
    () =>
      snapshot.read
        .settings()
        .flatMap((setting) => answerOf(setting) ?? [])
        .sort((a, b) => a.name.localeCompare(b.name)),
    [snapshot],
  );
}

/** A setting as a line of the menu; null when it is none, or one that a newer app made otherwise. */
function answerOf(setting: unknown): ComposerChoice | null {
  const reply = cannedReplySchema.safeParse(setting);
  if (reply.success) {
    const { id, name, text, tags = [] } = reply.data;
    return { id, name, text, words: tags, macro: null, detail: text };
  }
  const macro = macroSchema.safeParse(setting);
  if (!macro.success) return null;
  const { id, name, text = '' } = macro.data;
  return {
    id,
    name,
    text: text === '' ? null : text,
    words: ['macro'],
    macro: macro.data,
    detail: text === '' ? t('Macro: changes the ticket at once') : t('Macro: {text}', { text }),
  };
}

/** The agents who can be mentioned, by name. */
export function useMentions(): readonly ComposerChoice[] {
  const snapshot = useDeferredSnapshot();
  return useMemo(
    () =>
      snapshot.read
        .people()
        .filter((one) => isAgent(one) && !one.disabled)
        .map(({ id, name, title = '' }) => ({
          id,
          name,
          words: [title],
          text: `@${name} `,
          macro: null,
          detail: title,
        }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [snapshot],
  );
}

/** What variables stand for in an answer to this ticket. */
export function useVariableFacts(ticket: Ticket): VariableFacts {
  const { person } = useDesk();
  const { read } = useSnapshot();
  return variableFacts(read, ticket, person);
}

/** What variables stand for in an answer that this agent gives to this ticket. */
export function variableFacts(
  read: ReadModel,
  ticket: Ticket,
  agent: { readonly name: string },
): VariableFacts {
  return {
    requesterName: requesterName(read, ticket),
    agentName: agent.name,
    reference: showReference(ticket.reference),
    subject: ticket.subject,
  };
}
