// Every recipe of docs/cookbook.md as it stands there, over the built package: it prints what stands below it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const page = readFileSync(new URL('../docs/cookbook.md', import.meta.url), 'utf8');
const RECIPE = /^## (\d+\. .*)$[\s\S]*?^```js\n([\s\S]*?)^```\n+^```text\n([\s\S]*?)^```/gm;
const recipes = [...page.matchAll(RECIPE)].map(([, title, code, printed]) => ({ title, code, printed }));

const SHOP = `Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán
A1,05/11/2025,Trần An,0912345678,150000
A2,20/11/2025,Trần An,0912345678,1250000
A3,25/11/2025,Lê Đào,0987654322,90000
A4,01/06/2025,Phạm Ánh,0323456789,2000000
`;

const folder = mkdtempSync(join(tmpdir(), 'khachquen-cookbook-'));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(fileURLToPath(new URL('../pkg', import.meta.url)), join(folder, 'node_modules', 'khachquen'));
writeFileSync(join(folder, 'orders.csv'), SHOP);
after(() => rmSync(folder, { recursive: true }));

test('the cookbook has twelve recipes, and each is found', () => {
  assert.equal(recipes.length, 12);
  assert.equal(page.match(/^## /gm).length, 12);
});

for (const [index, { title, code, printed }] of recipes.entries())
  test(title, () => {
    const file = join(folder, `${index}.mjs`);
    writeFileSync(file, code);
    const options = { cwd: folder, encoding: 'utf8' };
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--no-warnings', '--preserve-symlinks', file],
      options,
    );
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(stdout, printed);
  });
