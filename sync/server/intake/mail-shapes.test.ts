import { describe, expect, it } from 'vitest';
import { HEAD, mailOf, rosas } from '../../../tests/mail/whole-mail.ts';

const PLAIN = 'Subject: Re: Door\nContent-Type: text/plain; charset="utf-8"';

const WITH_FILE = (head: string, body: string) => `
${HEAD.join('\n')}
Subject: Door
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: text/plain; charset=utf-8

See it.
--m
${head}

${body}
--m--`;

describe('what is built in an unusual way', () => {
  it('shows the text of a mail with its pictures between the words, and keeps the pictures', async () => {
    const mail = await mailOf(`
${HEAD.join('\n')}
Subject: Screen
Content-Type: multipart/related; boundary="rel"; type="multipart/alternative"

--rel
Content-Type: multipart/alternative; boundary="alt"

--alt
Content-Type: text/plain; charset="utf-8"

This is what I see: [cid:image001.png@01DA]
--alt
Content-Type: text/html; charset="utf-8"

<p>This is what I see: <img src="cid:image001.png@01DA"></p>
--alt--
--rel
Content-Type: image/png; name="image001.png"
Content-ID: <image001.png@01DA>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--rel--`);
    expect(mail.text).toBe('This is what I see: [cid:image001.png@01DA]');
    expect(mail.files).toEqual([{ name: 'image001.png', type: 'image/png', size: 8 }]);
  });

  it.each([
    [
      'a calendar invitation beside the words',
      'Content-Type: text/calendar; charset="utf-8"; method=REQUEST; name="invite.ics"\nContent-Disposition: attachment; filename="invite.ics"',
      'BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR',
      'invite.ics',
    ],
    [
      'Outlook’s winmail.dat',
      'Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="winmail.dat"',
      'eJ8+IgAA',
      'winmail.dat',
    ],
    [
      'a name in encoded words, as Outlook writes it',
      'Content-Type: application/pdf; name="=?utf-8?B?UmVjaG51bmcgTcOkcnoucGRm?="\nContent-Disposition: attachment; filename="=?utf-8?B?UmVjaG51bmcgTcOkcnoucGRm?="\nContent-Transfer-Encoding: base64',
      'JVBERi0=',
      'Rechnung März.pdf',
    ],
    [
      'a signature of S/MIME',
      'Content-Type: application/pkcs7-signature; name="smime.p7s"\nContent-Disposition: attachment; filename="smime.p7s"\nContent-Transfer-Encoding: base64',
      'MIIF',
      'smime.p7s',
    ],
    [
      'a signature of PGP',
      'Content-Type: application/pgp-signature; name="signature.asc"',
      '-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----',
      'signature.asc',
    ],
    [
      'a contact card with nothing to say what it is called',
      'Content-Type: text/x-vcard; charset=utf-8\nContent-Disposition: attachment',
      'BEGIN:VCARD\nEND:VCARD',
      'file.bin',
    ],
    [
      'a name that ends a header',
      'Content-Type: text/x-log\nContent-Disposition: attachment; filename="a\\r\\nBcc: eve@evil.example.log"',
      'x',
      'arnBcc_ eve@evil.example.log',
    ],
    [
      'a program under the name of a picture',
      'Content-Type: image/png; name="door.png.exe"\nContent-Disposition: attachment; filename="door.png.exe"\nContent-Transfer-Encoding: base64',
      'TVqQAAM=',
      'door.png.exe',
    ],
  ])('keeps %s', async (_name, head, body, name) => {
    const mail = await mailOf(WITH_FILE(head, body));
    expect(mail.files.map((file) => file.name)).toEqual([name]);
    expect(mail.text).toBe('See it.');
  });

  it('reads what was passed on within what was passed on', async () => {
    const mail = await rosas(
      PLAIN,
      `
Can you look?

---------- Forwarded message ---------
From: Lee Okoro <lee@other.example>
Date: Mon, 1 Jun 2026 at 09:12
Subject: Fwd: Door
To: Rosa Diaz <rosa@firm.example>

FYI

---------- Forwarded message ---------
From: Sam Hill <sam@other.example>
Subject: Door

It does not lock.`,
    );
    expect(mail.text).toContain('It does not lock.');
    expect(mail.quoted).toBe('');
  });

  it.each([
    [
      'Apple Mail',
      'See below.\n\nBegin forwarded message:\n\nFrom: Lee <lee@other.example>\nSubject: Door\nDate: 1 June 2026\n\nIt squeaks.',
    ],
    [
      'Outlook',
      'FYI\n\n-----Original Message-----\nFrom: Lee <lee@other.example>\nSubject: Door\n\nIt squeaks.',
    ],
  ])('does not lose what %s passes on', async (_name, body) => {
    const mail = await rosas('Subject: Fwd: Door', body);
    expect(`${mail.text}\n${mail.quoted}`).toContain('It squeaks.');
  });
});
