import type { FileRef, Piece } from '../files/file-store.ts';

const FROM_DIGITS = 8;

/** Where pieces of one file lie until it is judged. */
export function piecesPrefix({ messageId, fileId }: FileRef): string {
  return `quarantine/${messageId}/${fileId}/`;
}

export function pieceKey(ref: FileRef, { from, size }: Piece): string {
  return `${piecesPrefix(ref)}${String(from).padStart(FROM_DIGITS, '0')}-${String(size)}`;
}

/** The piece that a key names, or null when it names none of this file's. */
export function readPieceKey(ref: FileRef, key: string): Piece | null {
  const prefix = piecesPrefix(ref);
  const match = /^(\d{8})-(\d{1,8})$/.exec(key.startsWith(prefix) ? key.slice(prefix.length) : '');
  return match === null ? null : { from: Number(match[1]), size: Number(match[2]) };
}

/** Where a file lies that may be given out. */
export function fileKey({ messageId, fileId }: FileRef): string {
  return `files/${messageId}/${fileId}`;
}

/** `Content-Disposition` of RFC 6266: saved and never shown, under its own name where the browser reads that form. */
export function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
