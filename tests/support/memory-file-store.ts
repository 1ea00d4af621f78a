import type { FileRef, FileStore, Piece, PostForm } from '../../sync/server/files/file-store.ts';

/** Where the forms of this bucket lead. */
export const BUCKET = 'https://bucket.example/';

const keyOf = ({ messageId, fileId }: FileRef) => `${messageId}/${fileId}`;

/** A bucket in memory. It notes every piece that got through, in order. */
export class MemoryFileStore implements FileStore {
  readonly files = new Map<string, Uint8Array>();
  readonly came: Piece[] = [];
  private readonly quarantine = new Map<string, Map<string, { piece: Piece; bytes: Uint8Array }>>();

  async formFor(ref: FileRef, piece: Piece): Promise<PostForm> {
    return { url: `${BUCKET}${keyOf(ref)}`, fields: { from: String(piece.from), size: String(piece.size) } };
  }

  /** Takes a posted form as a bucket does: its bytes are as many as were agreed on, or none. */
  async take(url: string, form: FormData): Promise<Response> {
    const file = form.get('file');
    const piece = { from: Number(form.get('from')), size: Number(form.get('size')) };
    if (!(file instanceof Blob) || file.size !== piece.size) return new Response(null, { status: 403 });
    const key = url.slice(BUCKET.length);
    const pieces = this.quarantine.get(key) ?? new Map<string, { piece: Piece; bytes: Uint8Array }>();
    pieces.set(`${String(piece.from)}-${String(piece.size)}`, {
      piece,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    this.quarantine.set(key, pieces);
    this.came.push(piece);
    return new Response(null, { status: 204 });
  }

  async pieces(ref: FileRef): Promise<readonly Piece[]> {
    return [...(this.quarantine.get(keyOf(ref))?.values() ?? [])].map(({ piece }) => piece);
  }

  async readPiece(ref: FileRef, { from, size }: Piece): Promise<Uint8Array> {
    const found = this.quarantine.get(keyOf(ref))?.get(`${String(from)}-${String(size)}`);
    if (found === undefined) throw new Error('There is no such piece.');
    return found.bytes;
  }

  async dropPieces(ref: FileRef): Promise<void> {
    this.quarantine.delete(keyOf(ref));
  }

  async put(ref: FileRef, bytes: Uint8Array): Promise<void> {
    this.files.set(keyOf(ref), Uint8Array.from(bytes));
  }

  async read(ref: FileRef): Promise<Uint8Array> {
    const found = this.files.get(keyOf(ref));
    if (found === undefined) throw new Error('There is no such file.');
    return found;
  }

  async remove(ref: FileRef): Promise<void> {
    this.files.delete(keyOf(ref));
  }

  async addressOf(ref: FileRef): Promise<string> {
    return `${BUCKET}${keyOf(ref)}`;
  }
}
