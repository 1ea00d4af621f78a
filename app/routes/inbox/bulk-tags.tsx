import { Tag } from 'lucide-react';
import { useState } from 'react';
import type { DecideEdit } from '../../../sync/client/commands.ts';
import { tagSchema } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Popover } from '../../components/popover.tsx';
import { TagInput } from '../../components/tag-input.tsx';
import { addTag, removeTag } from '../../live/tag-edits.ts';
import { useKnownTags } from '../../live/use-choices.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

interface BulkTagsProps {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (edit: DecideEdit) => void;
}

/** Adds a tag to all picked tickets, and takes one away from those that have it. */
export function BulkTags({ ids, onChange }: BulkTagsProps) {
  return (
    <Popover
      label={t('Tags')}
      width={264}
      trigger={<IconButton icon={Tag} label={t('Add or remove a tag')} />}
    >
      <TagsForm ids={ids} onChange={onChange} />
    </Popover>
  );
}

function TagsForm({ ids, onChange }: BulkTagsProps) {
  const [typed, setTyped] = useState('');
  const known = useKnownTags();
  const tag = tagSchema.safeParse(typed.trim().toLowerCase());
  const borne = useTagsOf(ids);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag.success) onChange(addTag(tag.data));
        setTyped('');
      }}
    >
      <Field label={t('Add a tag to {count, plural, one {# ticket} other {# tickets}}', { count: ids.size })}>
        {({ id }) => (
          <div className="flex gap-2">
            <TagInput id={id} typed={typed} onType={setTyped} known={known} />
            <Button type="submit" disabled={!tag.success}>
              {t('Add')}
            </Button>
          </div>
        )}
      </Field>
      {borne.length > 0 && (
        <ul aria-label={t('Tags to remove')} className="flex flex-col">
          {borne.map(([one, count]) => (
            <li key={one}>
              <button
                type="button"
                onClick={() => onChange(removeTag(one))}
                className="target -mx-2 flex w-[calc(100%+16px)] items-center justify-between gap-2 rounded-md px-2 hover:bg-hover"
              >
                <span className="min-w-0 truncate">{t('Remove {tag}', { tag: one })}</span>
                <span className="text-xs whitespace-nowrap text-muted">
                  {t('from {count, number}', { count })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

/** The tags that the tickets bear, with how many bear each, most borne first. */
function useTagsOf(ids: ReadonlySet<string>): readonly (readonly [string, number])[] {
  const { read } = useSnapshot();
  const uses = new Map<string, number>();
  for (const id of ids)
    for (const tag of read.ticket(id)?.ticket.tags ?? []) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1]);
}
