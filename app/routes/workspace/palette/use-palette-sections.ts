import { useMemo } from 'react';
import { PALETTE_STEPS, type Choice, type PaletteStep } from '../../../palette/choice.ts';
import { deskChoices, viewChoices } from '../../../palette/desk-choices.ts';
import { ticketChoice } from '../../../palette/found-choices.ts';
import { listSections, type PaletteSection } from '../../../palette/list-sections.ts';
import { findPeople, personChoice } from '../../../palette/people-choices.ts';
import { stepChoices, type StepSource } from '../../../palette/step-choices.ts';
import { macroChoices, ticketChoices } from '../../../palette/ticket-choices.ts';
import { useDesk } from '../../../live/desk-context.tsx';
import { sharedViews } from '../../../live/shared-views.ts';
import { useAgentChoices, useKnownTags, useQueueChoices } from '../../../live/use-choices.ts';
import { useAnswers } from '../../../live/use-composer-choices.ts';
import { queuesOf, requesterName } from '../../../live/use-names.ts';
import { useNow } from '../../../live/use-now.ts';
import { usePreference } from '../../../live/use-preference.ts';
import { useDeferredSnapshot, type Snapshot } from '../../../live/use-snapshot.ts';
import { useFoundChoices } from './use-found-choices.ts';

/** Where the palette stands. */
export interface PaletteState {
  readonly targetIds: readonly string[];
  /** The question that is being answered; null at the start. */
  readonly step: PaletteStep | null;
  readonly text: string;
  readonly recent: readonly string[];
}

/** What the palette offers where it stands; `settled`: the search has answered what is typed. */
export function usePaletteSections({ targetIds, step, text, recent }: PaletteState): {
  readonly sections: readonly PaletteSection[];
  readonly settled: boolean;
} {
  const { person } = useDesk();
  const snapshot = useDeferredSnapshot();
  const nowMs = useNow();
  const [dense] = usePreference('denseRows');
  const answers = useAnswers();
  const source = useStepSource(nowMs);
  const { named, found, settled } = useFoundChoices(snapshot, step === null ? text : '');
  const tickets = useMemo(
    () => targetIds.flatMap((id) => snapshot.read.ticket(id)?.ticket ?? []),
    [snapshot, targetIds],
  );
  const offered = useMemo((): readonly Choice[] => {
    if (step !== null) return stepChoices(step, tickets, source, text);
    return [
      ...ticketChoices(tickets, { personId: person.id, nowMs }),
      ...macroChoices(
        answers.flatMap(({ macro }) => macro ?? []),
        tickets.length,
      ),
      ...deskChoices({ dense }),
      ...viewChoices([...snapshot.read.views(), ...sharedViews(snapshot.read)], queuesOf(snapshot.read)),
    ];
  }, [step, tickets, source, text, person.id, nowMs, answers, dense, snapshot]);
  const hidden = useMemo(() => {
    if (step !== null) return [];
    const asked =
      tickets.length === 0 ? [] : PALETTE_STEPS.flatMap((one) => stepChoices(one, tickets, source, ''));
    const others = text === '' ? recentOnes(snapshot, recent) : findPeople(snapshot.read.people(), text);
    return [...asked.map((choice) => ({ ...choice, label: choice.sentence })), ...others];
  }, [step, tickets, source, text, recent, snapshot]);
  const sections = useMemo(
    () => listSections({ offered, hidden, named, found, recent }, text),
    [offered, hidden, named, found, recent, text],
  );
  return { sections, settled };
}

function useStepSource(nowMs: number): StepSource {
  const agents = useAgentChoices();
  const queues = useQueueChoices();
  const tags = useKnownTags();
  return useMemo(() => ({ agents, queues, tags, nowMs }), [agents, queues, tags, nowMs]);
}

/** The people and tickets that were gone to lately and are still here. */
function recentOnes({ read }: Snapshot, recent: readonly string[]): readonly Choice[] {
  return recent.flatMap((known) => {
    const [kind, id = ''] = known.split(' ');
    const person = kind === 'person' ? read.person(id) : null;
    if (person !== null) return [personChoice(person)];
    const row = kind === 'ticket' ? read.ticket(id) : null;
    return row === null ? [] : [ticketChoice(row.ticket, requesterName(read, row.ticket))];
  });
}
