// The first script of the still door. It is small: until somebody touches the door, it is all that runs of the page, and
// no vault process stands behind it.
import { hangPicture, onFirstTouch, watchStillDoor, wholeStyle } from './vault/still-door.ts'

const page = document.getElementById('root')!
watchStillDoor(page)
hangPicture(page)
onFirstTouch(() => {
  void window.kitestring.invoke('touched', null)
  void wholeStyle()
  void import('./main.tsx')
})
