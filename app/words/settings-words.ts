import type { Person } from '../../sync/domain/person.ts';
import { EMPTIED, type AuditEntry } from '../../sync/protocol/admin.ts';
import type { Holdings } from '../../sync/protocol/privacy.ts';
import { t } from './t.ts';

export const ROLE_WORDS: Readonly<Record<Person['role'], string>> = {
  requester: t('Requester: asks for help'),
  agent: t('Agent: works tickets'),
  lead: t('Lead: also tags, answers and views'),
  admin: t('Admin: changes everything'),
};

const SHORT_ROLES: Readonly<Record<Person['role'], string>> = {
  requester: t('Requester'),
  agent: t('Agent'),
  lead: t('Lead'),
  admin: t('Admin'),
};

/** A person's role, and what keeps them from work. */
export function standingWords({ role, disabled, awaySince }: Person): string {
  const name = SHORT_ROLES[role];
  if (disabled) return t('{role}, cut off', { role: name });
  return awaySince === undefined || awaySince === null ? name : t('{role}, away', { role: name });
}

/** How much is held of a person, in one sentence. */
export function holdingsWords({ tickets, messages, files, mails, devices }: Holdings): string {
  return t(
    'This takes away the words of {tickets, plural, one {# ticket} other {# tickets}} and {messages, plural, one {# message} other {# messages}}, {files, plural, one {# file} other {# files}}, {mails, plural, one {# mail} other {# mails}}, and what is on {devices, plural, one {# device} other {# devices}} of theirs.',
    { tickets, messages, files, mails, devices },
  );
}

const COMMANDS: Readonly<Record<string, string>> = {
  'put-person': t('Saved the person'),
  'set-disabled': t('Changed the access of'),
  'set-away': t('Changed the presence of'),
  'set-members': t('Changed the members of'),
  'put-setting': t('Saved the setting'),
  'delete-setting': t('Deleted the setting'),
  'restrict-queue': t('Restricted the queue'),
  'redact-message': t('Removed words from a message of'),
  'remove-file': t('Removed a file from a message of'),
  'export-person': t('Exported what is held of'),
  'erase-person': t('Erased'),
  'revoke-links': t('Revoked the links to'),
  'import-people': t('Imported people from'),
  'import-tickets': t('Imported tickets from'),
  'create-api-key': t('Made the API key'),
  'revoke-api-key': t('Revoked the API key'),
  'put-webhook': t('Saved the webhook'),
  'delete-webhook': t('Deleted the webhook'),
  [EMPTIED]: t('Emptied old tickets'),
  'purge-device': t('Signed out and emptied the device'),
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
  if (value === null || value === '') return t('nothing');
  if (Array.isArray(value)) return value.length === 0 ? t('nothing') : value.map(valueWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
