/** A pass for a member, as a shop makes it: the key for the app, and the link that opens it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createPasses, createShopKeys, exportPublicKey } from 'khachquen/pass';

const member = JSON.parse(readFileSync('member.json', 'utf8'));
const keys = await createShopKeys();
const publicKey = await exportPublicKey(keys);
const passes = createPasses([member], keys, { page: '', whole: true });
const { link } = (await passes.next()).value;
writeFileSync('shop.json', JSON.stringify({ publicKey, link }));
