/** What a delivery report says of a mail that came back. */
export interface DeliveryReport {
  /** Message-IDs that stand in it, with their brackets: one of them is the mail's. */
  readonly ids: readonly string[];
  readonly to: string | null;
  /** `failed` for good, or only `delayed`. */
  readonly action: 'failed' | 'delayed';
  readonly reason: string;
}

const MOST_IDS = 20;

/** Reads a delivery report (RFC 3464) out of its raw text, whichever way its parts are nested. */
export function readReport(text: string): DeliveryReport {
  const flat = text.replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(flat)?.[1]?.trim() ?? null;
  const ids = [...flat.matchAll(/^(?:message-id|x-original-message-id):[ \t]*(<[^<>\s]{3,900}>)/gim)];
  const status = field('status') ?? '';
  const action = (field('action') ?? (status.startsWith('4') ? 'delayed' : 'failed')).toLowerCase();
  const diagnostic = field('diagnostic-code')?.replace(/^smtp;\s*/i, '');
  return {
    ids: ids.slice(0, MOST_IDS).map((found) => found[1] ?? ''),
    to: field('final-recipient')?.replace(/^rfc822;\s*/i, '') ?? null,
    action: action.startsWith('delay') ? 'delayed' : 'failed',
    reason: diagnostic ?? (status === '' ? 'The other side gave no reason.' : `Status ${status}.`),
  };
}
