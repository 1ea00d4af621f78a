/** A form as `multipart/form-data` brings it: its fields by name in lower case, and the bytes of the one called `file`. */
export interface PostedForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Buffer | null;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** Reads a form as browsers send it (RFC 7578); null for a body that is none. */
export function readForm(contentType: string, body: Buffer): PostedForm | null {
  const named = /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];
  if (named === undefined) return null;
  const fields = new Map<string, string>();
  let file: Buffer | null = null;
  for (const part of partsOf(body, Buffer.from(`\r\n--${named}`))) {
    const head = part.indexOf(END_OF_HEAD);
    const name = /\bname="([^"]*)"/i.exec(part.subarray(0, Math.max(0, head)).toString('utf8'))?.[1];
    if (name === undefined) return null;
    const value = part.subarray(head + END_OF_HEAD.length);
    if (name.toLowerCase() === 'file') file = value;
    else fields.set(name.toLowerCase(), value.toString('utf8'));
  }
  return { fields, file };
}

/** What stands between the boundaries. The first of them has no line before it. */
function partsOf(body: Buffer, boundary: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  const start = boundary.subarray(2);
  if (!body.subarray(0, start.length).equals(start)) return parts;
  for (let from = start.length; ;) {
    const end = body.indexOf(boundary, from);
    if (end < 0) return parts;
    parts.push(body.subarray(from, end));
    from = end + boundary.length;
  }
}
