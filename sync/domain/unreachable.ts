/** Ends a closed switch: the compiler refuses the call while a case is missing, and a value from outside throws. */
export function unreachable(value: never): never {
  throw new Error(`A case was not foreseen: ${JSON.stringify(value)}`);
}
