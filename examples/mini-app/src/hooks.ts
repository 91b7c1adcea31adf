import { useAtomValue } from 'jotai';
import { ZaloError } from 'khachquen/zalo';
import { useCallback } from 'react';
import { useSnackbar } from 'zmp-ui';
import { wordsAtom } from '@/state';
import { zalo } from '@/zalo';

export const useWords = () => useAtomValue(wordsAtom);

/** Says something, or what went wrong; turning back needs no words. */
export function useSay() {
  const { openSnackbar } = useSnackbar();
  const say = useCallback(
    (text: string) => openSnackbar({ text, duration: 6000, position: 'top' }),
    [openSnackbar],
  );
  const sayFault = useCallback(
    (error: unknown) => {
      if (!(error instanceof ZaloError && error.code === 'cancelled')) say(zalo.words(error));
    },
    [say],
  );
  return { say, sayFault };
}
