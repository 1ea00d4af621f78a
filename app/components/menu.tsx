import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

const ITEM =
  'target flex items-center gap-2 rounded-sm px-2 py-1 outline-none select-none data-highlighted:bg-hover data-disabled:opacity-55';

/** A menu of actions below the control that opens it, drawn in place: at the end of the page it would lie outside every landmark. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        className="z-30 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 animate-appear overflow-y-auto rounded-md border border-line bg-surface p-1 text-sm text-ink shadow-popover"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

/** One action. */
export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Radix.Item className={ITEM} onSelect={onSelect}>
      {children}
    </Radix.Item>
  );
}

/** A link in a menu; `children` is the link itself. */
export function MenuLink({ children }: { children: ReactElement }) {
  return (
    <Radix.Item asChild className={ITEM}>
      {children}
    </Radix.Item>
  );
}

/** Something to switch on and off; the menu stays open. */
export function MenuSwitch({
  on,
  onSwitch,
  children,
}: {
  on: boolean;
  onSwitch: (on: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Radix.CheckboxItem
      className={ITEM}
      checked={on}
      onCheckedChange={onSwitch}
      onSelect={(event) => event.preventDefault()}
    >
      <MenuTick />
      {children}
    </Radix.CheckboxItem>
  );
}

/** One of several to choose from; the menu stays open so that the choice can be seen. */
export function MenuChoices<T extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: T;
  choices: readonly { readonly value: T; readonly label: string }[];
  onChoose: (value: T) => void;
}) {
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
          <MenuTick />
          {choice.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLine() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}

function MenuTick() {
  return (
    <span className="inline-grid size-4 place-items-center">
      <Radix.ItemIndicator>
        <Icon of={Check} size={14} className="text-plum" />
      </Radix.ItemIndicator>
    </span>
  );
}
