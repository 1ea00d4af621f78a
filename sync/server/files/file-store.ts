/** One file of one message. The two together name it, so nobody can lay hold of a file by describing it in a message of their own. */
export interface FileRef {
  readonly messageId: string;
  readonly fileId: string;
}

/** Some of a file's bytes as a device has sent them: from this one on, so many. */
export interface Piece {
  readonly from: number;
  readonly size: number;
}

/** A form by which a browser may send one piece. */
export interface PostForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Where files lie. Pieces come straight from devices into a quarantine that nobody may fetch from; what was found good is put into its place.
 * Every method may be repeated, and throws `FilesUnavailable` when the store does not answer for now.
 */
export interface FileStore {
  /** A form that takes this piece: the exact place, type and number of bytes, for some minutes. */
  formFor(ref: FileRef, piece: Piece, type: string): Promise<PostForm>;
  /** The pieces that are there, in any order; they may overlap. */
  pieces(ref: FileRef): Promise<readonly Piece[]>;
  readPiece(ref: FileRef, piece: Piece): Promise<Uint8Array>;
  dropPieces(ref: FileRef): Promise<void>;
  /** Puts the whole file into its place. */
  put(ref: FileRef, bytes: Uint8Array, type: string): Promise<void>;
  /** The whole file from its place. */
  read(ref: FileRef): Promise<Uint8Array>;
  /** Deletes the whole file from its place; one that is not there is deleted already. */
  remove(ref: FileRef): Promise<void>;
  /** An address that gives the file out, as a download under this name and as this type, for a minute. */
  addressOf(ref: FileRef, name: string, type: string): Promise<string>;
}

/** The store of files does not answer for now. */
export class FilesUnavailable extends Error {
  override readonly name = 'FilesUnavailable';
}
