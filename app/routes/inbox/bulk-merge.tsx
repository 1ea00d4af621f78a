import { GitMerge } from 'lucide-react';
import { mergeEdit } from '../../../sync/client/merge-edits.ts';
import { showReference } from '../../../sync/domain/reference.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { survivorAmong } from '../../live/merge-candidates.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { useTriage } from '../../live/use-triage.ts';
import { t } from '../../words/t.ts';

/** Merges all picked tickets of one requester, or links those of several as duplicates: into the oldest that is not finished, as one action. */
export function BulkMerge({
  ids,
  onDone,
}: {
  readonly ids: ReadonlySet<string>;
  readonly onDone: () => void;
}) {
  const { read } = useSnapshot();
  const triage = useTriage();
  const rows = [...ids].flatMap((id) => read.ticket(id) ?? []);
  const target = survivorAmong(rows)?.ticket;
  if (target === undefined || rows.length < 2) return null;
  const others = [...ids].filter((id) => id !== target.id);
  const shown = showReference(target.reference);
  const isOnes = rows.every(({ ticket }) => ticket.requesterId === target.requesterId);
  return (
    <Menu trigger={<IconButton icon={GitMerge} label={isOnes ? t('Merge') : t('Link as duplicates')} />}>
      {isOnes ? (
        <MenuItem onSelect={() => triage.change(others, mergeEdit(read, target.id), onDone)}>
          {t('Merge into {shown}, {subject}', { shown, subject: target.subject })}
        </MenuItem>
      ) : (
        <MenuItem onSelect={() => triage.change(others, () => ({ duplicateOf: target.id }))}>
          {t('Different requesters: link as duplicates of {shown}', { shown })}
        </MenuItem>
      )}
    </Menu>
  );
}
