/** The pinned runtime; the build writes it here. */
declare const __ELECTRON_VERSION__: string

/** Whether this is an older runtime from the package registry, which is for development and tests only. */
export const isTestRuntime = process.versions.electron !== __ELECTRON_VERSION__
