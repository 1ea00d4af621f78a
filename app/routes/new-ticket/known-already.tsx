import { SimilarList } from '../../components/similar-list.tsx';
import { useNow } from '../../live/use-now.ts';
import { useSimilar } from '../../live/use-similar.ts';
import { knownAlreadyWords } from '../../words/search-sentences.ts';
import { t } from '../../words/t.ts';
import { usePause } from './use-pause.ts';

/** So long a person has to rest from typing the subject before they are told. */
const PAUSE_MS = 300;
const MOST = 3;

interface KnownAlreadyProps {
  readonly subject: string;
  /** Empty while nobody from the directory has been chosen. */
  readonly requesterId: string;
}

/** Open or recent tickets about the same, the requester's own first. Opening one leaves the form, which is kept as a draft. */
export function KnownAlready({ subject, requesterId }: KnownAlreadyProps) {
  const nowMs = useNow();
  const tickets = useSimilar({
    subject: usePause(subject, PAUSE_MS),
    requesterId: requesterId === '' ? null : requesterId,
    exceptId: null,
    onlyCurrent: true,
    limit: MOST,
  });
  return (
    <>
      <p role="status" className="sr-only">
        {tickets.length > 0 && knownAlreadyWords(tickets.length)}
      </p>
      {tickets.length > 0 && (
        <section aria-labelledby="known-title" className="rounded-md border border-line px-3 py-2 text-sm">
          <h2 id="known-title" className="mb-1 font-strong">
            {t('This may be known already')}
          </h2>
          <SimilarList tickets={tickets} nowMs={nowMs} />
        </section>
      )}
    </>
  );
}
