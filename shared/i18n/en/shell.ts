/** What the main process asks in dialogs of the system, where no page stands. */
export const shell = {
  folder: {
    'new-vault': { title: 'Choose an empty folder for the vault', button: 'Keep the vault here' },
    'existing-vault': { title: 'Choose the folder of a vault', button: 'Open this vault' },
    backups: { title: 'Choose where backups go', button: 'Back up here' },
    'restore-into': { title: 'Choose an empty folder for what is restored', button: 'Restore here' },
  },
  file: { backup: { title: 'Choose a backup', button: 'Look into it' } },
}
