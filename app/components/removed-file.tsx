/** What stands in the place of a file that was taken out of its message: by whom. */
export function RemovedFile({ name }: { readonly name: string }) {
  return <li className="text-sm text-muted italic">{name}</li>;
}
