/** Types of the development bundler, for the tests that call it. */
export interface Output {
  path: string;
  contents: Uint8Array;
}
export function bundle(entryPoints: Record<string, string> | undefined, more?: object): Promise<Output[]>;
