import type { Locator } from '@playwright/test';

/** What a phone writes beside a picture, shortened to what matters here. */
export const PLACE_TAKEN = 'GPSLatitude 48.137154';

/** Pastes or drops a photograph of this size that says where it was taken. */
export async function givePhoto(
  field: Locator,
  way: 'paste' | 'drop',
  { name, width, height }: { readonly name: string; readonly width: number; readonly height: number },
): Promise<void> {
  await field.evaluate(
    async (target, given) => {
      const canvas = document.createElement('canvas');
      canvas.width = given.width;
      canvas.height = given.height;
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('This browser does not draw');
      for (let at = 0; at < given.width; at += 40) {
        pen.fillStyle = `hsl(${String(at % 360)} 60% 50%)`;
        pen.fillRect(at, 0, 40, given.height);
      }
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
      if (blob === null) throw new Error('This browser does not write JPEG');
      const place = new TextEncoder().encode(`Exif\0\0${given.place}`);
      const segment = Uint8Array.of(0xff, 0xe1, 0, place.length + 2, ...place);
      const file = new File([blob.slice(0, 2), segment, blob.slice(2)], given.name, { type: 'image/jpeg' });
      const data = new DataTransfer();
      data.items.add(file);
      const shared = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        given.way === 'paste'
          ? new ClipboardEvent('paste', { ...shared, clipboardData: data })
          : new DragEvent('drop', { ...shared, dataTransfer: data }),
      );
    },
    { name, width, height, way, place: PLACE_TAKEN },
  );
}
