import fs from 'node:fs'
import path from 'node:path'

/** Called by electron-builder: takes away the app that Electron shows when it is started without one. */
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === 'darwin'
      ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Resources')
      : path.join(appOutDir, 'resources')
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true })
}
