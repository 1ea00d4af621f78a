import { index, type RouteConfig } from '@remix-run/route-config';

export default [index('routes/inbox/route.tsx')] satisfies RouteConfig;
