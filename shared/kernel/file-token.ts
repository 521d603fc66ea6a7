import { z } from 'zod'

/**
 * A file or folder the person chose in the system's own dialog. The page holds the token and the name to show; only
 * the main and vault processes know the path, so a page can never reach a file nobody chose.
 */
export const FileToken = z.uuid().brand('FileToken')
export type FileToken = z.infer<typeof FileToken>
/** What something was chosen for: a file to read, a file to write, or a folder. It serves for nothing else. */
export type ChosenFor = 'read' | 'write' | 'folder'
export const ChosenFile = z.strictObject({ token: FileToken, label: z.string() })
export type ChosenFile = z.infer<typeof ChosenFile>
