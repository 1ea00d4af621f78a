import { useState } from 'react';
import { ulid } from 'ulid';
import type { LinkedRequest } from '../../../../sync/protocol/link.ts';
import { Button } from '../../../components/button.tsx';
import { writeLinked, type LinkAnswer } from '../../../live/help/link-api.ts';
import { ratingOf } from '../../../live/help/request-status.ts';
import { useAct } from '../../../live/use-act.ts';
import { ACTION_WORDS, type RequesterAction } from '../../../words/help-words.ts';
import { t } from '../../../words/t.ts';
import type { StatusWord } from '../../../words/ticket-words.ts';

interface LinkedStepsProps {
  readonly request: LinkedRequest;
  readonly status: StatusWord;
  readonly take: (answer: LinkAnswer) => void;
}

/** Solved or not, and how the answer was: each with one tap, said in the conversation by its words. */
export function LinkedSteps({ request: { ticket, messages }, status, take }: LinkedStepsProps) {
  const [fault, setFault] = useState('');
  const act = useAct();
  const step = async (action: RequesterAction) => {
    const createdAt = new Date().toISOString();
    const words = { own: ulid(), body: ACTION_WORDS[action], attachments: [], action, createdAt };
    const answer = await writeLinked(ticket.id, words);
    if (answer.kind === 'open' || answer.kind === 'closed') take(answer);
    setFault(answer.kind === 'refused' ? answer.sentence : '');
    if (answer.kind === 'unreachable') setFault(t('The server cannot be reached. Try again in a moment.'));
  };
  const rating = ratingOf(messages.map((message) => ({ message })));
  const isDone = status === 'solved' || status === 'closed';
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-5">
      {messages.some(({ type }) => type === 'reply') && (
        <div role="group" aria-labelledby="rate" className="flex flex-wrap items-center gap-2">
          <p id="rate" className="pr-2">
            {rating === null ? t('Did the last answer help?') : t('Thank you for telling.')}
          </p>
          <Button aria-pressed={rating === 'rated-good'} onClick={() => act(step('rated-good'))}>
            {t('Yes')}
          </Button>
          <Button aria-pressed={rating === 'rated-bad'} onClick={() => act(step('rated-bad'))}>
            {t('No')}
          </Button>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => act(step(isDone ? 'reopen' : 'solved'))}>
          {isDone ? t('Open it again') : t('It is solved')}
        </Button>
      </div>
      {fault !== '' && (
        <p role="alert" className="text-danger">
          {fault}
        </p>
      )}
    </div>
  );
}
