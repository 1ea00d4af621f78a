import type { PersonEntry } from './person-fields.tsx';

/** What is wrong with a person as entered, field by field, in words. */
export function personFaults({ name, email, role }: PersonEntry): { name?: string; email?: string } {
  const address = email.trim();
  const nameFault = name.trim() === '' ? { name: 'Say what they are called.' } : {};
  if (address === '' && role !== 'requester')
    return { ...nameFault, email: 'Whoever works here needs an address to sign in with.' };
  const fits = address === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address);
  return fits ? nameFault : { ...nameFault, email: 'This is no e-mail address.' };
}
