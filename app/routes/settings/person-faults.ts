import { isPhoneLike } from '../../../sync/domain/phone.ts';
import { t } from '../../words/t.ts';
import type { PersonEntry } from './person-fields.tsx';

/** What is wrong with a person as entered, field by field, in words. */
export function personFaults({ name, email, phone, role }: PersonEntry): {
  name?: string;
  email?: string;
  phone?: string;
} {
  const address = email.trim();
  const number = phone.trim();
  const faults = {
    ...(name.trim() === '' ? { name: t('Say what they are called.') } : {}),
    ...(number === '' || isPhoneLike(number)
      ? {}
      : { phone: t('This is not a phone number: digits, with + and spaces.') }),
  };
  if (address === '' && role !== 'requester')
    return { ...faults, email: t('Whoever works here needs an address to sign in with.') };
  const fits = address === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address);
  return fits ? faults : { ...faults, email: t('This is no e-mail address.') };
}
