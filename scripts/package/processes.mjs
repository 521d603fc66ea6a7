import fs from 'node:fs'

/**
 * The processes of a packed app, as /proc tells them.
 * @param {number} leader the app's first process, which leads its group
 */
export function processesOf(leader) {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return read(pid)
      } catch {
        return [] // it has just ended
      }
    })
    .filter((process) => process.group === leader)
}

function read(pid) {
  const file = (name) => fs.readFileSync(`/proc/${pid}/${name}`, 'utf8')
  // After the command in brackets: state, parent, group.
  const group = Number(file('stat').split(') ')[1].split(' ')[2])
  const words = file('cmdline').split(/[\0 ]/)
  const valueOf = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  return {
    group,
    type: valueOf('type'),
    isUtility: (kind) => valueOf('type') === 'utility' && valueOf('utility-sub-type') === kind,
    // Chromium's sandbox: system calls filtered, and no sight of the other processes.
    get isSandboxed() {
      const isFiltered = /^Seccomp:\s+2$/m.test(file('status'))
      return isFiltered && fs.readlinkSync(`/proc/${pid}/ns/pid`) !== fs.readlinkSync('/proc/self/ns/pid')
    },
    get nativeModules() {
      return [...new Set([...file('maps').matchAll(/\/\S+\.node$/gm)].map(([path]) => path))]
    },
  }
}
