/** Where everything on this device is searched for a text. */
export function searchAddress(text: string): string {
  return `/search?${new URLSearchParams({ q: text.trim() }).toString()}`;
}
