/** A Mini App has one page; its address says which entry is asked for. */
const entries = {
  inline: () => import('./src/inline.js'),
  slim: () => import('./src/slim.js'),
  define: () => import('./src/define.js'),
  card: () => import('./src/card.js'),
  'quick-miniapp': () => import('./src/quick-miniapp.js'),
};

entries[new URLSearchParams(location.search).get('entry')]?.();
