import type { Person } from '../../sync/domain/person.ts';
import type { Choice } from '../components/field.tsx';
import { t } from '../words/t.ts';

/** What is told of them. */
type AgentOfChoice = Pick<Person, 'id' | 'name'> & { readonly awaySince?: string | null | undefined };

/** Somebody to give tickets to, with what speaks against it just now. */
export function agentChoice({ id, name, awaySince = null }: AgentOfChoice, isSelf: boolean): Choice {
  const marks = [...(isSelf ? [t('you')] : []), ...(awaySince === null ? [] : [t('away')])];
  return { value: id, label: marks.length === 0 ? name : `${name} (${marks.join(', ')})` };
}
