/** A mail's own words, and what it repeats of earlier mails. */
export interface SplitText {
  readonly text: string;
  readonly quoted: string;
}

/** Lines under which a mail program puts the mail that is answered. */
const BEGINNINGS: readonly RegExp[] = [
  // On Mon, 1 Jun 2026 at 09:12, Desk <desk@firm.example> wrote:
  /^(?:> ?)?(?:\*\*|_)?(on|am|le|el|il|em|op|den|w dniu|dnia)\b.{5,200}(wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?|pisze)(?![a-z]).{0,120}:?\s*(?:\*\*|_)?$/i,
  /^\s*-{2,}\s*(original message|ursprüngliche nachricht|original-nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|oryginalna wiadomość)\s*-{2,}\s*$/i,
  /^\s*_{20,}\s*$/,
  /^\s*(?:\*\*)?(from|von|de|da|van|od|från)\s?:(?:\*\*)?\s.*(@|<|\[).*/i,
  // pon., 1 cze 2026 o 09:12 Desk <desk@firm.example> napisał(a):
  /^\S.{5,120}<[^<>\s]+@[^<>\s]+>,? (wrote|napisał\(?a?\)?|skrev|kirjoitti|napsal\(?a?\)?|пишет):\s*$/i,
];

/** The head of a quoted mail as Outlook writes it: From is followed by a date or a recipient. */
const HEAD_LINE =
  /^\s*(?:\*\*)?(sent|gesendet|envoyé|enviado|inviato|verzonden|to|an|à|para|a|aan|date|datum|subject|betreff|objet)\s?:(?:\*\*)?\s/i;

/** What is passed on is what the sender wants read, not what they answer. */
const FORWARDED =
  /^\s*(-{20,}\s*$|-{2,}\s*(forwarded message|weitergeleitete nachricht|message transféré)|begin forwarded message:|anfang der weitergeleiteten)/i;

/**
 * Divides a mail's text where it begins to repeat earlier mail. Words that stand below a quote (an answer between the lines) keep everything in view: it
 * would rather show too much than fold away an answer.
 */
export function splitQuoted(whole: string): SplitText {
  const lines = whole.replace(/\r\n?/g, '\n').split('\n');
  const start = lines.findIndex((line, index) => beginsQuote(lines, line, index));
  const forwarded = lines.findIndex((line) => FORWARDED.test(line));
  const isKept = start < 0 || (forwarded >= 0 && forwarded <= start);
  const cut = isKept ? trailingQuote(lines) : start;
  const text = lines.slice(0, cut).join('\n').trim();
  const quoted = lines.slice(cut).join('\n').trim();
  if (quoted === '' || text === '') return { text: whole.trim(), quoted: '' };
  return answersBetween(lines.slice(cut)) ? { text: whole.trim(), quoted: '' } : { text, quoted };
}

function beginsQuote(lines: readonly string[], line: string, index: number): boolean {
  const [wrote, original, rule, from, address] = BEGINNINGS;
  if (original?.test(line) === true || address?.test(line) === true) return true;
  // The line may be broken in two.
  if (
    wrote?.test(line) === true ||
    (/^(on|am|le) /i.test(line) && wrote?.test(`${line} ${lines[index + 1] ?? ''}`))
  )
    return true;
  if (rule?.test(line) === true) return from?.test(lines[index + 1] ?? '') === true;
  return from?.test(line) === true && lines.slice(index + 1, index + 4).some((next) => HEAD_LINE.test(next));
}

/** Where the quote begins that a text ends with, when nothing introduces it. */
function trailingQuote(lines: readonly string[]): number {
  let cut = lines.length;
  while (cut > 0 && /^(\s*>.*|\s*)$/.test(lines[cut - 1] ?? '')) cut -= 1;
  return lines.slice(cut).some((line) => line.trimStart().startsWith('>')) ? cut : lines.length;
}

/** Whether, among lines that are marked as quoted, some are not: answers between the lines. */
function answersBetween(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => line.trimStart().startsWith('>'));
  if (first < 0) return false;
  const last = lines.findLastIndex((line) => line.trimStart().startsWith('>'));
  return lines.slice(first, last).some((line) => line.trim() !== '' && !line.trimStart().startsWith('>'));
}
