/**
 * Makes the page work without a network: exactly its own files, those of one build together, and nothing else. Every
 * other request goes its own way. Ours and not Workbox: this is all that is needed of it.
 */
import { hasSimd } from '../lib/engine/simd.js';

/** Written in by the build: every file of the page, and what tells this build from another. */
declare const FILES: readonly string[];
declare const BUILD: string;

const PREFIX = 'khach-quen-page-';
const CACHE = PREFIX + BUILD;
const worker = self as unknown as ServiceWorkerGlobalScope;

/** One core is enough. */
const isUnneeded = (name: string) => name.startsWith('core.') && name.startsWith('core.simd.') !== hasSimd();
const files = new Set(FILES.filter((name) => !isUnneeded(name)));

/** All of them, from the server and not from an older cache; or none, and the build before goes on. */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([...files].map((name) => new Request(name, { cache: 'no-cache' })));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The name of one of the page's files at an address, whatever its query; else undefined. */
function fileAt(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const [scope, place] = [worker.registration.scope, origin + pathname];
  if (!place.startsWith(scope)) return undefined;
  const name = place.slice(scope.length) || 'index.html';
  return files.has(name) ? name : undefined;
}

async function kept(name: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(name)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const name = request.method === 'GET' ? fileAt(request.url) : undefined;
  if (name !== undefined) event.respondWith(kept(name, request));
});
