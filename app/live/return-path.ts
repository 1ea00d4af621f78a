/** Where to go after sign-in: the path asked for when it lies within the app, else the inbox. Never another site. */
export function returnPath(asked: string | null): string {
  if (asked === null || !asked.startsWith('/')) return '/inbox';
  const { origin, pathname, search } = new URL(asked, 'https://roost.invalid');
  return origin === 'https://roost.invalid' && pathname !== '/sign-in' ? pathname + search : '/inbox';
}
