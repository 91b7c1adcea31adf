import { useAtomValue } from 'jotai';
import { Icon } from '@/components/icons';
import { config } from '@/config';
import { useSay, useWords } from '@/hooks';
import { cardAtom, isSampleAtom } from '@/state';
import { zalo } from '@/zalo';

interface Props {
  /** Draws what the card shows now. */
  picture: () => Promise<Blob>;
}

export function Actions({ picture }: Props) {
  const { actions, said, share, shareText } = useWords();
  const { say, sayFault } = useSay();
  const card = useAtomValue(cardAtom);
  const isSample = useAtomValue(isSampleAtom);
  const { oaId, shop } = config;

  const buttons = [
    { icon: 'scan', run: async () => say((await card?.scan()) ? said.scanned : said.noPass) },
    // A sample in the gallery would be taken for a card.
    ...(isSample
      ? []
      : [
          {
            icon: 'picture' as const,
            run: async () => {
              await zalo.savePicture(await picture());
              say(said.picture);
            },
          },
        ]),
    { icon: 'share', run: () => zalo.share({ title: share(shop), text: shareText }) },
    ...(oaId
      ? [
          { icon: 'chat' as const, run: () => zalo.openChat(oaId) },
          {
            icon: 'follow' as const,
            run: async () => {
              await zalo.followOA(oaId);
              say(said.follow);
            },
          },
        ]
      : []),
  ] as const;

  return (
    <section aria-label={actions.label} className="flex justify-between px-3 pb-1 pt-3">
      {buttons.map(({ icon, run }) => (
        <button
          key={icon}
          type="button"
          className="flex min-h-[52px] flex-1 flex-col items-center gap-1 text-2xs text-foreground"
          onClick={() => Promise.resolve(run()).catch(sayFault)}
        >
          <span className="text-primary">
            <Icon name={icon} />
          </span>
          {actions[icon]}
        </button>
      ))}
    </section>
  );
}
