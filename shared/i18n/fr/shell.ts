import type { shell as english } from '../en/shell.ts'
import type { Words } from '../words.ts'

export const shell: Words<typeof english> = {
  folder: {
    'new-vault': { title: 'Choisissez un dossier vide pour le coffre', button: 'Garder le coffre ici' },
    'existing-vault': { title: 'Choisissez le dossier d’un coffre', button: 'Ouvrir ce coffre' },
    backups: { title: 'Choisissez où vont les sauvegardes', button: 'Sauvegarder ici' },
    'restore-into': { title: 'Choisissez un dossier vide pour ce qui est restauré', button: 'Restaurer ici' },
  },
  file: { backup: { title: 'Choisissez une sauvegarde', button: 'La regarder' } },
}
