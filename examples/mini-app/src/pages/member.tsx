import { useAtomValue } from 'jotai';
import type { KhachQuenCardElement } from 'khachquen/card';
import { useRef } from 'react';
import { Page } from 'zmp-ui';
import { Actions } from '@/components/actions';
import { MemberCard } from '@/components/member-card';
import { useSay, useWords } from '@/hooks';
import { cardAtom, cardStateAtom, isSampleAtom } from '@/state';

export function MemberPage() {
  const words = useWords();
  const { say } = useSay();
  const card = useAtomValue(cardAtom);
  const state = useAtomValue(cardStateAtom);
  const isSample = useAtomValue(isSampleAtom);
  const ref = useRef<KhachQuenCardElement>(null);
  const picture = () => (ref.current as KhachQuenCardElement).picture();
  const hasPass = (state.kind === 'ready' && !isSample) || state.kind === 'refused';

  return (
    <Page className="page">
      <h1 className="sr-only">{words.tabs.member}</h1>
      <Actions picture={picture} />
      {isSample && (
        <p className="mx-3 mt-2 rounded-lg border border-line bg-surface px-4 py-3 text-subtle">
          {words.sample}
        </p>
      )}
      <MemberCard ref={ref} />
      {hasPass && (
        <button
          type="button"
          className="mx-auto mb-4 block min-h-[44px] px-4 text-subtle underline"
          onClick={() => {
            card?.forget();
            say(words.said.forgotten);
          }}
        >
          {words.forget}
        </button>
      )}
    </Page>
  );
}
