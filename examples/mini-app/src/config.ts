import appConfig from '../app-config.json';

/** What the shop sets: its name, its Official Account, its public key, and where its passes lie. */
export const config: { shop: string; oaId: string; publicKey: string; passes: string } = appConfig.template;

declare global {
  interface Window {
    APP_CONFIG: Record<string, unknown>;
  }
}
// zmp-ui reads the app's colours from here.
window.APP_CONFIG = appConfig;
