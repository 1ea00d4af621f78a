import { TextInput } from './field.tsx';

const SUGGESTIONS = 60;

interface TagInputProps {
  readonly id: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Tags in use, offered while one types. */
  readonly known: readonly string[];
}

/** One line for a tag, which offers those in use. */
export function TagInput({ id, typed, onType, known }: TagInputProps) {
  return (
    <>
      <TextInput
        id={id}
        list={`${id}-known`}
        value={typed}
        maxLength={50}
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
      />
      <datalist id={`${id}-known`}>
        {known.slice(0, SUGGESTIONS).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
