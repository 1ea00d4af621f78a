/** The browser's keeper of this site's storage; null in those that have none, or hide it on a page they do not trust. */
export function storageManager(): StorageManager | null {
  return 'storage' in navigator ? navigator.storage : null;
}
