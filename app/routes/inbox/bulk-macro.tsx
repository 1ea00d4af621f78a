import { Zap } from 'lucide-react';
import { useState } from 'react';
import type { Macro } from '../../../sync/domain/answer.ts';
import { editOf, macroChanges } from '../../../sync/domain/macro.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAnswers } from '../../live/use-composer-choices.ts';
import { useTriage } from '../../live/use-triage.ts';
import { t } from '../../words/t.ts';
import { BulkReplyDialog } from './bulk-reply-dialog.tsx';

/** Uses a macro on all picked tickets. One that only changes them does so at once; one that writes is read before it answers so many people. */
export function BulkMacro({ ids }: { readonly ids: ReadonlySet<string> }) {
  const { person } = useDesk();
  const macros = useAnswers().flatMap(({ macro }) => macro ?? []);
  const triage = useTriage();
  const [writing, setWriting] = useState<Macro | null>(null);
  if (macros.length === 0) return null;
  const use = (macro: Macro) => {
    if ((macro.text ?? '').trim() !== '') setWriting(macro);
    else triage.change([...ids], (ticket) => editOf(ticket, macroChanges(macro, person.id)));
  };
  return (
    <>
      <Menu trigger={<IconButton icon={Zap} label={t('Use a macro')} />}>
        {macros.map((macro) => (
          <MenuItem key={macro.id} onSelect={() => use(macro)}>
            <span className="flex-1">{macro.name}</span>
            {(macro.text ?? '').trim() !== '' && <span className="text-xs text-muted">{t('answers')}</span>}
          </MenuItem>
        ))}
      </Menu>
      {writing !== null && <BulkReplyDialog macro={writing} ids={ids} onClose={() => setWriting(null)} />}
    </>
  );
}
