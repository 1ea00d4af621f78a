import { describe, expect, it } from 'vitest';
import { parseMail } from './parse-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

const HEAD = {
  From: 'Rosa Diaz <rosa@firm.example>',
  To: 'desk@firm.example',
  Subject: 'Door',
  'Message-ID': '<a@firm.example>',
};

/** A mail of these headers and lines, read. */
async function read(
  headers: Record<string, string>,
  lines: readonly string[],
  source: string | null = 'rosa@firm.example',
) {
  const head = Object.entries({ ...HEAD, ...headers }).map(([name, value]) => `${name}: ${value}`);
  const raw = Buffer.from([...head, '', ...lines].join('\r\n'), 'latin1');
  return parseMail(raw, { source, token: 'ourtoken' });
}

async function mailOf(
  headers: Record<string, string>,
  lines: readonly string[],
  source?: string | null,
): Promise<ParsedMail> {
  const became = await read(headers, lines, source);
  if (!became.ok) throw new Error(became.why);
  return became.mail;
}

function parts(...bodies: readonly (readonly string[])[]): string[] {
  return [...bodies.flatMap((body) => ['--b', ...body]), '--b--'];
}

const MIXED = { 'Content-Type': 'multipart/mixed; boundary=b', 'MIME-Version': '1.0' };
const TEXT = ['Content-Type: text/plain; charset=utf-8', '', 'See it.'];
const BASE64 = (text: string) => Buffer.from(text).toString('base64');

