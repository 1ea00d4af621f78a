import { afterEach, expect, it, vi } from 'vitest';
import { storageManager } from './storage-manager.ts';

afterEach(() => vi.unstubAllGlobals());

it('is null where the browser has none', () => {
  vi.stubGlobal('navigator', {});
  expect(storageManager()).toBeNull();
  const storage = {};
  vi.stubGlobal('navigator', { storage });
  expect(storageManager()).toBe(storage);
});
