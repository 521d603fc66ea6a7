import type { Words } from '../words.ts'
import type { identifying as english } from '../en/identifying.ts'

export const identifying: Words<typeof english> = {
  looks: {
    name: '«\u202f{{text}}\u202f» ressemble à un nom. Aucune personne accueillie ne doit être nommée ici.',
    phone: '«\u202f{{text}}\u202f» ressemble à un numéro de téléphone. Ce texte ne doit mener à aucune personne accueillie.',
    email: '«\u202f{{text}}\u202f» ressemble à une adresse internet. Ce texte ne doit mener à aucune personne accueillie.',
    'birth-date': '«\u202f{{text}}\u202f» ressemble à une date de naissance. Ce texte ne doit faire reconnaître aucune personne accueillie.',
    address: '«\u202f{{text}}\u202f» ressemble à l’adresse de quelqu’un. Ce texte ne doit mener à aucune personne accueillie.',
    document: '«\u202f{{text}}\u202f» ressemble au numéro d’un document. Ce texte ne doit mener à aucune personne accueillie.',
  },
  more_one: '{{count, number}} autre passage est souligné.',
  more_other: '{{count, number}} autres passages sont soulignés.',
  ways: 'Que faire de «\u202f{{text}}\u202f»',
  takeOut: 'L’enlever',
  someone: 'Écrire «\u202fquelqu’un\u202f»',
  someoneWord: 'quelqu’un',
  isNoName: 'Ce n’est pas le nom d’une personne ici',
  isNobodys: 'Ce n’est à aucune personne accueillie',
  written: '«\u202f{{text}}\u202f» a été enlevé.',
  putBack: 'Le remettre',
  stands: 'La question ne sera plus posée pour «\u202f{{text}}\u202f».',
  undo: 'Redemander',
  heard_one: '{{text}} Les choix sont sous le champ.',
  heard_other: '{{count, number}} passages semblent dire qui est quelqu’un. Les choix sont sous le champ.',
  saved: 'Le texte est enregistré tel quel. Tant que vous n’avez pas décidé, aucun papier ne l’imprime.',
  waiting_one: '{{count, number}} texte attend une décision et n’est pas imprimé. «\u202f…\u202f» le remplace.',
  waiting_other: '{{count, number}} textes attendent une décision et ne sont pas imprimés. «\u202f…\u202f» les remplace.',
  waitingIn: 'Dans «\u202f{{excerpt}}\u202f»',
  list: {
    title: 'Mots qui ne nomment aucune personne accueillie',
    lead: 'Ils ressemblaient à un nom ou à un numéro, et l’un de vous a dit que ce n’en était pas un. La question n’est plus posée.',
    none: 'Rien pour l’instant. Ce qui ressemble à un nom est souligné là où vous l’écrivez.',
    doubt: 'Redemander pour «\u202f{{text}}\u202f»',
    doubted: 'La question sera reposée.',
    undo: 'L’accepter',
  },
}
