// The first script of the still door. It is small, so that the door is drawn before the rest is read.
import { watchStillDoor } from './vault/still-door.ts'

watchStillDoor(document.getElementById('root')!)
// The frame after the next one starts when the next one is drawn.
requestAnimationFrame(() => requestAnimationFrame(() => void import('./main.tsx')))
