// Loaded into an unpackaged app before its own code (`electron -r`). At a lock the app ends and asks Electron to start it
// again, which would happen outside the terminal or the test that started it. They start it again themselves, by this note.
const { writeFileSync } = require('node:fs')
const { app } = require('electron')

app.relaunch = ({ args }) => writeFileSync(process.env.KITESTRING_START_AGAIN, JSON.stringify(args))
