/** Hands the browser a text, or its parts, to save as a file of this media type. */
export function saveAsFile(
  document: Document,
  name: string,
  text: string | readonly string[],
  type = 'application/json',
): void {
  const address = URL.createObjectURL(new Blob([text].flat(), { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
