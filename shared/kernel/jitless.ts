import { z } from 'zod'

// The content policy forbids code made from strings, which zod would otherwise use to speed itself up. A schema
// decides when it is made, so this comes before the first of them.
z.config({ jitless: true })
