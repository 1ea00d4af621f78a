import { CircleCheck, RotateCcw, ThumbsDown, ThumbsUp, type LucideIcon } from 'lucide-react';
import type { MessageRow } from '../../../../sync/client/workspace.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useDesk } from '../../../live/desk-context.tsx';
import { ratingOf } from '../../../live/help/request-status.ts';
import { useAct } from '../../../live/use-act.ts';
import { ACTION_WORDS, type RequesterAction } from '../../../words/help-words.ts';
import { t } from '../../../words/t.ts';
import type { StatusWord } from '../../../words/ticket-words.ts';

interface RequestStepsProps {
  readonly requestId: string;
  readonly status: StatusWord;
  readonly thread: readonly MessageRow[];
}

/** What a requester decides with one tap: solved or not, and how the answer was. Each is said in the conversation, by their words. */
export function RequestSteps({ requestId, status, thread }: RequestStepsProps) {
  const { commands } = useDesk().workspace;
  const act = useAct();
  const take = (action: RequesterAction) => () =>
    act(commands.write(requestId, { body: ACTION_WORDS[action], action }));
  const isDone = status === 'solved' || status === 'closed';
  const isAnswered = thread.some(({ message }) => message.type === 'reply');
  const rating = ratingOf(thread);
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-5">
      {isAnswered && (
        <div role="group" aria-labelledby="rate" className="flex flex-wrap items-center gap-2">
          <p id="rate" className="pr-2">
            {rating === null ? t('Did the last answer help?') : t('Thank you for telling.')}
          </p>
          <Rate
            icon={ThumbsUp}
            label={t('Yes')}
            isChosen={rating === 'rated-good'}
            onChoose={take('rated-good')}
          />
          <Rate
            icon={ThumbsDown}
            label={t('No')}
            isChosen={rating === 'rated-bad'}
            onChoose={take('rated-bad')}
          />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {isDone ? (
          <Button onClick={take('reopen')}>
            <Icon of={RotateCcw} /> {t('Open it again')}
          </Button>
        ) : (
          <Button onClick={take('solved')}>
            <Icon of={CircleCheck} /> {t('It is solved')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface RateProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Rate({ icon, label, isChosen, onChoose }: RateProps) {
  return (
    <Button
      aria-pressed={isChosen}
      className={isChosen ? 'bg-selected font-strong' : ''}
      onClick={() => !isChosen && onChoose()}
    >
      <Icon of={icon} /> {label}
    </Button>
  );
}
