import {
  createContext,
  Suspense,
  useContext,
  useMemo,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { ViewFields } from '../../sync/client/commands.ts';
import { useDesk } from './desk-context.tsx';
import { useAct } from './use-act.ts';

/** What the dialog is given in which a view gets its name. */
export interface ViewDialogProps {
  readonly name: string;
  /** The filter as it stands in the list's address. */
  readonly filter: string;
  readonly isNew: boolean;
  readonly onSave: (name: string) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** A view under the pen; `id` is null for one not yet kept. */
interface EditedView extends ViewFields {
  readonly id: string | null;
}

interface ViewEditor {
  /** Asks for a name for this filter, which stands as it does in the address. */
  readonly keep: (filter: string) => void;
  /** Opens a view that is kept, to be renamed or deleted. */
  readonly edit: (id: string) => void;
}

const ViewEditorContext = createContext<ViewEditor | null>(null);

interface ViewEditingProps {
  readonly dialog: ComponentType<ViewDialogProps>;
  readonly children: ReactNode;
}

/** Lets the screens below it save, rename and delete views, in one dialog. */
export function ViewEditing({ dialog: ViewDialog, children }: ViewEditingProps) {
  const { commands, read } = useDesk().workspace;
  const act = useAct();
  const [edited, setEdited] = useState<EditedView | null>(null);
  const editor = useMemo<ViewEditor>(
    () => ({
      keep: (filter) => {
        const position = (read.views().at(-1)?.position ?? 0) + 1;
        setEdited({ id: null, name: '', filter, position });
      },
      edit: (id) => setEdited(read.views().find((view) => view.id === id) ?? null),
    }),
    [read],
  );
  const close = () => setEdited(null);
  return (
    <ViewEditorContext.Provider value={editor}>
      {children}
      {edited !== null && (
        <Suspense fallback={null}>
          <ViewDialog
            name={edited.name}
            filter={edited.filter}
            isNew={edited.id === null}
            onClose={close}
            onSave={(name) => {
              const { filter, position } = edited;
              act(commands.saveView(edited.id, { name, filter, position }), close);
            }}
            onDelete={() => edited.id !== null && act(commands.removeView(edited.id), close)}
          />
        </Suspense>
      )}
    </ViewEditorContext.Provider>
  );
}

/** The ways to save, rename and delete a view. */
export function useViewEditor(): ViewEditor {
  const editor = useContext(ViewEditorContext);
  if (editor === null) throw new Error('This screen is drawn outside the workspace');
  return editor;
}
