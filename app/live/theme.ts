import type { KeptText } from './remembered-person.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'roost.theme';
const GROUND = { light: '#e9efed', dark: '#11191b' };

/** The theme chosen on this device; it belongs to the screen in front of a person, not to the person. */
export function keptTheme(kept: KeptText): Theme {
  return THEMES.find((theme) => theme === kept.getItem(KEY)) ?? 'system';
}

/** Chooses a theme on this device and shows it at once. */
export function chooseTheme(theme: Theme, document: Document, kept: KeptText): void {
  if (theme === 'system') kept.removeItem(KEY);
  else kept.setItem(KEY, theme);
  showTheme(theme, document);
}

/** Shows a theme, the browser's own frame included. Called before the first drawing as well, so that nothing flashes. */
export function showTheme(theme: Theme, document: Document): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    const media = meta.getAttribute('media') ?? '';
    const own = media.includes('dark') ? 'dark' : 'light';
    meta.setAttribute('content', GROUND[theme === 'system' ? own : theme]);
  }
}
