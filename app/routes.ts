import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/home/route.ts'),
  route('sign-in', 'routes/sign-in/route.tsx'),
  route('help', 'routes/help/route.tsx', [
    index('routes/help/new/route.tsx'),
    route('link', 'routes/help/link/route.tsx'),
    route('requests', 'routes/help/requests/route.tsx'),
    route('requests/:requestId', 'routes/help/request/route.tsx'),
  ]),
  layout('routes/workspace/route.tsx', [
    route('inbox', 'routes/inbox/route.tsx', [
      index('routes/inbox-empty/route.tsx'),
      route(':ticketId', 'routes/ticket/route.tsx'),
    ]),
    route('new', 'routes/new-ticket/route.tsx'),
    route('log', 'routes/new-ticket/log/route.tsx'),
    route('news', 'routes/news/route.tsx'),
    route('outbox', 'routes/outbox/route.tsx'),
    route('reports', 'routes/reports/route.tsx'),
    route('device', 'routes/device/route.tsx'),
    route('settings/:part?/:id?', 'routes/settings/route.tsx'),
    route('search', 'routes/search/route.tsx'),
    route('unverified', 'routes/unverified/route.tsx'),
  ]),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
