import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import zaloMiniApp from 'zmp-vite-plugin';

export default defineConfig({
  plugins: [react(), zaloMiniApp()],
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${fileURLToPath(new URL('./src', import.meta.url))}/` },
      // The card fetches an engine for orders. Here it is the inline one: Zalo may not take up .wasm files.
      { find: /^\.\/slim\.js$/, replacement: 'khachquen' },
    ],
  },
});
