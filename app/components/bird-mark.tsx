/** The roosting bird. A picture beside the name, so it has none of its own. */
export function BirdMark({ size = 24 }: { size?: number }) {
  return <img src="/icons/roost.svg" width={size} height={size} alt="" className="rounded-sm" />;
}
