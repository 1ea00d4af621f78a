import { describe, expect, it } from 'vitest';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { noteDue, sendDue } from '../../sync/server/outbound/due-mail.ts';
import { roundMailKey, traceRoundMail } from '../../sync/server/outbound/round-mail.ts';
import { rigPerson } from '../support/api-rig.ts';
import { arrive, FAIL, letter, tickets, waiting } from './mail-arriving.ts';
import { DESK, openMailDesk, type MailDesk } from './mail-desk.ts';
import { contractStores } from './open-stores.ts';

const ID = '0123456789ab';

/** Has the desk write to itself, and gives the mail with the lines it would come as. */
async function written(desk: MailDesk) {
  await noteDue(desk.records, roundMailKey(ID));
  await sendDue(desk.deps);
  const [mail] = desk.sender.sent;
  if (mail === undefined) throw new Error('The desk has not written.');
  const lines = letter('given-by-ses', {
    From: `Round check <${mail.from.address}>`,
    To: mail.to[0]?.address ?? '',
    References: mail.references.join(' '),
    ...mail.headers,
  });
  return { mail, lines, to: mail.to[0]?.address ?? '' };
}

async function shown(desk: MailDesk) {
  return { tickets: await tickets(desk), waiting: await waiting(desk) };
}

describe.each(contractStores())('the mail that a desk writes to itself, on $name', ({ open }) => {
  it('goes once, to its own address, and says that a machine wrote it', async () => {
    const desk = await openMailDesk(await open());
    const { mail } = await written(desk);
    expect(mail.to[0]?.address).toMatch(/^desk\+rc-0123456789ab-[0-9a-z]{16}@firm\.example$/);
    expect(mail).toMatchObject({ from: { address: DESK }, headers: { 'Auto-Submitted': 'auto-generated' } });
    await sendDue(desk.deps);
    expect(desk.sender.sent).toHaveLength(1);
    expect(await traceRoundMail(desk, ID)).toEqual([{ what: 'sent' }]);
  });

  it.each([
    ['at its address', true],
    ['by the id it names, where a server took the token off', false],
  ])('is known again %s, and shown to nobody', async (_how, hasToken) => {
    const desk = await openMailDesk(await open());
    const { lines, to } = await written(desk);
    const before = await shown(desk);
    const came = { recipients: [hasToken ? to : DESK], source: DESK };
    expect(await arrive(desk, lines, came)).toBe('kept');
    expect(await traceRoundMail(desk, ID)).toContainEqual({ what: 'arrived', isBelieved: true });
    expect(await shown(desk)).toEqual(before);
  });

  it('is told of as unproven where DMARC does not pass, and is shown to nobody either', async () => {
    const desk = await openMailDesk(await open());
    const { lines, to } = await written(desk);
    const before = await shown(desk);
    await arrive(desk, lines, { recipients: [to], source: DESK, verdicts: FAIL });
    expect(await traceRoundMail(desk, ID)).toContainEqual({ what: 'arrived', isBelieved: false });
    expect(await shown(desk)).toEqual(before);
  });

  it('is nothing that anybody else could write', async () => {
    const desk = await openMailDesk(await open());
    const { to, mail } = await written(desk);
    const forged = { recipients: [to.replace(ID, 'ba9876543210')] };
    expect(await arrive(desk, letter('one', { To: forged.recipients[0] ?? '' }), forged)).toBe('delivered');
    const id = mail.messageId.replace(ID, 'ba9876543210');
    expect(await arrive(desk, letter('two', { References: id }))).toBe('delivered');
    expect(await traceRoundMail(desk, 'ba9876543210')).toEqual([]);
  });

  it('says why it was refused, and stands before nobody’s mail again', async () => {
    const desk = await openMailDesk(await open());
    desk.sender.answers.push({ kind: 'refused', reason: 'The address is not verified.', isFinal: true });
    await noteDue(desk.records, roundMailKey(ID));
    await sendDue(desk.deps);
    expect(await traceRoundMail(desk, ID)).toEqual([
      { what: 'refused', reason: 'The address is not verified.' },
    ]);
    expect(await desk.records.list('mail-due', 'all')).toEqual([]);
  });

  it('does not go while all mail is held', async () => {
    const desk = await openMailDesk(await open());
    const { rev } = rigPerson('x');
    await putSettings(desk.deps, [
      { id: 'workspace', rev, type: 'workspace', name: 'The firm', closeAfterDays: 14, holdsMail: true },
    ]);
    await noteDue(desk.records, roundMailKey(ID));
    await sendDue(desk.deps);
    expect(desk.sender.sent).toEqual([]);
  });
});
