import { describe, expect, it } from 'vitest';
import { rosas } from '../../../tests/mail/whole-mail.ts';

const HTML = 'Subject: Re: Door\nContent-Type: text/html; charset="utf-8"';
const PLAIN = 'Subject: Re: Door\nContent-Type: text/plain; charset="utf-8"';

describe('what a person wrote above what they answer', () => {
  it.each([
    [
      'Outlook for Windows, HTML alone',
      HTML,
      `
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal">It is still stuck.<o:p></o:p></p>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Service desk &lt;desk@firm.example&gt;<br>
<b>Sent:</b> 01 June 2026 09:12<br><b>To:</b> Rosa Diaz &lt;rosa@firm.example&gt;<br><b>Subject:</b> Door<o:p></o:p></p></div></div>
<p class="MsoNormal">Try again.<o:p></o:p></p></div></body></html>`,
      'It is still stuck.',
    ],
    [
      'Outlook on the web',
      HTML,
      `
<html><body><div class="elementToProof" style="font-family: Aptos">Works now, thank you.</div>
<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Service desk &lt;desk@firm.example&gt;<br><b>Sent:</b> Monday, June 1, 2026 9:12 AM<br>
<b>To:</b> Rosa Diaz &lt;rosa@firm.example&gt;<br><b>Subject:</b> Door</font><div>&nbsp;</div></div><div>Try again.</div></body></html>`,
      'Works now, thank you.',
    ],
    [
      'Gmail, HTML alone',
      HTML,
      `
<div dir="ltr">No change here.<div><br></div><div>Rosa</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 1 Jun 2026 at 09:12, Service desk &lt;<a href="mailto:desk@firm.example">desk@firm.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">Try again.<br></blockquote></div>`,
      'No change here.\n\nRosa',
    ],
    [
      'Gmail on a phone, text',
      PLAIN,
      'Yes please\n\nOn Mon, 1 Jun 2026, 09:12 Service desk, <desk@firm.example> wrote:\n\n> Shall we come?\n>',
      'Yes please',
    ],
    [
      'Apple Mail',
      `${PLAIN}\nX-Mailer: Apple Mail (2.3826.300)`,
      'The second floor.\n\n> On 1 Jun 2026, at 09:12, Service desk <desk@firm.example> wrote:\n>~\n> Which floor?\n>~',
      'The second floor.',
    ],
    [
      'an iPhone',
      `${PLAIN}\nX-Mailer: iPhone Mail (22F76)`,
      'Thanks\n\nSent from my iPhone\n\n> On 1 Jun 2026, at 09:12, Service desk <desk@firm.example> wrote:\n>~\n> \uFEFFTry again.',
      'Thanks\n\nSent from my iPhone',
    ],
    [
      'Thunderbird',
      `${PLAIN}; format=flowed\nUser-Agent: Mozilla Thunderbird`,
      'It rattles.\n\nOn 01/06/2026 09:12, Service desk wrote:\n> Does it rattle?\n>',
      'It rattles.',
    ],
    [
      'Yahoo',
      HTML,
      `
<html><body><div class="ydp1"><div>Here it is.</div></div><div id="yahoo_quoted"><div>On Monday, 1 June 2026 at 09:12:00 BST, Service desk &lt;desk@firm.example&gt; wrote: </div><div><br></div><blockquote>Send it.</blockquote></div></body></html>`,
      'Here it is.',
    ],
    [
      'Outlook in German',
      PLAIN,
      'Geht wieder.\n\nVon: Service desk <desk@firm.example>\nGesendet: Montag, 1. Juni 2026 09:12\nAn: Rosa Diaz <rosa@firm.example>\nBetreff: Door\n\nBitte nochmals.',
      'Geht wieder.',
    ],
    [
      'Outlook in French',
      PLAIN,
      'Merci.\n\nDe : Service desk <desk@firm.example>\nEnvoyé : lundi 1 juin 2026 09:12\nÀ : Rosa Diaz <rosa@firm.example>\nObjet : Door\n\nEssayez.',
      'Merci.',
    ],
    [
      'Gmail in Italian',
      PLAIN,
      'Grazie.\n\nIl giorno lun 1 giu 2026 alle ore 09:12 Service desk <desk@firm.example> ha scritto:\n\n> Provi.',
      'Grazie.',
    ],
    [
      'Gmail in Portuguese',
      PLAIN,
      'Obrigada.\n\nEm seg., 1 de jun. de 2026 às 09:12, Service desk <desk@firm.example> escreveu:\n\n> Tente.',
      'Obrigada.',
    ],
    [
      'Gmail in Polish',
      PLAIN,
      'Dziękuję.\n\npon., 1 cze 2026 o 09:12 Service desk <desk@firm.example> napisał(a):\n\n> Proszę.',
      'Dziękuję.',
    ],
    [
      'Gmail in Danish',
      PLAIN,
      'Tak.\n\nDen man. 1. jun. 2026 kl. 09.12 skrev Service desk <desk@firm.example>:\n\n> Prøv.',
      'Tak.',
    ],
    [
      'Gmail in Swedish',
      PLAIN,
      'Tack.\n\nDen mån 1 juni 2026 kl 09:12 skrev Service desk <desk@firm.example>:\n\n> Prova.',
      'Tack.',
    ],
    [
      'a text of a person who quotes in the middle and answers below',
      PLAIN,
      'On Mon, 1 Jun 2026 at 09:12, Service desk <desk@firm.example> wrote:\n> Which door?\n\nThe one at gate 4.',
      'On Mon, 1 Jun 2026 at 09:12, Service desk <desk@firm.example> wrote:\n> Which door?\n\nThe one at gate 4.',
    ],
  ])('is what is read of %s', async (_name, headers, body, text) => {
    const mail = await rosas(headers, body);
    expect(mail.text).toBe(text);
    expect(mail.kind).toBe('person');
  });
});
