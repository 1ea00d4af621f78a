import { t } from '../../words/t.ts';

/** What a message says once words are removed from it. */
export function RedactionPreview({ count, after }: { readonly count: number; readonly after: string }) {
  return (
    <section aria-label={t('What it says then')} className="flex flex-col gap-1">
      <p className="font-strong">
        {t('What it says then, {count, plural, one {# place} other {# places}} changed', { count })}
      </p>
      <p className="max-h-40 overflow-y-auto rounded-md bg-shelf px-3 py-2 break-words whitespace-pre-wrap">
        {after}
      </p>
    </section>
  );
}
