import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

// Draws the installable icons from public/icons/roost.svg. Run by hand after the drawing changes:
//   npx tsx infra/build/draw-icons.ts
const ICONS = 'public/icons';
const GROUND = '#E9EFED';

/** Masks may cut away everything outside the middle 80 %, so a maskable icon has its drawing inside and no corners. */
const SAFE_SHARE = 0.8;

const drawing = await readFile(`${ICONS}/roost.svg`, 'utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  await draw('roost-192.png', 192, 1);
  await draw('roost-512.png', 512, 1);
  await draw('roost-maskable-512.png', 512, SAFE_SHARE);
} finally {
  await browser.close();
}

/** Rasterises the drawing into `size` square pixels, `share` of the width wide, on a full ground when it is smaller. */
async function draw(name: string, size: number, share: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = share < 1 ? GROUND : 'transparent';
  const side = Math.round(size * share);
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${side}px}</style>${drawing}`,
  );
  await writeFile(`${ICONS}/${name}`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
