import fs from 'node:fs'

/**
 * The processes of a packed app, as /proc tells them at this moment.
 * @param {number} leader the app's first process, which leads its group
 */
export const processesOf = (leader) =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && groupOf(name) === leader)
    .map(read)

// After the command in brackets: state, parent, group.
const groupOf = (pid) => Number(text(pid, 'stat').split(') ')[1]?.split(' ')[2])

function read(pid) {
  const words = text(pid, 'cmdline').split(/[\0 ]/)
  const valueOf = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  return {
    pid,
    type: valueOf('type'),
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
