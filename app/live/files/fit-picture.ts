/** The longest side of a picture that is sent, in pixels: enough to read a photographed screen. */
const LONGEST_PX = 2560;

/** The size at which a picture is sent: its own, or scaled down to the longest side allowed. */
export function fittedSize(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_PX / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Pictures that are drawn anew before they are sent, which leaves behind where and with what they were taken. */
export function isDrawnAnew(type: string): boolean {
  return /^image\//.test(type) && type !== 'image/gif' && type !== 'image/svg+xml';
}

/** A file's name with the ending of what it has become. */
export function renamed(name: string, type: string): string {
  const end = type === 'image/png' ? '.png' : '.jpg';
  const isRight = type === 'image/png' ? /\.png$/i.test(name) : /\.jpe?g$/i.test(name);
  return isRight ? name : name.replace(/\.[A-Za-z0-9]{1,5}$/, '') + end;
}
