import { PALETTE_GROUPS, type Choice, type PaletteGroup } from './choice.ts';
import { readTyped } from './match-score.ts';
import { rankChoices } from './rank-choices.ts';
import { RECENT_OFFERED } from './recent-choices.ts';

/** Choices under one heading. */
export interface PaletteSection {
  readonly group: PaletteGroup;
  readonly choices: readonly Choice[];
}

/** Where the choices of a palette come from. */
export interface PaletteSource {
  /** Offered before anything is typed, and searched by what is typed. */
  readonly offered: readonly Choice[];
  /** Only found by typing, or again among the recent ones. */
  readonly hidden: readonly Choice[];
  /** Tickets named by their reference: they come before everything else. */
  readonly named: readonly Choice[];
  /** Tickets that search found; they arrive late, so they come last and move nothing. */
  readonly found: readonly Choice[];
  /** The ids of what was used lately, newest first. */
  readonly recent: readonly string[];
}

/** The most of one group that is shown for something typed. */
const MOST = 8;

/** The choices as the palette shows them. No choice stands twice. */
export function listSections(source: PaletteSource, text: string): readonly PaletteSection[] {
  const typed = readTyped(text);
  return typed.words.length === 0 ? resting(source) : answering(source, text);
}

function resting({ offered, hidden, recent }: PaletteSource): readonly PaletteSection[] {
  const known = [...offered, ...hidden];
  const used = recent
    .flatMap((id) => known.find((choice) => choice.id === id) ?? [])
    .slice(0, RECENT_OFFERED);
  const rest = offered.filter((choice) => !used.includes(choice));
  return inOrder([{ group: 'recent', choices: used }, ...grouped(rest)]);
}

function answering({ offered, hidden, named, found, recent }: PaletteSource, text: string) {
  const ranked = rankChoices([...offered, ...hidden], readTyped(text), recent);
  const best = new Map<PaletteGroup, number>();
  for (const { choice, score } of ranked) if (!best.has(choice.group)) best.set(choice.group, score);
  const sections = grouped(ranked.map(({ choice }) => choice)).map(({ group, choices }) => ({
    group,
    choices: choices.slice(0, MOST),
  }));
  const byScore = [...inOrder(sections)].sort((a, b) => (best.get(b.group) ?? 0) - (best.get(a.group) ?? 0));
  const others = found.filter(({ id }) => named.every((one) => one.id !== id));
  return named.length > 0
    ? [{ group: 'tickets' as const, choices: [...named, ...others] }, ...byScore]
    : [...byScore, ...(others.length > 0 ? [{ group: 'tickets' as const, choices: others }] : [])];
}

function grouped(choices: readonly Choice[]): readonly PaletteSection[] {
  return PALETTE_GROUPS.map((group) => ({
    group,
    choices: choices.filter((choice) => choice.group === group),
  }));
}

function inOrder(sections: readonly PaletteSection[]): readonly PaletteSection[] {
  return sections.filter(({ choices }) => choices.length > 0);
}
