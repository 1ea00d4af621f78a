import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { clientBuildId, committedAt } from './infra/build/client-build-id.ts';
import { commonChunk } from './infra/build/common-chunk.ts';
import { finishShell } from './infra/build/finish-shell.ts';
import { webManifest } from './infra/build/web-manifest.ts';
import { wordsOf } from './infra/build/words/words-plugin.ts';
import { zodWithoutEval } from './infra/build/zod-without-eval.ts';
import roost from './package.json' with { type: 'json' };

/** Where `npm run dev` finds the API, the socket and the sign-in pages: a server started by `npm start`. */
const server = process.env['ROOST_URL'] ?? 'http://localhost:4280';

/** The words of the language that is built; English where nothing else is asked for. */
const words = () => wordsOf(import.meta.dirname, process.env['ROOST_LANGUAGE']);

export default defineConfig({
  define: {
    __CLIENT_BUILD__: JSON.stringify(clientBuildId(roost.version)),
    __BUILT_AT__: JSON.stringify(committedAt() ?? ''),
  },
  build: {
    target: 'es2022',
    // Which file holds what, for the size budget: the agent's shell is followed through it.
    manifest: true,
    // A file of a few hundred bytes compresses badly and costs a request: what two routes share joins a file that both load anyway.
    rollupOptions: {
      output: {
        experimentalMinChunkSize: 700,
        manualChunks: commonChunk,
        onlyExplicitManualChunks: true,
      },
    },
  },
  plugins: [
    tailwindcss(),
    words(),
    zodWithoutEval(),
    remix({
      ssr: false,
      manifest: true,
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
      presets: [finishShell()],
    }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'service-worker',
      filename: 'sw.ts',
      // The app registers the worker itself, to ask before it updates.
      injectRegister: false,
      registerType: 'prompt',
      manifest: webManifest,
      integration: { closeBundleOrder: 'post' },
      injectManifest: {
        target: 'es2022',
        globDirectory: 'build/client',
        globPatterns: ['index.html', 'assets/**/*.{js,css,woff2}', 'icons/*.{svg,png}'],
      },
    }),
  ],
  worker: { plugins: () => [words()] },
  server: {
    proxy: {
      '/api': server,
      '/oidc': server,
      '/socket': { target: server, ws: true },
    },
  },
});