describe('words', () => {
  it.each([
    ['plain', {}, ['Hello'], 'Hello'],
    [
      'quoted-printable',
      { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' },
      ['Gr=C3=BC=C3=9Fe'],
      'Grüße',
    ],
    [
      'base64',
      { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' },
      [BASE64('żółw')],
      'żółw',
    ],
    ['latin-1', { 'Content-Type': 'text/plain; charset=iso-8859-1' }, ['caf\u00e9'], 'café'],
    ['windows-1252', { 'Content-Type': 'text/plain; charset=windows-1252' }, ['\u0080 5'], '€ 5'],
    ['an unknown charset', { 'Content-Type': 'text/plain; charset=klingon' }, ['plain'], 'plain'],
    ['flowed', { 'Content-Type': 'text/plain; format=flowed' }, ['one ', 'two'], 'one two'],
    ['HTML alone', { 'Content-Type': 'text/html' }, ['<p>Hi <b>you</b></p>'], 'Hi **you**'],
    ['controls', {}, ['a\u0000b\u0007c'], 'abc'],
    ['nothing', {}, [''], ''],
  ])('are read from %s', async (_name, headers, lines, words) => {
    expect((await mailOf(headers, lines)).text).toBe(words);
  });
});

describe('subjects and names', () => {
  it.each([
    ['encoded words', { Subject: '=?utf-8?B?VMO8cg==?=' }, 'Tür'],
    ['encoded words of two lines', { Subject: '=?utf-8?Q?T=C3=BC?=\r\n =?utf-8?Q?r?=' }, 'Tür'],
    [
      'a line break within',
      { Subject: '=?utf-8?Q?Door=0D=0ABcc:_eve@evil.example?=' },
      'Door Bcc: eve@evil.example',
    ],
    ['a direction override', { Subject: '=?utf-8?B?4oCuZG9vcg==?=' }, 'door'],
    ['none', { Subject: '' }, '(No subject)'],
    ['one of 500 characters', { Subject: 'x'.repeat(500) }, 'x'.repeat(200)],
  ])('are read safely from %s', async (_name, headers, subject) => {
    expect((await mailOf(headers, ['x'])).subject).toBe(subject);
  });

  it.each([
    ['no sender', { From: '' }],
    ['a sender that is no address', { From: 'Rosa <not an address>' }],
    ['undisclosed', { From: 'undisclosed-recipients:;' }],
  ])('of %s are kept raw and not guessed', async (_name, headers) => {
    expect(await read(headers, ['x'])).toMatchObject({ ok: false, subject: 'Door' });
  });
});

describe('who wrote it', () => {
  it.each([
    ['a person', {}, 'person'],
    ['a person who says so', { 'Auto-Submitted': 'no' }, 'person'],
    [
      'Exchange out of office',
      { 'X-Auto-Response-Suppress': 'All', 'Auto-Submitted': 'auto-generated' },
      'auto-reply',
    ],
    ['Gmail vacation', { Precedence: 'bulk', 'Auto-Submitted': 'auto-replied' }, 'auto-reply'],
    ['an old responder', { 'X-Autoreply': 'yes' }, 'auto-reply'],
    ['another old responder', { 'X-Autorespond': 'out' }, 'auto-reply'],
    ['junk', { Precedence: 'junk' }, 'auto-reply'],
    [
      'a read receipt',
      { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b' },
      'auto-reply',
    ],
    ['a list', { 'List-Id': '<l.firm.example>' }, 'list'],
    ['a newsletter', { 'List-Unsubscribe': '<mailto:x@firm.example>' }, 'list'],
    ['a list by precedence', { Precedence: 'list' }, 'list'],
    [
      'a delivery report',
      { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
      'bounce',
    ],
    ['this desk', { 'X-Roost-Desk': 'ourtoken' }, 'own'],
    ['somebody who forges this desk', { 'X-Roost-Desk': 'theirtoken' }, 'person'],
  ])('is told of %s', async (_name, headers, kind) => {
    expect((await mailOf(headers, ['x'])).kind).toBe(kind);
  });

  it('takes mail of no sender on the envelope for a machine’s, and of a mailer for a report', async () => {
    expect((await mailOf({}, ['x'], null)).kind).toBe('auto-reply');
    expect((await mailOf({ From: 'mailer-daemon@firm.example' }, ['x'], null)).kind).toBe('bounce');
  });
});

describe('files', () => {
  it.each([
    [
      'a picture',
      ['Content-Type: image/png; name=door.png', 'Content-Disposition: attachment; filename=door.png'],
      'door.png',
    ],
    [
      'an inline picture',
      ['Content-Type: image/png', 'Content-ID: <p>', 'Content-Disposition: inline'],
      'file.png',
    ],
    ['winmail.dat', ['Content-Type: application/ms-tnef'], 'winmail.dat'],
    ['an invitation', ['Content-Type: text/calendar; method=REQUEST'], 'invitation.ics'],
    [
      'a path',
      ['Content-Type: text/x-log', 'Content-Disposition: attachment; filename="../../etc/passwd"'],
      '.._.._etc_passwd',
    ],
    [
      'a continued name',
      [
        'Content-Type: application/pdf',
        "Content-Disposition: attachment; filename*0*=utf-8''T%C3%BC; filename*1=r.pdf",
      ],
      'Tür.pdf',
    ],
  ])('are kept by name: %s', async (_name, head, name) => {
    const mail = await mailOf(
      MIXED,
      parts(TEXT, [...head, 'Content-Transfer-Encoding: base64', '', BASE64('BEGIN')]),
    );
    expect(mail.files.map((file) => file.name)).toEqual([name]);
    expect(mail.text).toContain('See it.');
  });

  it('reads on in mail that is passed on as a file, and stops where it is nested too deep', async () => {
    const inner = ['From: lee@other.example', 'Subject: Inner', '', 'Inner words'];
    const mail = await mailOf(MIXED, parts(TEXT, ['Content-Type: message/rfc822', '', ...inner]));
    expect(`${mail.text} ${mail.files.map(({ name }) => name).join()}`).toMatch(/Inner words|forwarded/);
    const deep = Array.from({ length: 14 }, (_, n) => [
      `--b${String(n)}`,
      `Content-Type: multipart/mixed; boundary=b${String(n + 1)}`,
      '',
    ]);
    expect(await read({ 'Content-Type': 'multipart/mixed; boundary=b0' }, deep.flat())).toMatchObject({
      ok: false,
    });
  });

  it('does not parse 51 parts', async () => {
    const many = Array.from({ length: 51 }, () => TEXT);
    expect(await read(MIXED, parts(...many))).toMatchObject({
      ok: false,
      why: 'It has more than 50 parts.',
    });
  });
});
