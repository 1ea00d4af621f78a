import type { AdminAnswer } from '../../live/admin-api.ts';
import { t } from '../../words/t.ts';

/** What is said in the place of an answer that has not come, or was a refusal. */
export function NotAnswered({ answer }: { readonly answer: AdminAnswer<unknown> | null }) {
  if (answer === null) return <p className="text-muted">{t('Asking the server.')}</p>;
  const sentence =
    answer.kind === 'refused'
      ? answer.sentence
      : t('The server cannot be reached. This is not kept on the device.');
  return <p role="status">{sentence}</p>;
}
