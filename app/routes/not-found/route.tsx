import { Link, type MetaFunction } from '@remix-run/react';
import { buttonClass } from '../../components/button.tsx';
import { PlainPage } from '../../components/plain-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Page not found · Roost' }];

/** An address that leads nowhere. */
export default function NotFoundRoute() {
  return (
    <PlainPage title="There is no page here">
      <p>The address may be mistyped, or from another version of Roost.</p>
      <Link to="/inbox" className={buttonClass('primary')}>
        Go to the inbox
      </Link>
    </PlainPage>
  );
}
