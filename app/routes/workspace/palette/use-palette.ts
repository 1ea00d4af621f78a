import { useEffect, useId, useRef, useState } from 'react';
import { useRecentChoices } from '../../../live/use-recent-choices.ts';
import type { Choice, Deed, PaletteStep } from '../../../palette/choice.ts';
import type { PaletteSection } from '../../../palette/list-sections.ts';
import { usePaletteSections } from './use-palette-sections.ts';

export interface PaletteHandle {
  readonly listId: string;
  readonly step: PaletteStep | null;
  readonly text: string;
  readonly sections: readonly PaletteSection[];
  /** What Enter takes; null when there is nothing. */
  readonly active: Choice | null;
  /** Whether the search has answered what is typed. */
  readonly settled: boolean;
  readonly type: (text: string) => void;
  /** Goes from a question back to the start. */
  readonly back: () => void;
  /** Moves on by so many lines, round the ends; `first` and `last` go there. */
  readonly move: (by: number | 'first' | 'last') => void;
  readonly point: (id: string) => void;
  readonly pick: (id: string) => void;
  /** Takes the active choice, or the first one as soon as the search has answered. */
  readonly take: () => void;
}

/** The palette from its opening until something is done. */
export function usePalette(
  targetIds: readonly string[],
  perform: (deed: Exclude<Deed, { type: 'step' }>) => void,
): PaletteHandle {
  const listId = useId();
  const [step, setStep] = useState<PaletteStep | null>(null);
  const [text, setText] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [recent, remember] = useRecentChoices();
  const { sections, settled } = usePaletteSections({ targetIds, step, text, recent });
  const choices = sections.flatMap((section) => section.choices);
  const active = choices.find(({ id }) => id === activeId) ?? choices[0] ?? null;
  const begin = (nextStep: PaletteStep | null, nextText: string) => {
    setStep(nextStep);
    setText(nextText);
    setActiveId(null);
    setWaiting(false);
  };
  const choose = (choice: Choice) => {
    if (choice.deed.type === 'step') begin(choice.deed.step, '');
    else {
      remember(choice.id);
      perform(choice.deed);
    }
  };
  const move: PaletteHandle['move'] = (by) => {
    const at = active === null ? -1 : choices.indexOf(active);
    const to = by === 'first' ? 0 : by === 'last' ? choices.length - 1 : turned(at + by, choices.length);
    setActiveId(choices[to]?.id ?? null);
  };
  // Until the search has answered, a ticket under the caret may be the answer to what was typed before.
  const mayBeOld = !settled && (active === null || active.group === 'tickets');
  const newestChoose = useRef(choose);
  useEffect(() => {
    newestChoose.current = choose;
  });
  useEffect(() => {
    if (waiting && !mayBeOld && active !== null) newestChoose.current(active);
  }, [waiting, mayBeOld, active]);
  return {
    listId,
    step,
    text,
    sections,
    active,
    settled,
    type: (next) => begin(step, next),
    back: () => begin(null, ''),
    move,
    point: setActiveId,
    pick: (id) => {
      const choice = choices.find((one) => one.id === id);
      if (choice !== undefined) choose(choice);
    },
    take: () => (mayBeOld ? setWaiting(true) : active !== null && choose(active)),
  };
}

/** A place beyond an end, as one from the other end. */
function turned(place: number, length: number): number {
  return ((place % length) + length) % length;
}
