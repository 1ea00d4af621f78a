import { createContext, useContext, type ComponentType, type ReactElement, type ReactNode } from 'react';

export interface MenuItemProps {
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export interface MenuSwitchProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children: ReactNode;
}

export interface MenuChoicesProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}

/** What the items of an open menu are drawn with; it comes with the menu when that is loaded. */
export interface MenuParts {
  readonly Item: ComponentType<MenuItemProps>;
  readonly LinkItem: ComponentType<{ children: ReactElement }>;
  readonly Switch: ComponentType<MenuSwitchProps>;
  readonly Choices: ComponentType<MenuChoicesProps<string>>;
  readonly Line: ComponentType;
}

export const MenuPartsContext = createContext<MenuParts | null>(null);

export function useMenuParts(): MenuParts {
  const parts = useContext(MenuPartsContext);
  if (parts === null) throw new Error('This is a part of a menu, and drawn outside of one');
  return parts;
}
