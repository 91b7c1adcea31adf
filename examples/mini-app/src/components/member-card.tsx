import { useSetAtom } from 'jotai';
import { defineKhachQuenCard, type KhachQuenCardElement } from 'khachquen/card';
import { openForZalo } from 'khachquen/zalo';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import { config } from '@/config';
import { useSay, useWords } from '@/hooks';
import { cardAtom, cardStateAtom } from '@/state';
import { zalo } from '@/zalo';

defineKhachQuenCard();

const fetchPass = async (name: string) => (await fetch(`${config.passes}/${name}`)).arrayBuffer();

/** A member who does not exist, counted from orders: the engine is fetched for her, and for nobody with a pass. */
async function showSample(card: KhachQuenCardElement) {
  const [engine, { orders, programme, today }] = await Promise.all([
    import('khachquen'),
    import('@/mock/member.json'),
  ]);
  if (!card.pass) Object.assign(card, { engine, orders, programme, today });
}

/** `<khach-quen-card>` in React 18: properties by ref, events by listener. */
export const MemberCard = forwardRef<KhachQuenCardElement>(function MemberCard(_, outer) {
  const ref = useRef<KhachQuenCardElement>(null);
  const setCard = useSetAtom(cardAtom);
  const setState = useSetAtom(cardStateAtom);
  const { redeem } = useWords();
  const { sayFault } = useSay();
  useImperativeHandle(outer, () => ref.current as KhachQuenCardElement);

  useEffect(() => {
    const card = ref.current as KhachQuenCardElement;
    const { publicKey, passes } = config;
    const app = openForZalo(card, zalo, { publicKey, ...(passes ? { fetchPass } : {}), link: location.hash });
    setCard(app);
    const show = () => setState(card.state);
    card.addEventListener('kq-card', show);
    app.ready.then((hasPass) => (hasPass ? undefined : showSample(card))).catch(sayFault);
    return () => {
      card.removeEventListener('kq-card', show);
      app.close();
    };
  }, [setCard, setState, sayFault]);

  // The card spends nothing: a reward is asked for in the chat, where there is one.
  useEffect(() => {
    const card = ref.current as KhachQuenCardElement;
    const ask = (event: HTMLElementEventMap['redeem']) => {
      if (!zalo.inside || !config.oaId || card.state.kind !== 'ready') return;
      event.preventDefault();
      const { name, points } = event.detail;
      zalo.openChat(config.oaId, redeem(name, points, card.state.member.code)).catch(sayFault);
    };
    card.addEventListener('redeem', ask);
    return () => card.removeEventListener('redeem', ask);
  }, [redeem, sayFault]);

  return <khach-quen-card ref={ref} />;
});
