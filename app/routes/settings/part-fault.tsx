interface PartFaultProps {
  /** The part it is about, whose control is described by it. */
  readonly id: string;
  readonly fault: string | undefined;
}

/** What is wrong with one part of a list in a form; nothing while nothing is. */
export function PartFault({ id, fault }: PartFaultProps) {
  return (
    <p id={`fault-${id}`} className={fault === undefined ? 'sr-only' : 'w-full text-xs text-danger'}>
      {fault}
    </p>
  );
}
