import { NavLink } from 'react-router-dom';
import { Icon } from '@/components/icons';
import { useWords } from '@/hooks';

const TABS = [
  { to: '/', name: 'member', icon: 'card' },
  { to: '/shop', name: 'shop', icon: 'shop' },
] as const;

export function Tabs() {
  const { tabs } = useWords();
  return (
    <nav
      aria-label={tabs.label}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      {TABS.map(({ to, name, icon }) => (
        <NavLink
          key={to}
          to={to}
          end
          className={({ isActive }) =>
            `flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-2xs font-medium ${isActive ? 'text-primary' : 'text-subtle'}`
          }
        >
          <Icon name={icon} />
          {tabs[name]}
        </NavLink>
      ))}
    </nav>
  );
}
