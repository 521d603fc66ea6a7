import './print-fonts.css'

/**
 * Resolves when every face of the papers is there to measure and to print with: a script whose face came late was left
 * out of the page. Throws where a face is missing.
 */
export async function loadPrintFonts() {
  const faces = [...document.fonts].filter(({ family }) => /^["']?Print /.test(family))
  await Promise.all(faces.map((face) => face.load()))
}
