import { Link } from '@remix-run/react';
import { Bell, ChartColumn, HardDrive, Keyboard, LogOut, MailWarning, Send, Settings } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { clientBuild } from '../../client-build.ts';
import { Icon } from '../../components/icon.tsx';
import { InitialsMark } from '../../components/initials-mark.tsx';
import { Menu, MenuChoices, MenuItem, MenuLine, MenuLink, MenuSwitch } from '../../components/menu.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { AFTER_SEND, useAfterSend, usePreference } from '../../live/use-preference.ts';
import { chooseTheme, keptTheme, type Theme } from '../../live/theme.ts';
import { AFTER_SEND_WORDS } from '../../words/after-send-words.ts';
import { t } from '../../words/t.ts';

const SignOutDialog = lazy(() => import('../../sign-out/sign-out-dialog.lazy.tsx'));
const KeySheet = lazy(() => import('./key-sheet.lazy.tsx'));

const THEME_CHOICES = [
  { value: 'system', label: t('As the system') },
  { value: 'light', label: t('Light') },
  { value: 'dark', label: t('Dark') },
] as const satisfies readonly { value: Theme; label: string }[];

const AFTER_SEND_CHOICES = AFTER_SEND.map((value) => ({ value, label: AFTER_SEND_WORDS[value] }));

/** Where the menu leads. */
const PLACES = [
  { to: '/news', icon: Bell, label: t('For you') },
  { to: '/outbox', icon: Send, label: t('Outbox') },
  { to: '/unverified', icon: MailWarning, label: t('Unverified mail') },
  { to: '/reports', icon: ChartColumn, label: t('Reports') },
  { to: '/device', icon: HardDrive, label: t('This device') },
  { to: '/settings', icon: Settings, label: t('Settings') },
] as const;

/** The person, their choices, and the way out. */
export function AccountMenu() {
  const { person } = useDesk();
  const [open, setOpen] = useState<'keys' | 'sign-out' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={t('{name}: your menu', { name: person.name })}
            className="target grid place-items-center rounded-md"
          >
            <InitialsMark name={person.name} size={24} />
          </button>
        }
      >
        <p className="px-2 pt-1 pb-2">
          <span className="block font-strong">{person.name}</span>
          <span className="text-xs text-muted">{person.email ?? person.role}</span>
        </p>
        <MenuLine />
        {PLACES.map(({ to, icon, label }) => (
          <MenuLink key={to}>
            <Link to={to}>
              <Icon of={icon} /> {label}
            </Link>
          </MenuLink>
        ))}
        <MenuItem onSelect={() => setOpen('keys')}>
          <Icon of={Keyboard} /> {t('Keys')}
        </MenuItem>
        <MenuLine />
        <Choices />
        <MenuLine />
        <MenuItem onSelect={() => setOpen('sign-out')}>
          <Icon of={LogOut} /> {t('Sign out')}
        </MenuItem>
        <p className="px-2 pt-1 text-xs text-muted">{t('Version {clientBuild}', { clientBuild })}</p>
      </Menu>
      <Suspense fallback={null}>
        {open === 'keys' && <KeySheet onClose={close} />}
        {open === 'sign-out' && <SignOutDialog onClose={close} />}
      </Suspense>
    </>
  );
}

function Choices() {
  const [theme, setTheme] = useState(() => keptTheme(window.localStorage));
  const [dense, setDense] = usePreference('denseRows');
  const [undoSend, setUndoSend] = usePreference('undoSend');
  const [afterSend, setAfterSend] = useAfterSend();
  const choose = (next: Theme) => {
    chooseTheme(next, document, window.localStorage);
    setTheme(next);
  };
  return (
    <>
      <MenuChoices label={t('Colours')} value={theme} choices={THEME_CHOICES} onChoose={choose} />
      <MenuLine />
      <MenuSwitch on={dense} onSwitch={setDense}>
        {t('One line for each ticket')}
      </MenuSwitch>
      <MenuLine />
      <MenuChoices
        label={t('After a send or a solve')}
        value={afterSend}
        choices={AFTER_SEND_CHOICES}
        onChoose={setAfterSend}
      />
      <MenuSwitch on={undoSend} onSwitch={setUndoSend}>
        {t('Undo for 10 seconds after a send')}
      </MenuSwitch>
    </>
  );
}
