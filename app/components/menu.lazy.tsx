import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import {
  MenuPartsContext,
  type MenuChoicesProps,
  type MenuItemProps,
  type MenuParts,
  type MenuSwitchProps,
} from './menu-parts.ts';

const ITEM =
  'target flex items-center gap-2 rounded-sm px-2 py-1 outline-none select-none data-highlighted:bg-hover data-disabled:opacity-55';

interface LoadedMenuProps {
  readonly trigger: ReactElement;
  /** The first item is then ready for the next key. */
  readonly byKeyboard: boolean;
  readonly children: ReactNode;
}

/** The menu itself, open from the start, and drawn in place: at the end of the page it would lie outside every landmark. See menu.tsx. */
export default function LoadedMenu({ trigger, byKeyboard, children }: LoadedMenuProps) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (byKeyboard) content.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, [byKeyboard]);
  return (
    <Radix.Root modal={false} defaultOpen>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        ref={content}
        align="end"
        sideOffset={4}
        collisionPadding={8}
        className="z-30 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 animate-appear overflow-y-auto rounded-md border border-line bg-surface p-1 text-sm text-ink shadow-popover"
      >
        <MenuPartsContext.Provider value={PARTS}>{children}</MenuPartsContext.Provider>
      </Radix.Content>
    </Radix.Root>
  );
}

function Item({ onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item className={ITEM} onSelect={onSelect}>
      {children}
    </Radix.Item>
  );
}

function LinkItem({ children }: { children: ReactElement }) {
  return (
    <Radix.Item asChild className={ITEM}>
      {children}
    </Radix.Item>
  );
}

function Switch({ on, onSwitch, children }: MenuSwitchProps) {
  return (
    <Radix.CheckboxItem
      className={ITEM}
      checked={on}
      onCheckedChange={onSwitch}
      onSelect={(event) => event.preventDefault()}
    >
      <Tick />
      {children}
    </Radix.CheckboxItem>
  );
}

function Choices({ label, value, choices, onChoose }: MenuChoicesProps<string>) {
  return (
    <Radix.RadioGroup value={value}>
      <Radix.Label className="px-2 pt-2 pb-1 text-xs text-muted">{label}</Radix.Label>
      {choices.map((choice) => (
        <Radix.RadioItem
          key={choice.value}
          value={choice.value}
          className={ITEM}
          onSelect={(event) => {
            event.preventDefault();
            onChoose(choice.value);
          }}
        >
          <Tick />
          {choice.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

function Line() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}

function Tick() {
  return (
    <span className="inline-grid size-4 place-items-center">
      <Radix.ItemIndicator>
        <Icon of={Check} size={14} className="text-plum" />
      </Radix.ItemIndicator>
    </span>
  );
}

const PARTS: MenuParts = { Item, LinkItem, Switch, Choices, Line };
