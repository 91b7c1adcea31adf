// Drawn here: zmp-ui's icons are a font that is fetched from another server.
const PATHS = {
  card: 'M3 6h18v12H3zM3 10h18M7 15h4',
  shop: 'M4 10v10h16V10M3 10l2-6h14l2 6M10 20v-6h4v6',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  picture: 'M4 4h16v16H4zM4 16l5-5 4 4 3-3 4 4M15 8h.01',
  share: 'M12 15V4M8 8l4-4 4 4M5 12v8h14v-8',
  chat: 'M4 5h16v11H11l-5 4v-4H4z',
  follow: 'M12 20s-7-4.6-7-10a4 4 0 0 1 7-2.6A4 4 0 0 1 19 10c0 5.4-7 10-7 10z',
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
