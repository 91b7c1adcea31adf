import { readFileSync } from 'node:fs';
import zmp from 'zmp-vite-plugin';

const { publicKey } = JSON.parse(readFileSync('shop.json', 'utf8'));

export default { base: '', plugins: [zmp()], define: { SHOP_KEY: JSON.stringify(publicKey) } };
