import { RouterProvider } from '@tanstack/react-router'
import { router } from './routes.tsx'

/** Everything behind the front door. */
export const Rooms = () => <RouterProvider router={router} />
