import { useState, type ReactNode } from 'react';
import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { t } from '../../words/t.ts';
import { PartHead } from './part-head.tsx';
import { RemoveSetting } from './remove-setting.tsx';
import { partPath, SETTING_PARTS, type PartType } from './setting-parts.ts';

interface Named {
  readonly id: string;
  readonly rev: string;
  readonly name: string;
}

interface OneSettingProps<Value extends Named> {
  /** `new` is one that is not there yet. */
  readonly id: string;
  readonly type: PartType;
  /** All of its kind. */
  readonly among: readonly Value[];
  readonly titleOfNew: string;
  /** What becomes of its absence, said where it is removed. */
  readonly removal: string;
  /** Why this one cannot be removed, in a sentence; null when it can. */
  readonly heldBy?: (value: Value) => string | null;
  readonly form: (props: { readonly before: Value | null; readonly onReload: () => void }) => ReactNode;
}

/**
 * The screen of one setting: its form, and the way to remove it. What is open stays open when somebody else removes it meanwhile, so that
 * nothing that was typed is lost; the server says so when it is saved.
 */
export function OneSetting<Value extends Named>(props: OneSettingProps<Value>) {
  const { id, type, among } = props;
  const back = { to: partPath(type), label: SETTING_PARTS[type].back };
  const { person } = useDesk();
  const stored = among.find((one) => one.id === id) ?? null;
  const [opened, setOpened] = useState(stored);
  const [turn, setTurn] = useState(0);
  const before = opened ?? stored;
  if (before === null && id !== 'new')
    return (
      <PartHead
        title={t('This is not here')}
        about={t('It may not have reached this device yet.')}
        back={back}
      />
    );
  const reload = () => {
    setOpened(stored);
    setTurn(turn + 1);
  };
  return (
    <>
      <PartHead title={before?.name ?? props.titleOfNew} back={back} />
      <div key={`${before?.id ?? 'new'} ${turn}`}>{props.form({ before, onReload: reload })}</div>
      {before !== null && mayAdminister(person, `setting ${type}`) && (
        <RemoveSetting
          setting={before}
          about={props.heldBy?.(before) ?? props.removal}
          isHeld={(props.heldBy?.(before) ?? null) !== null}
          to={back.to}
        />
      )}
    </>
  );
}
