import type { Person } from '../../sync/domain/person.ts';
import type { AuditEntry } from '../../sync/protocol/admin.ts';
import type { Holdings } from '../../sync/protocol/privacy.ts';

export const ROLE_WORDS: Readonly<Record<Person['role'], string>> = {
  requester: 'Requester: asks for help',
  agent: 'Agent: works tickets',
  lead: 'Lead: also tags, answers and views',
  admin: 'Admin: changes everything',
};

const SHORT_ROLES: Readonly<Record<Person['role'], string>> = {
  requester: 'Requester',
  agent: 'Agent',
  lead: 'Lead',
  admin: 'Admin',
};

/** A person's role, and what keeps them from work. */
export function standingWords({ role, disabled, awaySince }: Person): string {
  const away = awaySince === undefined || awaySince === null ? '' : ', away';
  return `${SHORT_ROLES[role]}${disabled ? ', cut off' : away}`;
}

/** How much is held of a person, in one sentence. */
export function holdingsWords({ tickets, messages, files, mails, devices }: Holdings): string {
  const count = (number: number, one: string) => `${String(number)} ${one}${number === 1 ? '' : 's'}`;
  return `This takes away the words of ${count(tickets, 'ticket')} and ${count(messages, 'message')}, ${count(files, 'file')}, ${count(mails, 'mail')}, and what is on ${count(devices, 'device')} of theirs.`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  'put-person': 'Saved the person',
  'set-disabled': 'Changed the access of',
  'set-away': 'Changed the presence of',
  'set-members': 'Changed the members of',
  'put-setting': 'Saved the setting',
  'delete-setting': 'Deleted the setting',
  'restrict-queue': 'Restricted the queue',
  'redact-message': 'Removed words from a message of',
  'remove-file': 'Removed a file from a message of',
  'export-person': 'Exported what is held of',
  'erase-person': 'Erased',
  'revoke-links': 'Revoked the links to',
  'import-people': 'Imported people from',
  'import-tickets': 'Imported tickets from',
  'create-api-key': 'Made the API key',
  'revoke-api-key': 'Revoked the API key',
  'put-webhook': 'Saved the webhook',
  'delete-webhook': 'Deleted the webhook',
  'purge-device': 'Signed out and emptied the device',
};

/** What a line of the audit log tells. */
export function auditWords({ command, target }: AuditEntry): string {
  return `${COMMANDS[command] ?? command} ${target.name}`;
}

/** What became of the fields, in one line each. */
export function auditChangeWords({ changes }: AuditEntry): readonly string[] {
  return changes.map(({ field, from, to }) => `${field}: ${valueWords(from)} → ${valueWords(to)}`);
}

type Value = AuditEntry['changes'][number]['to'];

function valueWords(value: Value): string {
  if (value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
