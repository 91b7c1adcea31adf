/** @type {import('tailwindcss').Config} */
export default {
  darkMode: ['selector', '[zaui-theme="dark"]'],
  content: ['./index.html', './src/**/*.{ts,tsx}'],
  theme: {
    extend: {
      colors: {
        primary: 'var(--primary)',
        background: 'var(--background)',
        surface: 'var(--surface)',
        line: 'var(--line)',
        foreground: 'var(--foreground)',
        subtle: 'var(--subtle)',
      },
      fontSize: { base: '15px', '2xs': ['12px', '16px'] },
    },
  },
};
