import { useEffect, type RefObject } from 'react';
import { t } from '../../words/t.ts';

/** Hands over the files that are pasted into a text, or dropped anywhere on the section that it stands in. */
export function useGivenFiles(
  field: RefObject<HTMLElement>,
  onFiles: (files: readonly File[]) => void,
): void {
  useEffect(() => {
    const place = field.current?.closest('section') ?? field.current;
    if (place === null) return undefined;
    // A browser opens what is dropped where nothing said that it may be.
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes(t('Files')) === true) event.preventDefault();
    };
    const take = (event: Event, given: DataTransfer | null) => {
      if (given === null || given.files.length === 0) return;
      event.preventDefault();
      onFiles([...given.files]);
    };
    const dropped = (event: DragEvent) => take(event, event.dataTransfer);
    const pasted = (event: ClipboardEvent) => take(event, event.clipboardData);
    place.addEventListener('dragover', allow);
    place.addEventListener('drop', dropped);
    place.addEventListener('paste', pasted);
    return () => {
      place.removeEventListener('dragover', allow);
      place.removeEventListener('drop', dropped);
      place.removeEventListener('paste', pasted);
    };
  }, [field, onFiles]);
}
