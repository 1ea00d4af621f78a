import { Link } from '@remix-run/react';
import { ArrowUp } from 'lucide-react';
import { mayAdminister } from '../../../../sync/domain/admin-rights.ts';
import { soonerPosition, type SlaPolicy } from '../../../../sync/domain/sla/policy.ts';
import { buttonClass } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useDesk } from '../../../live/desk-context.tsx';
import { calendars, slaPolicies } from '../../../live/typed-sla.ts';
import { useAct } from '../../../live/use-act.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useNames } from '../../../live/use-names.ts';
import { useSnapshot } from '../../../live/use-snapshot.ts';
import { t } from '../../../words/t.ts';
import type { Names } from '../../../words/value-words.ts';
import { OneSetting } from '../one-setting.tsx';
import { PartHead } from '../part-head.tsx';
import { PolicyForm } from './policy-form.tsx';

/** The SLA policies in the order in which they are asked, or the one with this id. */
export function PoliciesPart({ id }: { readonly id: string | undefined }) {
  const { read } = useSnapshot();
  const policies = slaPolicies(read);
  if (id === undefined) return <PolicyList policies={policies} />;
  const all = calendars(read);
  return (
    <OneSetting
      id={id}
      type="sla-policy"
      among={policies}
      titleOfNew={t('Add an SLA policy')}
      removal={t(
        'Once it is removed, its queues’ tickets run by the policy that serves them next, or by none.',
      )}
      form={(props) => <PolicyForm among={policies} calendars={all} {...props} />}
    />
  );
}

function PolicyList({ policies }: { readonly policies: readonly SlaPolicy[] }) {
  const { person } = useDesk();
  const names = useNames();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const may = mayAdminister(person, 'setting sla-policy');
  const raise = (policy: SlaPolicy) => {
    const position = soonerPosition(policies, policy.id);
    if (position === null) return;
    const setting = { ...policy, position };
    act(
      give('put-setting', { base: policy.rev, setting }, t('{name} is asked sooner.', { name: policy.name })),
    );
  };
  return (
    <>
      <PartHead
        title={t('SLA policies')}
        about={t(
          'What is promised to whom. A ticket runs by the first policy that names its queue, else by the first that names none.',
        )}
        action={
          may && (
            <Link to="/settings/sla/new" className={buttonClass('primary')}>
              {t('Add a policy')}
            </Link>
          )
        }
      />
      {policies.length === 0 && <p className="text-muted">{t('Nothing is promised yet.')}</p>}
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      <ol aria-label={t('SLA policies')} className="flex flex-col">
        {policies.map((policy, at) => (
          <li key={policy.id} className="flex items-center border-b border-line">
            <Link
              to={`/settings/sla/${policy.id}`}
              className="target block min-w-0 flex-1 px-2 py-2 hover:bg-hover"
            >
              <span className="block truncate font-strong">{policy.name}</span>
              <span className="block truncate text-xs text-muted">{servedWords(policy, names)}</span>
            </Link>
            {may && at > 0 && (
              <IconButton
                icon={ArrowUp}
                label={t('Ask {name} sooner', { name: policy.name })}
                disabled={busy}
                onClick={() => raise(policy)}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function servedWords({ queueIds }: SlaPolicy, names: Names): string {
  return queueIds.length === 0 ? t('Every other queue') : queueIds.map((id) => names.queue(id)).join(', ');
}
