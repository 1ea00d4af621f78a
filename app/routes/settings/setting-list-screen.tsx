import { Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { buttonClass } from '../../components/button.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { PartHead } from './part-head.tsx';
import { partPath, SETTING_PARTS, type PartType } from './setting-parts.ts';
import { SettingLines } from './setting-lines.tsx';

interface SettingListScreenProps extends Omit<ComponentProps<typeof SettingLines>, 'label' | 'part'> {
  readonly type: PartType;
  readonly about: string;
  /** The words of the link that makes another. */
  readonly add: string;
}

/** All settings of one kind, and the way to make another for whoever may. */
export function SettingListScreen({ type, about, add, ...lines }: SettingListScreenProps) {
  const { person } = useDesk();
  const { part, all } = SETTING_PARTS[type];
  return (
    <>
      <PartHead
        title={all}
        about={about}
        action={
          mayAdminister(person, `setting ${type}`) && (
            <Link to={`${partPath(type)}/new`} className={buttonClass('primary')}>
              {add}
            </Link>
          )
        }
      />
      <SettingLines label={all} part={part} {...lines} />
    </>
  );
}
