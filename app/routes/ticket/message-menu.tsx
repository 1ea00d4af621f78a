import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import type { Message } from '../../../sync/domain/message.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { useDesk } from '../../live/desk-context.tsx';

const RedactDialog = lazy(() => import('./redact-dialog.lazy.tsx'));

/** What leads and admins can do with a message that is stored; nothing for others. */
export function MessageMenu({ message, author }: { readonly message: Message; readonly author: string }) {
  const { person } = useDesk();
  const [isOpen, setOpen] = useState(false);
  if (!mayAdminister(person, 'redact')) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton
            inline
            icon={Ellipsis}
            label={`More for the message of ${author}`}
            className="opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
          />
        }
      >
        <MenuItem onSelect={() => setOpen(true)}>Remove words for good</MenuItem>
      </Menu>
      {isOpen && (
        <Suspense fallback={null}>
          <RedactDialog message={message} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
