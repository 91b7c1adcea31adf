// Every example of docs/channels.md as it stands there, over the built package: it prints what stands below it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'channels.md'), 'utf8');
const EXAMPLE = /^## (\d+\. .*)$[\s\S]*?^```js\n([\s\S]*?)^```\n+^```text\n([\s\S]*?)^```/gm;
const examples = [...page.matchAll(EXAMPLE)].map(([, title, code, printed]) => ({ title, code, printed }));

const SHOP = `Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán
A1,05/11/2025,Trần An,0912345678,150000
A2,20/11/2025,Trần An,0912345678,1250000
A3,25/11/2025,Lê Đào,0987654322,90000
A4,01/06/2025,Phạm Ánh,0323456789,2000000
`;

const folder = mkdtempSync(join(tmpdir(), 'khachquen-channels-'));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(join(root, 'pkg'), join(folder, 'node_modules', 'khachquen'));
writeFileSync(join(folder, 'orders.csv'), SHOP);
after(() => rmSync(folder, { recursive: true }));

test('every example is found', () => {
  assert.equal(examples.length, page.match(/^```js$/gm).length);
  assert.ok(examples.length >= 5);
});

for (const [index, { title, code, printed }] of examples.entries())
  test(title, () => {
    const file = join(folder, `${index}.mjs`);
    writeFileSync(file, code);
    const flags = ['--no-warnings', '--preserve-symlinks', file];
    const { stdout, stderr, status } = spawnSync(process.execPath, flags, { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(stdout, printed);
  });
