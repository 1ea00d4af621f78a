import { createContext, useContext } from 'react';

const EditAgainContext = createContext<() => void>(() => undefined);

/** Gives the conversation a way to tell the composer that a refused text lies in its draft again. */
export const EditAgainProvider = EditAgainContext.Provider;

/** To be called once a refused text has been put back into the draft. */
export function useEditAgain(): () => void {
  return useContext(EditAgainContext);
}
