import { Link, useNavigate } from '@remix-run/react';
import { ArrowDownWideNarrow, Bookmark, ChevronDown, Hand, ListFilter, Search } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu, MenuChoices, MenuItem, MenuLine } from '../../components/menu.tsx';
import { Popover } from '../../components/popover.tsx';
import { ViewsNav } from '../../components/views-nav.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { searchAddress } from '../../live/search-address.ts';
import { sharedViews } from '../../live/shared-views.ts';
import { writeFilter, type Sort, type TicketFilter } from '../../live/ticket-filter.ts';
import { useNames } from '../../live/use-names.ts';
import { useNavEntries } from '../../live/use-nav-entries.ts';
import { usePreference } from '../../live/use-preference.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { useViewEditor } from '../../live/view-editing.tsx';
import { t } from '../../words/t.ts';
import { showCount } from '../../words/show-count.ts';
import { VIEW_WORDS } from '../../words/view-words.ts';

const FilterFields = lazy(() => import('./filter-fields.lazy.tsx'));

const SORT_CHOICES = [
  { value: 'newest', label: t('Newest activity first') },
  { value: 'oldest', label: t('Oldest activity first') },
  { value: 'priority', label: t('Highest priority first') },
] as const satisfies readonly { value: Sort; label: string }[];

interface ListHeadProps {
  readonly filter: TicketFilter;
  /** Null while it is not known. */
  readonly count: number | null;
  readonly titleLevel: 1 | 2;
  readonly onFilter: (next: TicketFilter) => void;
  /** Says that the person is on every ticket of the list; null where there are none or too many. */
  readonly onClaimAll: (() => void) | null;
}

/** What the list shows, how much that is, and the ways to narrow it. */
export function ListHead({ filter, count, titleLevel, onFilter, onClaimAll }: ListHeadProps) {
  const Title = titleLevel === 1 ? 'h1' : 'h2';
  const title = useTitle(filter);
  const narrowed =
    [filter.status, filter.assigneeId].filter((value) => value !== null).length + filter.fields.length;
  return (
    <div className="flex shrink-0 flex-col gap-2 border-b border-line px-4 pt-3 pb-3">
      <div className="flex items-center gap-2">
        <Title id="list-title" className="min-w-0 truncate text-base font-strong">
          {title}
        </Title>
        <span className="text-muted">{count === null ? '' : showCount(count)}</span>
        <div className="flex-1" />
        <ViewsMenu />
        <OrderMenu filter={filter} onFilter={onFilter} onClaimAll={onClaimAll} />
      </div>
      <div className="flex items-center gap-1">
        <TextFilter key={`${filter.view} ${filter.queueId ?? ''}`} filter={filter} onFilter={onFilter} />
        <Popover
          label={t('Filters')}
          width={264}
          trigger={
            <Button
              look="quiet"
              tight
              aria-label={narrowed === 0 ? t('Filters') : t('Filters, {narrowed, number} set', { narrowed })}
            >
              <Icon of={ListFilter} className={narrowed === 0 ? 'text-muted' : 'text-plum'} />
              {narrowed > 0 && <span className="font-strong">{narrowed}</span>}
            </Button>
          }
        >
          <Suspense fallback={<p role="status">{t('Opening the filters.')}</p>}>
            <FilterFields filter={filter} onFilter={onFilter} />
          </Suspense>
        </Popover>
      </div>
      {filter.text.trim() !== '' && (
        <Link
          to={searchAddress(filter.text)}
          className="target flex items-center text-sm text-muted underline hover:text-ink underline-offset-2"
        >
          <span className="truncate">
            {t('Search everything for “{text}”', { text: filter.text.trim() })}
          </span>
        </Link>
      )}
    </div>
  );
}

/** What the list is called: the person's own name for it, or everybody's, or its queue's, or its view's. */
function useTitle(filter: TicketFilter): string {
  const names = useNames();
  const { read } = useSnapshot();
  const address = writeFilter(filter);
  const saved = [...read.views(), ...sharedViews(read)].find((view) => view.filter === address);
  if (saved !== undefined) return saved.name;
  return filter.queueId === null ? VIEW_WORDS[filter.view] : names.queue(filter.queueId);
}

function OrderMenu({
  filter,
  onFilter,
  onClaimAll,
}: Pick<ListHeadProps, 'filter' | 'onFilter' | 'onClaimAll'>) {
  const { keep } = useViewEditor();
  return (
    <Menu trigger={<IconButton icon={ArrowDownWideNarrow} label={t('Order of the list, save this view')} />}>
      <MenuChoices
        label={t('Order')}
        value={filter.sort}
        choices={SORT_CHOICES}
        onChoose={(sort) => onFilter({ ...filter, sort })}
      />
      <MenuLine />
      <MenuItem onSelect={() => keep(writeFilter(filter))}>
        <Icon of={Bookmark} /> {t('Save this view')}
      </MenuItem>
      {onClaimAll !== null && (
        <MenuItem onSelect={onClaimAll}>
          <Icon of={Hand} /> {t('I’m on all of these')}
        </MenuItem>
      )}
    </Menu>
  );
}

function TextFilter({ filter, onFilter }: Pick<ListHeadProps, 'filter' | 'onFilter'>) {
  const input = useRef<HTMLInputElement>(null);
  const [singleKeys] = usePreference('singleKeys');
  useKeys({ filter: () => input.current?.select() }, singleKeys);
  const navigate = useNavigate();
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.value.trim() !== '')
      navigate(searchAddress(event.currentTarget.value));
    if (event.key !== 'Escape') return;
    event.currentTarget.value = '';
    event.currentTarget.blur();
    onFilter({ ...filter, text: '' });
  };
  return (
    <span className="relative flex min-w-0 flex-1 items-center">
      <Icon of={Search} className="pointer-events-none absolute left-2 text-muted" />
      <input
        ref={input}
        type="search"
        defaultValue={filter.text}
        aria-label={t('Filter by subject, reference or requester')}
        placeholder={t('Subject, reference, requester')}
        className="target w-full rounded-md border border-edge bg-surface py-1 pr-2 pl-8 text-sm"
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        onKeyDown={leave}
      />
    </span>
  );
}

/** The views, where the screen has no room for their pane. */
function ViewsMenu() {
  const entries = useNavEntries();
  const { edit } = useViewEditor();
  const [open, setOpen] = useState(false);
  return (
    <div className="laptop:hidden">
      <Popover
        label={t('Views')}
        width={264}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button look="quiet" tight>
            {t('Views')}
            <Icon of={ChevronDown} size={14} className="text-muted" />
          </Button>
        }
      >
        <nav aria-label={t('Views')}>
          <ViewsNav
            {...entries}
            onFollow={() => setOpen(false)}
            onEdit={(key) => {
              setOpen(false);
              edit(key);
            }}
          />
        </nav>
      </Popover>
    </div>
  );
}
