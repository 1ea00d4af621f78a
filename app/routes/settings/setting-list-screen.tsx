import { Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { mayAdminister, type SettingType } from '../../../sync/domain/admin-rights.ts';
import { buttonClass } from '../../components/button.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { PartHead } from './part-head.tsx';
import { SettingLines } from './setting-lines.tsx';

interface SettingListScreenProps extends ComponentProps<typeof SettingLines> {
  readonly type: SettingType;
  readonly about: string;
  /** The words of the link that makes another. */
  readonly add: string;
}

/** All settings of one kind, and the way to make another for whoever may. */
export function SettingListScreen({ type, about, add, ...lines }: SettingListScreenProps) {
  const { person } = useDesk();
  return (
    <>
      <PartHead
        title={lines.label}
        about={about}
        action={
          mayAdminister(person, `setting ${type}`) && (
            <Link to={`/settings/${lines.part}/new`} className={buttonClass('primary')}>
              {add}
            </Link>
          )
        }
      />
      <SettingLines {...lines} />
    </>
  );
}
