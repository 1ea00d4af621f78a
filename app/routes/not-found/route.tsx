import { Link, type MetaFunction } from '@remix-run/react';
import { buttonClass } from '../../components/button.tsx';
import { PlainPage } from '../../components/plain-page.tsx';
import { t } from '../../words/t.ts';

export const meta: MetaFunction = () => [{ title: t('Page not found · Roost') }];

/** An address that leads nowhere. */
export default function NotFoundRoute() {
  return (
    <PlainPage title={t('There is no page here')}>
      <p>{t('The address may be mistyped, or from another version of Roost.')}</p>
      <Link to="/inbox" className={buttonClass('primary')}>
        {t('Go to the inbox')}
      </Link>
    </PlainPage>
  );
}
