import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';
import { AskTrigger } from './ask-trigger.tsx';
import {
  useMenuParts,
  type MenuChoicesProps,
  type MenuItemProps,
  type MenuSwitchProps,
} from './menu-parts.ts';

const load = () => import('./menu.lazy.tsx');
const Loaded = lazy(load);

/** A menu of actions below the control that opens it. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  const [asked, setAsked] = useState<'keyboard' | 'pointer' | null>(null);
  if (asked === null)
    return (
      <AskTrigger
        trigger={trigger}
        opens="menu"
        prepare={() => void load()}
        ask={(byKeyboard) => setAsked(byKeyboard ? 'keyboard' : 'pointer')}
      />
    );
  return (
    <Suspense fallback={trigger}>
      <Loaded trigger={trigger} byKeyboard={asked === 'keyboard'}>
        {children}
      </Loaded>
    </Suspense>
  );
}

/** One action. */
export function MenuItem(props: MenuItemProps) {
  const { Item } = useMenuParts();
  return <Item {...props} />;
}

/** A link in a menu; `children` is the link itself. */
export function MenuLink(props: { children: ReactElement }) {
  const { LinkItem } = useMenuParts();
  return <LinkItem {...props} />;
}

/** Something to switch on and off; the menu stays open. */
export function MenuSwitch(props: MenuSwitchProps) {
  const { Switch } = useMenuParts();
  return <Switch {...props} />;
}

/** One of several to choose from; the menu stays open so that the choice can be seen. */
export function MenuChoices<T extends string>({ choices, onChoose, ...rest }: MenuChoicesProps<T>) {
  const { Choices } = useMenuParts();
  const choose = (value: string): void => {
    const chosen = choices.find((choice) => choice.value === value);
    if (chosen !== undefined) onChoose(chosen.value);
  };
  return <Choices {...rest} choices={choices} onChoose={choose} />;
}

export function MenuLine() {
  const { Line } = useMenuParts();
  return <Line />;
}
