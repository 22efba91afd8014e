import type { LayoutAnswer, LayoutRequest } from './ask-layout.js';
import { layOut } from './lay-out.js';

/** Lays out what it is sent, away from the thread that draws. */
addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  postMessage(answerTo(data));
});

function answerTo({ map, part, sizes }: LayoutRequest): LayoutAnswer {
  try {
    const drawing = layOut(map, part, (id) => sizes.get(id) ?? { width: 0, height: 0 });
    return { drawing };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
