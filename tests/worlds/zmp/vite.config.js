import zmp from 'zmp-vite-plugin';

export default { base: '', plugins: [zmp()] };
