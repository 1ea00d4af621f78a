import { t } from '../../words/t.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is wrong with a setting's name among the others of its kind; nothing when it can be told from them. */
export function nameFault(own: Named, among: readonly Named[]): { readonly name?: string } {
  const name = own.name.trim();
  if (name === '') return { name: t('Say what it is called.') };
  const same = (one: Named) => one.id !== own.id && one.name.toLowerCase() === name.toLowerCase();
  return among.some(same) ? { name: t('There is one called {name} already.', { name }) } : {};
}
