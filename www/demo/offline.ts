/**
 * Keeps the page on the device, so that it opens without a network. A new build waits until every tab of the old one
 * is closed; the visitor is told, and may have it at once.
 */

const WORDS = {
  vi: {
    waiting: 'Đã có bản mới của trang này. Đóng mọi thẻ của sổ rồi mở lại là dùng bản mới.',
    now: 'Dùng ngay (phải thả lại tệp)',
    close: 'Đóng',
  },
  en: {
    waiting: 'A new version of this page is here. It comes into use once all tabs of the book are closed.',
    now: 'Use it now (drop files again)',
    close: 'Close',
  },
};

function button(text: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = text;
  made.addEventListener('click', run);
  return made;
}

/** Says that a new build waits; once. */
function tell(waiting: ServiceWorker, code: keyof typeof WORDS): void {
  if (document.querySelector('.update')) return;
  const words = WORDS[code];
  const bar = document.createElement('aside');
  bar.className = 'update';
  bar.setAttribute('role', 'status');
  const takeOver = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting.postMessage('take-over');
  };
  const text = document.createElement('span');
  text.textContent = words.waiting;
  bar.append(
    text,
    button(words.now, takeOver),
    button(words.close, () => bar.remove()),
  );
  document.body.prepend(bar);
}

export async function keepOffline(code: keyof typeof WORDS): Promise<void> {
  if (!navigator.serviceWorker) return;
  const container = navigator.serviceWorker;
  const registration = await container.register('./service-worker.js', { updateViaCache: 'none' });
  const look = (): void => {
    // The first build of all has nobody to wait for.
    if (registration.waiting && container.controller) tell(registration.waiting, code);
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
}
