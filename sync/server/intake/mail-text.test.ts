import { describe, expect, it } from 'vitest';
import { readReport } from './delivery-report.ts';
import { htmlToText } from './html-text.ts';
import { splitQuoted } from './quoted-text.ts';

describe('quoted text', () => {
  it.each([
    [
      'Gmail',
      'Thanks, no.\n\nOn Mon, 1 Jun 2026 at 09:12, Desk <desk@firm.example> wrote:\n> Try again.',
      'Thanks, no.',
    ],
    [
      'Gmail in two lines',
      'No.\n\nOn Mon, 1 Jun 2026 at 09:12, Desk\n<desk@firm.example> wrote:\n> Try.',
      'No.',
    ],
    ['Apple Mail', 'No.\n\n> On 1 Jun 2026, at 09:12, Desk <desk@firm.example> wrote:\n> \n> Try.', 'No.'],
    [
      'Outlook',
      'No.\n\n________________________________\nFrom: Desk <desk@firm.example>\nSent: Monday\nTo: Rosa\nSubject: Door\n\nTry.',
      'No.',
    ],
    [
      'Outlook without a rule',
      'No.\n\nFrom: Desk <desk@firm.example>\nSent: Monday\nTo: Rosa\n\nTry.',
      'No.',
    ],
    ['Outlook of old', 'No.\n\n-----Original Message-----\nFrom: Desk\n\nTry.', 'No.'],
    ['German', 'Nein.\n\nAm 01.06.2026 um 09:12 schrieb Desk <desk@firm.example>:\n> Versuch es.', 'Nein.'],
    ['French', 'Non.\n\nLe lun. 1 juin 2026 à 09:12, Desk <desk@firm.example> a écrit :\n> Essayez.', 'Non.'],
    [
      'Spanish',
      'No.\n\nEl lun, 1 jun 2026 a las 9:12, Desk (<desk@firm.example>) escribió:\n> Prueba.',
      'No.',
    ],
    ['Dutch', 'Nee.\n\nOp ma 1 jun 2026 om 09:12 schreef Desk <desk@firm.example>:\n> Probeer.', 'Nee.'],
    ['a bare quote at the end', 'No.\n\n> Try again.\n> Desk', 'No.'],
  ])('of %s is folded', (_name, whole, text) => {
    const split = splitQuoted(whole);
    expect(split.text).toBe(text);
    expect(split.quoted).not.toBe('');
  });

  it.each([
    ['answers between the lines', 'Hi\n\nOn Monday, Desk <d@f.example> wrote:\n> One?\nYes.\n> Two?\nNo.'],
    [
      'what is passed on',
      'See below.\n\n---------- Forwarded message ---------\nFrom: Lee <lee@other.example>\nDate: Monday\n\nWords',
    ],
    ['a mail that is nothing but a quote', '> Try again.'],
    ['a sentence that begins like one', 'On Monday the door was open.\nFrom: the hall I saw it.'],
  ])('is not seen in %s', (_name, whole) => {
    expect(splitQuoted(whole)).toEqual({ text: whole, quoted: '' });
  });
});

describe('HTML', () => {
  it.each([
    ['<script>alert(1)</script>Hi', 'Hi'],
    ['<style>p{}</style><p>Hi</p>', 'Hi'],
    ['<a href="javascript:alert(1)">go</a>', 'go'],
    ['<a href="https://firm.example/x">go</a>', '[go](https://firm.example/x)'],
    ['<ul><li>a<li>b</ul>', '- a\n- b'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['a<br>b', 'a\nb'],
    ['<img src="cid:p" alt="door">', '[image: door]'],
    ['<img src="https://track.example/x.gif">', ''],
    ['&lt;script&gt; &amp; &#x41;&nbsp;&euro;', '<script> & A €'],
    ['<!-- <p>no</p> -->yes', 'yes'],
    ['<p onclick="x">Hi<p>you', 'Hi\n\nyou'],
    ['<scr<script>ipt>x', 'scr'],
    ['1 < 2', '1 < 2'],
  ])('%s becomes text', (html, text) => {
    expect(htmlToText(html).replace('\u00a0', ' ')).toBe(text);
  });
});

describe('delivery reports', () => {
  it.each([
    ['for good', 'Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 Nobody', 'failed', '550 Nobody'],
    ['for now', 'Action: delayed\nStatus: 4.4.1', 'delayed', 'Status 4.4.1.'],
    ['without a reason', 'Final-Recipient: rfc822; x@y.example', 'failed', 'The other side gave no reason.'],
    [
      'with a folded reason',
      'Action: failed\nDiagnostic-Code: smtp;\n 550 Nobody\n here',
      'failed',
      '550 Nobody here',
    ],
  ])('are read when they refuse %s', (_name, text, action, reason) => {
    expect(readReport(`${text}\n\nMessage-ID: <x@y.example>`)).toMatchObject({
      action,
      reason,
      ids: ['<x@y.example>'],
    });
  });
});
