import type { ManifestOptions } from 'vite-plugin-pwa';

/** What the browser needs to install Roost as an app. */
export const webManifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Roost helpdesk',
  short_name: 'Roost',
  description: 'The helpdesk that keeps working when the network does not.',
  lang: 'en',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#E9EFED',
  theme_color: '#E9EFED',
  categories: ['business', 'productivity'],
  icons: [
    { src: '/icons/roost-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/roost-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/roost-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icons/roost.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
};
