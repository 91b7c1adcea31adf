/** Workers of this environment: the browser's, or Node's threads. */
import type { Endpoint } from 'comlink';
import type { WorkerHandle } from './types.js';

/** A browser's worker. */
export function browserWorker(worker: Worker): WorkerHandle {
  return {
    endpoint: worker,
    terminate: () => worker.terminate(),
    onError(report) {
      worker.addEventListener('error', (event) => report(event.message || 'the worker did not start'));
      worker.addEventListener('messageerror', () => report('a message could not be read'));
    },
  };
}

/** A program as an address: a `blob:` one is blocked in Zalo Mini Apps. */
export const dataAddress = (program: string): URL =>
  new URL(`data:text/javascript;charset=utf-8,${encodeURIComponent(program)}`);

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Where a page may require Trusted Types, the address of a worker comes from a policy of ours, `khachquen`. */
export function startedAt(address: URL): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return new Worker(address);
  policy ??= trustedTypes.createPolicy('khachquen', { createScriptURL: (own: string) => own });
  return new Worker(policy.createScriptURL(address.href));
}

/** A worker of a program at hand. */
export const dataWorker = (program: string): Worker => startedAt(dataAddress(program));

/** What is used of Node's `worker_threads`. */
interface NodeThread {
  postMessage(message: unknown, transfer?: unknown): void;
  on(name: string, listener: (value: never) => void): void;
  off(name: string, listener: (value: never) => void): void;
  terminate(): unknown;
  ref(): void;
  unref(): void;
}

type Listener = (event: { data: unknown }) => void;

/** A thread of Node as an endpoint: `on` and `off` instead of events. */
export function threadEndpoint(thread: Pick<NodeThread, 'postMessage' | 'on' | 'off'>): Endpoint {
  const listeners = new Map<unknown, (data: never) => void>();
  return {
    postMessage: (message: unknown, transfer?: Transferable[]) => thread.postMessage(message, transfer),
    addEventListener: (_: string, listener: EventListenerOrEventListenerObject) => {
      const handle = typeof listener === 'function' ? listener : listener.handleEvent.bind(listener);
      // Comlink reads nothing of the event but its data.
      const call = handle as unknown as Listener;
      const on = (data: never) => call({ data });
      thread.on('message', on);
      listeners.set(listener, on);
    },
    removeEventListener: (_: string, listener: EventListenerOrEventListenerObject) => {
      const on = listeners.get(listener);
      if (on) thread.off('message', on);
      listeners.delete(listener);
    },
  } as Endpoint;
}

/** A thread of Node. It keeps the process alive only while a call is pending. */
export function nodeWorker(thread: NodeThread): WorkerHandle {
  return {
    endpoint: threadEndpoint(thread),
    terminate: () => void thread.terminate(),
    keepAlive: (pending) => (pending ? thread.ref() : thread.unref()),
    onError(report) {
      thread.on('error', (error: Error) => report(error.message));
      thread.on('messageerror', () => report('a message could not be read'));
      // A thread can also just end, without an error that anybody would hear.
      thread.on('exit', (code: number) => report(`the worker ended with ${code}`));
    },
  };
}

interface NodeProcess {
  versions?: { node?: string };
  getBuiltinModule?: (name: string) => unknown;
}

const nodeProcess = () => (globalThis as { process?: NodeProcess }).process;

/** True in Node, where `Worker` is a thread. */
export const inNode = () =>
  Boolean(nodeProcess()?.versions?.node) &&
  typeof (globalThis as { Worker?: unknown }).Worker === 'undefined';

/** A module of Node's own, without an import that a bundler would follow. */
export function nodeModule<T>(name: string): T | undefined {
  return nodeProcess()?.getBuiltinModule?.(name) as T | undefined;
}
