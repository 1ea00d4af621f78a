import { Tag, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { tagSchema } from '../../../sync/domain/ticket.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Popover } from '../../components/popover.tsx';
import { TagInput } from '../../components/tag-input.tsx';
import { useKnownTags } from '../../live/use-choices.ts';
import { t } from '../../words/t.ts';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** The ticket's tags; pressing them opens the place to add and remove. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  return (
    <Popover
      label={t('Tags')}
      align="start"
      width={264}
      trigger={
        <Button look="quiet" tight className="min-w-0 justify-start" aria-label={tagsName(tags)}>
          <Icon of={Tag} className="text-muted" />
          <span className={`truncate ${tags.length === 0 ? 'text-muted' : ''}`}>
            {tags.length === 0 ? t('Add tags') : tags.join(', ')}
          </span>
        </Button>
      }
    >
      <TagsEditor tags={tags} onChange={onChange} />
    </Popover>
  );
}

function tagsName(tags: readonly string[]): string {
  return tags.length === 0 ? t('Tags: none') : t('Tags: {tags}', { tags: tags.join(', ') });
}

function TagsEditor({ tags, onChange }: TagsFieldProps) {
  const [typed, setTyped] = useState('');
  const known = useKnownTags();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = tagSchema.safeParse(typed.trim().toLowerCase());
    if (tag.success && !tags.includes(tag.data)) onChange([...tags, tag.data]);
    setTyped('');
  };
  return (
    <form onSubmit={add} className="flex flex-col gap-3">
      {tags.length > 0 && (
        <ul className="flex flex-col">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                aria-label={t('Remove the tag {tag}', { tag })}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
                className="target -mx-2 flex w-[calc(100%+16px)] items-center justify-between rounded-md px-2 hover:bg-hover"
              >
                {tag}
                <Icon of={X} className="text-muted" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field label={t('Add a tag')}>
        {({ id }) => (
          <div className="flex gap-2">
            <TagInput id={id} typed={typed} onType={setTyped} known={known} />
            <Button type="submit">{t('Add')}</Button>
          </div>
        )}
      </Field>
    </form>
  );
}
