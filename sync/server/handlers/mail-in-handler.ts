import type { MailInDeps } from '../intake/intake-deps.ts';
import { receiveMail } from '../intake/receive-mail.ts';
import { arrivedMails } from '../intake/ses-event.ts';
import type { WriteLog } from '../http/log-line.ts';

/** The function behind SES's receipt rule, which has kept the raw mail by then. When it throws, it is given the same mail again. */
export function createMailInHandler(
  deps: MailInDeps & { readonly log: WriteLog },
): (event: unknown) => Promise<void> {
  return async (event) => {
    for (const mail of arrivedMails(event)) {
      const became = await receiveMail(deps, mail);
      deps.log({ level: 'info', event: 'mail-in', raw: mail.raw, became });
    }
  };
}
