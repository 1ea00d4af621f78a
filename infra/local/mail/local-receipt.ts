import PostalMime from 'postal-mime';
import { headOf } from '../../../sync/server/intake/mime-limits.ts';
import type { HandedMail } from './listen-smtp.ts';

/**
 * What SES would say of a mail. On one machine there is no DNS to ask whose address it is: the sender counts as proven when the envelope names the very
 * address that stands in From, which is what an aligned SPF pass amounts to.
 */
export async function localReceipt(messageId: string, { from, to, raw }: HandedMail, nowMs: number) {
  const status = (await senderOf(raw)) === from.toLowerCase() && from !== '' ? 'PASS' : 'FAIL';
  return {
    Records: [
      {
        ses: {
          mail: { messageId, timestamp: new Date(nowMs).toISOString(), source: from },
          receipt: {
            recipients: [...to],
            spfVerdict: { status },
            dmarcVerdict: { status },
            virusVerdict: { status: 'PASS' },
          },
        },
      },
    ],
  };
}

async function senderOf(raw: Uint8Array): Promise<string | null> {
  try {
    const { from } = await PostalMime.parse(headOf(raw));
    return from?.address?.toLowerCase() ?? null;
  } catch {
    // A head that cannot be read names nobody, so nobody is proven.
    return null;
  }
}
