import { useRef, useState } from 'react';
import type { AdminCommand, AdminCommandName } from '../../sync/protocol/admin.ts';
import { t } from '../words/t.ts';
import { giveCommand } from './admin-api.ts';
import { useDesk } from './desk-context.tsx';
import { useNotices } from './notices.tsx';

/** Why the last command was not carried out. */
export interface CommandFault {
  readonly sentence: string;
  /** The field it is about, where it is about one. */
  readonly field: string | null;
  /** Somebody else changed it meanwhile. */
  readonly outdated: boolean;
}

type Body<Name extends AdminCommandName> = Omit<AdminCommand<Name>, 'command'>;

const AWAY: CommandFault = {
  sentence: t(
    'The server cannot be reached. What you entered is kept here: save again once the network is back.',
  ),
  field: null,
  outdated: false,
};

/** Gives admins' commands from one form. The same words given again after no answer came are the same command. */
export function useCommand() {
  const { workspace } = useDesk();
  const { offer } = useNotices();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CommandFault | null>(null);
  const unanswered = useRef<{ readonly text: string; readonly id: string } | null>(null);
  const give = async <Name extends AdminCommandName>(
    name: Name,
    body: Body<Name>,
    told: string,
  ): Promise<boolean> => {
    const text = `${name} ${JSON.stringify(body)}`;
    const id = unanswered.current?.text === text ? unanswered.current.id : crypto.randomUUID();
    unanswered.current = { text, id };
    setBusy(true);
    const answer = await giveCommand(name, { ...body, command: id } as AdminCommand<Name>);
    setBusy(false);
    if (answer.kind === 'unreachable') {
      setFault(AWAY);
      return false;
    }
    unanswered.current = null;
    setFault(answer.kind === 'refused' ? answer : null);
    if (answer.kind === 'refused') return false;
    workspace.syncNow();
    offer(told, null);
    return true;
  };
  return { give, busy, fault };
}
