import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { pages } from './pages.js';

const isCustomElement = (tag) => tag.startsWith('khach-quen');

export default {
  plugins: [react(), vue({ template: { compilerOptions: { isCustomElement } } })],
  build: { rolldownOptions: { input: pages } },
};
