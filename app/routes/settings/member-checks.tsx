import { isAgent } from '../../../sync/domain/person.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';

interface MemberChecksProps {
  readonly legend: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Everybody who works here, each with a tick. */
export function MemberChecks({ legend, chosen, onChange }: MemberChecksProps) {
  const { read } = useSnapshot();
  const agents = read
    .people()
    .filter((one) => isAgent(one) && (!one.disabled || chosen.has(one.id)))
    .sort((a, b) => a.name.localeCompare(b.name));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="grid w-full grid-cols-1 tablet:grid-cols-2">
      <legend className="pb-1 font-strong">{legend}</legend>
      {agents.map(({ id, name }) => (
        <label key={id} className="target flex items-center gap-2">
          <input type="checkbox" className="size-4" checked={chosen.has(id)} onChange={() => toggle(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
