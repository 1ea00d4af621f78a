import { useLocation, useNavigate, useSearchParams } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { LINK_PATH, linkSecretSchema } from '../../../sync/protocol/link.ts';
import { t } from '../../words/t.ts';
import { openLink, readLinked, type LinkAnswer } from './link-api.ts';

/** How often the answer to a question is looked for while the page is in view. */
const LOOK_MS = 20_000;
const NO_LINK = t('Follow the link in your mail once more.');

/** The request of the link that led here: `null` until the server was asked. `take` shows what a later call gave. */
export interface LinkedPage {
  readonly answer: LinkAnswer | null;
  readonly take: (answer: LinkAnswer) => void;
  readonly look: () => void;
}

/**
 * Exchanges the secret behind `#` for a cookie, takes it out of the address, so that neither the history nor a copied address has it, and keeps the
 * request up to date. The address then names the request alone.
 */
export function useLinkedRequest(): LinkedPage {
  const { hash } = useLocation();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const asked = useRef('');
  const [answer, setAnswer] = useState<LinkAnswer | null>(null);
  const secret = linkSecretSchema.safeParse(hash.slice(1)).data ?? null;
  const ticketId = query.get('request');

  const look = useCallback(() => {
    if (secret !== null) {
      void openLink(secret).then((opened) => {
        setAnswer(opened);
        if (opened.kind === 'unreachable') return;
        const to = opened.kind === 'open' ? `${LINK_PATH}?request=${opened.request.ticket.id}` : LINK_PATH;
        navigate(to, { replace: true });
      });
    } else if (ticketId !== null) {
      // What stands on the screen stays there while there is no network.
      void readLinked(ticketId).then((read) =>
        setAnswer((shown) => (read.kind === 'unreachable' && shown !== null ? shown : read)),
      );
    } else setAnswer((shown) => shown ?? { kind: 'closed', sentence: NO_LINK });
  }, [secret, ticketId, navigate]);

  useEffect(() => {
    const place = `${secret ?? ''} ${ticketId ?? ''}`;
    if (asked.current !== place) look();
    asked.current = place;
  }, [look, secret, ticketId]);

  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible' && secret === null && ticketId !== null) look();
    };
    const timer = setInterval(seen, LOOK_MS);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [look, secret, ticketId]);

  return { answer, take: setAnswer, look };
}
