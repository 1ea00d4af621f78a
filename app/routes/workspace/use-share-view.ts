import { useState } from 'react';
import { useDesk } from '../../live/desk-context.tsx';
import { sharedViews } from '../../live/shared-views.ts';
import { useCommand, type CommandFault } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';
import { viewFault } from './view-fault.ts';

interface ShareView {
  /** Why it cannot be shared as it stands, in a sentence; null when it can. */
  readonly wrong: string | null;
  /** Gives it to everybody; tells whether the server has it. */
  readonly share: () => Promise<boolean>;
  readonly busy: boolean;
  readonly fault: CommandFault | null;
}

/** The way to keep a view for everybody. Another try is for the same view. */
export function useShareView(name: string, filter: string): ShareView {
  const { read } = useDesk().workspace;
  const { give, busy, fault } = useCommand();
  const [id] = useState(() => `view-${crypto.randomUUID()}`);
  const others = sharedViews(read);
  const share = async () => {
    const position = (others.at(-1)?.position ?? 0) + 1;
    const setting = { id, type: 'shared-view' as const, name: name.trim(), filter, position };
    return give(
      'put-setting',
      { base: null, setting },
      t('{name} is there for everybody.', { name: setting.name }),
    );
  };
  return { wrong: viewFault({ name, filter }, others), share, busy, fault };
}
