import { writePng, type Colour } from './write-png.ts';

/** A file that somebody sends with what they ask. */
export interface SampleFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const GLASS: Colour = [38, 52, 64];
const FRAME: Colour = [20, 24, 28];
const FAULT: Colour = [226, 120, 64];

/** A screen as it is photographed: dark glass in its frame, with lines across it where it is broken. */
function brokenScreen(): Buffer {
  return writePng(480, 300, (x, y) => {
    if (x < 12 || x >= 468 || y < 12 || y >= 288) return FRAME;
    if (y % 47 < 5 || (x > 300 && x < 306)) return FAULT;
    return [GLASS[0] + Math.floor(x / 16), GLASS[1] + Math.floor(y / 10), GLASS[2] + Math.floor(x / 24)];
  });
}

/** A test page with a streak where the drum is dirty. */
function streakedPage(): Buffer {
  return writePng(360, 480, (x, y) => {
    if (x > 196 && x < 208) return [150, 150, 152];
    const isText = y > 40 && y < 440 && y % 22 < 7 && x > 36 && x < 320 - ((y * 7) % 90);
    return isText ? [70, 74, 78] : [244, 244, 240];
  });
}

const SIGNAL = ['-48 dBm', '-61 dBm', '-79 dBm', '-83 dBm', 'no signal'];

function signalLog(): Buffer {
  const lines = SIGNAL.map((told, n) => `09:${String(10 + n * 6)}  access point ${String(3 + n)}  ${told}`);
  return Buffer.from(`Walk through the floor, phone in hand\n\n${lines.join('\n')}\n`);
}

/** What comes with which topic. Made once: a small picture takes as long as a hundred tickets. */
const FILES: Readonly<Record<string, () => SampleFile>> = {
  'monitor-flicker': once(() => ({ name: 'screen.png', type: 'image/png', bytes: brokenScreen() })),
  printer: once(() => ({ name: 'test page.png', type: 'image/png', bytes: streakedPage() })),
  wifi: once(() => ({ name: 'signal.txt', type: 'text/plain', bytes: signalLog() })),
};

/** The file that belongs to a topic; null where people only write. */
export function fileOfTopic(topicId: string): SampleFile | null {
  return FILES[topicId]?.() ?? null;
}

/** The bytes of a file of the sample, by its name. Throws for one that the sample has none of. */
export function bytesOfSample(name: string): Buffer {
  for (const make of Object.values(FILES)) if (make().name === name) return make().bytes;
  throw new Error(`The sample has no file ${name}.`);
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
