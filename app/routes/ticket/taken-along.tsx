import { Select } from '../../components/field.tsx';
import { useNames } from '../../live/use-names.ts';
import { t } from '../../words/t.ts';
import type { WrittenMailing } from './use-mailing.ts';

const ID = 'taken-along';
const ALL = 'all';
const NOTHING = 'nothing';

/** As many characters of a message as its choice shows. */
const SHOWN = 60;

/** What goes along with the words of a forward: the whole conversation, one message of it, or nothing. Notes never do. */
export function TakenAlong({ mailing: { passable, goesTo, takeAlong } }: { mailing: WrittenMailing }) {
  const names = useNames();
  const taken = goesTo.forward?.messageIds ?? [];
  const [only = NOTHING] = taken;
  const value = taken.length > 1 ? ALL : only;
  const choices = [
    ...(passable.length > 1
      ? [
          {
            value: ALL,
            label: t('The whole conversation, {count, plural, one {# message} other {# messages}}', {
              count: passable.length,
            }),
          },
        ]
      : []),
    ...passable.map(({ id, authorId, body }) => ({
      value: id,
      label: `${names.person(authorId)}: ${body.replace(/\s+/g, ' ').slice(0, SHOWN)}`,
    })),
    { value: NOTHING, label: t('Nothing but these words') },
  ];
  return (
    <div className="flex min-w-0 items-center gap-2">
      <label htmlFor={ID} className="whitespace-nowrap text-muted">
        {t('With it')}
      </label>
      <Select
        id={ID}
        value={value}
        choices={choices}
        onChoose={(chosen) => {
          if (chosen === ALL) takeAlong(passable.map(({ id }) => id));
          else takeAlong(chosen === NOTHING ? [] : [chosen]);
        }}
      />
    </div>
  );
}
