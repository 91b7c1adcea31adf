// npm start: builds what is missing and serves the demo on its sample shop.
import { buildPage } from './demo.mjs';
import { serve } from './serve.mjs';
import { output } from './tools.mjs';

const FIRST = Number(process.env.PORT ?? 4173);

/** The next ports, when somebody else has the first. */
async function serveSomewhere(folder) {
  for (let port = FIRST; port < FIRST + 20; port += 1) {
    try {
      return await serve({ '/': folder }, port);
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  return serve({ '/': folder });
}

const OPENERS = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };

const { address } = await serveSomewhere(await buildPage('demo'));
console.log(`\nKhách Quen, on the sample shop: ${address}\nCtrl+C ends it.`);
// A person at a screen gets the page; a script gets its address.
if (process.stdout.isTTY && !process.env.CI && (process.env.DISPLAY || process.platform !== 'linux')) {
  output(OPENERS[process.platform] ?? 'xdg-open', [address]);
}
