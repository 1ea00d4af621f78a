interface ChoiceChecksProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Several of a few things, each with a tick. */
export function ChoiceChecks<Value extends string>({
  legend,
  choices,
  chosen,
  onChange,
}: ChoiceChecksProps<Value>) {
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className="flex w-full flex-col">
      <legend className="pb-1 font-strong">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="target flex items-center gap-2">
          <input
            type="checkbox"
            className="size-4"
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
