import type { AdminCommand, AdminCommandName } from '../../protocol/admin.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { auditMarkers, wasDone, writeAudit } from './audit-log.ts';
import { createApiKey } from './create-api-key.ts';
import { importPeople } from './import-people.ts';
import { importTable } from './import-table.ts';
import { erasePerson } from '../privacy/erase-person.ts';
import { exportPerson } from '../privacy/export-person.ts';
import { purgeDevice } from './purge-device.ts';
import { deleteWebhook, putWebhook, sendWebhookAgain } from './put-webhook.ts';
import { putPerson } from './put-person.ts';
import { deleteSetting, putSetting } from './put-setting.ts';
import { redactMessage } from './redact-message.ts';
import { removeMessageFile } from './remove-message-file.ts';
import { restrictQueue } from './restrict-queue.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { revokeTicketLinks } from './revoke-ticket-links.ts';
import { runJobs } from './run-jobs.ts';
import { sendMailAgain } from './send-mail-again.ts';
import { setAway } from './set-away.ts';
import { setPersonDisabled } from './set-disabled.ts';
import { setMembers } from './set-members.ts';
import { settleMail } from './settle-mail.ts';
import { testMail } from './test-mail.ts';

type Prepare<Name extends AdminCommandName> = (
  deps: AdminDeps,
  caller: AdminCaller,
  command: AdminCommand<Name>,
) => Promise<AdminStep>;

const PREPARE: { readonly [Name in AdminCommandName]: Prepare<Name> } = {
  'put-person': putPerson,
  'set-disabled': setPersonDisabled,
  'set-away': setAway,
  'set-members': setMembers,
  'put-setting': putSetting,
  'delete-setting': deleteSetting,
  'restrict-queue': restrictQueue,
  'redact-message': redactMessage,
  'remove-file': removeMessageFile,
  'export-person': exportPerson,
  'erase-person': erasePerson,
  'revoke-links': revokeTicketLinks,
  'import-people': importPeople,
  'import-tickets': importTable,
  'purge-device': purgeDevice,
  'send-mail-again': sendMailAgain,
  'test-mail': testMail,
  'settle-mail': settleMail,
  'create-api-key': createApiKey,
  'revoke-api-key': revokeApiKey,
  'put-webhook': putWebhook,
  'delete-webhook': deleteWebhook,
  'send-webhook-again': sendWebhookAgain,
};

/**
 * Carries out one admin's command, with its line in the audit log in the same transaction; a command that was carried out before is not carried out
 * again. Throws `AdminRefused` when it may not be, and `StoreUnavailable`.
 */
export async function runCommand<Name extends AdminCommandName>(
  deps: AdminDeps,
  caller: AdminCaller,
  name: Name,
  command: AdminCommand<Name>,
): Promise<void> {
  const by = caller.person.id;
  const step = await PREPARE[name](deps, caller, command);
  await runJobs(deps, [
    {
      documents: step.documents,
      markers: [...step.markers, ...auditMarkers(by, command.command)],
      apply: (plan) => {
        if (wasDone(plan, by, command.command)) return;
        const note = step.apply(plan);
        const at = new Date(deps.clock.now()).toISOString();
        if (note !== null) writeAudit(plan, { by, at, command: name, id: command.command }, note);
      },
    },
  ]);
  await step.follow?.();
}
