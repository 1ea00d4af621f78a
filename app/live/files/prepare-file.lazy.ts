import { FILE_BYTES } from '../../../sync/domain/attachment.ts';
import type { NewFile } from '../../../sync/client/files/files.ts';
import { InputError } from '../../../sync/client/storage-fault.ts';
import { t } from '../../words/t.ts';
import { fittedSize, isDrawnAnew, renamed } from './fit-picture.ts';

/** A camera's file may be larger than what is sent of it; beyond this a phone runs out of memory over it. */
const PICTURE_BYTES = 4 * FILE_BYTES;
const QUALITY = 0.85;

/**
 * Makes a file ready to be kept: a picture is drawn anew, at most 2560 pixels long, which leaves out where it was taken; any other file stays as
 * it is. Rejects with an `InputError` for what is too large, and for a picture that this browser cannot draw.
 */
export async function prepareFile(file: File): Promise<NewFile> {
  const isPicture = isDrawnAnew(file.type);
  if (file.size > (isPicture ? PICTURE_BYTES : FILE_BYTES))
    throw new InputError(
      'file',
      t('{name} is over 25 MB. Send a smaller one, or a link to it.', { name: file.name }),
    );
  const blob = isPicture ? await drawnAnew(file) : file;
  return {
    name: isPicture ? renamed(file.name, blob.type) : file.name,
    type: blob.type,
    bytes: new Uint8Array(await blob.arrayBuffer()),
  };
}

async function drawnAnew(file: File): Promise<Blob> {
  const bitmap = await decoded(file);
  try {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, fittedSize(bitmap.width, bitmap.height));
    const pen = canvas.getContext('2d');
    if (pen === null) throw unreadable(file);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const png = file.type === 'image/png' ? await encoded(canvas, 'image/png') : null;
    // What is transparent would come out black.
    pen.globalCompositeOperation = 'destination-over';
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    const jpeg = await encoded(canvas, 'image/jpeg');
    // A screenshot stays sharp as it is; a photograph that was saved as one is several times its size.
    const best = png !== null && (jpeg === null || png.size <= 2 * jpeg.size) ? png : jpeg;
    if (best === null) throw unreadable(file);
    return best;
  } finally {
    bitmap.close();
  }
}

async function decoded(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch {
    throw unreadable(file);
  }
}

/** Sent as it is, it would tell where it was taken. */
function unreadable(file: File): InputError {
  return new InputError(
    'file',
    t(
      '{name} cannot be read here, so what it says of its place could not be taken out. Save it as JPEG or PNG first.',
      { name: file.name },
    ),
  );
}

function encoded(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
}
