import type { WebContents } from 'electron'

/** Dots of the picture for each CSS pixel: 192 to the inch, which phones show sharply. */
const scale = 2

/**
 * A PNG of the whole paper, all its pages one under the other, whatever the screen's size: the window shows only a part,
 * and on a small laptop less than a page. The caller zeroes it.
 */
export async function paperPicture(contents: WebContents): Promise<Buffer> {
  const tools = contents.debugger
  tools.attach('1.3')
  try {
    const { cssContentSize: size } = (await tools.sendCommand('Page.getLayoutMetrics')) as { cssContentSize: { width: number; height: number } }
    const { data } = (await tools.sendCommand('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: size.width, height: size.height, scale },
    })) as { data: string }
    return Buffer.from(data, 'base64')
  } finally {
    tools.detach()
  }
}
