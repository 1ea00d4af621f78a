import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { isPublic, type Message } from '../../../sync/domain/message.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { t } from '../../words/t.ts';
import { useForward } from './use-forward.ts';

const RedactDialog = lazy(() => import('./redact-dialog.lazy.tsx'));

/** What can be done with a message that is stored: passed on outside, or answered there; leads and admins remove words. */
export function MessageMenu({ message, author }: { readonly message: Message; readonly author: string }) {
  const { person } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const { forward, answer } = useForward();
  const mayRedact = mayAdminister(person, 'redact');
  const isAnswer = message.mail !== undefined && !isPublic(message);
  if (!mayRedact && !isAnswer && !isPublic(message)) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton
            inline
            icon={Ellipsis}
            label={t('More for the message of {author}', { author })}
            className="opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
          />
        }
      >
        {isPublic(message) && <MenuItem onSelect={() => forward(message)}>{t('Forward')}</MenuItem>}
        {isAnswer && <MenuItem onSelect={() => answer(message)}>{t('Answer {author}', { author })}</MenuItem>}
        {mayRedact && (
          <MenuItem onSelect={() => setOpen(true)}>{t('Remove words or files for good')}</MenuItem>
        )}
      </Menu>
      {isOpen && (
        <Suspense fallback={null}>
          <RedactDialog message={message} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
