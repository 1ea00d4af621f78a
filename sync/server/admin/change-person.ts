import { personSchema, type Person } from '../../domain/person.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { isLive } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AuditNote } from './audit-log.ts';
import { changesBetween } from './audit-log.ts';
import { putDocument, workspaceKey } from './put-document.ts';

/** Plans a change of somebody who is known. Gives the line of the log, or null when they are so already. */
export function changePerson(
  plan: CommitPlan,
  personId: string,
  change: (person: Person) => Person,
): AuditNote | null {
  const item = plan.find(workspaceKey('people', personId));
  if (!isLive(item)) throw new AdminRefused('refused', 'This person is not known here any more.');
  const before = personSchema.parse(item.body);
  const after = change(before);
  const changes = changesBetween(before, after);
  if (changes.length === 0) return null;
  putDocument(plan, 'people', after);
  return { target: { kind: 'people', id: before.id, name: before.name }, changes };
}
