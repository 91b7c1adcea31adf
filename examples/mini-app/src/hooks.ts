import { useAtomValue } from 'jotai';
import { ZaloError } from 'khachquen/zalo';
import { useCallback, useRef } from 'react';
import { useSnackbar } from 'zmp-ui';
import { wordsAtom } from '@/state';
import { zalo } from '@/zalo';

export const useWords = () => useAtomValue(wordsAtom);

/** Says something, or what went wrong; turning back needs no words. */
export function useSay() {
  // zmp-ui makes this function anew with every snackbar; ours stay the same, so that effects may depend on them.
  const { openSnackbar } = useSnackbar();
  const open = useRef(openSnackbar);
  open.current = openSnackbar;
  const say = useCallback((text: string) => open.current({ text, duration: 6000, position: 'top' }), []);
  const sayFault = useCallback(
    (error: unknown) => {
      if (!(error instanceof ZaloError && error.code === 'cancelled')) say(zalo.words(error));
    },
    [say],
  );
  return { say, sayFault };
}
