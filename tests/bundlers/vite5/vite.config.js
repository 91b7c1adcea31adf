import { pages } from './pages.js';

export default {
  build: { rollupOptions: { input: pages } },
  optimizeDeps: { exclude: process.env.EXCLUDE ? ['khachquen'] : [] },
};
