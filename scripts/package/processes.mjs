import fs from 'node:fs'

/**
 * The processes of a packed app, as /proc tells them at this moment: every one whose program lies in the app's folder, for
 * a lock puts another first process in the place of the old.
 * @param {string} folder
 */
export const processesOf = (folder) =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && text(name, 'cmdline').startsWith(`${folder}/`))
    .map(Number)
    .map(read)

function read(pid) {
  const words = text(pid, 'cmdline').split(/[\0 ]/)
  const valueOf = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  return {
    pid,
    type: valueOf('type'),
    isFirst: valueOf('type') === undefined && !words[0].endsWith('/chrome-sandbox') && !words[0].endsWith('/chrome_crashpad_handler'),
    isUtility: (kind) => valueOf('type') === 'utility' && valueOf('utility-sub-type') === kind,
    // Chromium's sandbox: system calls filtered, and no sight of the other processes.
    isSandboxed: /^Seccomp:\s+2$/m.test(text(pid, 'status')) && target(`/proc/${pid}/ns/pid`) !== target('/proc/self/ns/pid'),
    nativeModules: [...new Set([...text(pid, 'maps').matchAll(/\/\S+\.node$/gm)].map(([path]) => path))],
    openFiles: orElse([], () => fs.readdirSync(`/proc/${pid}/fd`)).map((fd) => target(`/proc/${pid}/fd/${fd}`)),
  }
}

const text = (pid, file) => orElse('', () => fs.readFileSync(`/proc/${pid}/${file}`, 'utf8'))
const target = (link) => orElse('', () => fs.readlinkSync(link))

/** A process may end, or be nobody else's business, while it is looked at. */
function orElse(nothing, look) {
  try {
    return look()
  } catch {
    return nothing
  }
}
