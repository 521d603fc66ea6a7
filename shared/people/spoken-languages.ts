/** A language people at the sessions or in the team speak, named in itself. */
export type SpokenLanguage = { readonly tag: string; readonly endonym: string; readonly isRightToLeft: boolean }

const of = (tag: string, endonym: string, isRightToLeft = false): SpokenLanguage => ({ tag, endonym, isRightToLeft })

/** The languages offered, those of the sessions first. */
export const spokenLanguages: readonly SpokenLanguage[] = [
  of('ar', 'العربية', true),
  of('ps', 'پښتو', true),
  of('prs', 'دری', true),
  of('fa', 'فارسی', true),
  of('ckb', 'کوردیی ناوەندی', true),
  of('ur', 'اردو', true),
  of('ti', 'ትግርኛ'),
  of('am', 'አማርኛ'),
  of('kmr', 'Kurmancî'),
  of('so', 'Soomaali'),
  of('om', 'Afaan Oromoo'),
  of('vi', 'Tiếng Việt'),
  of('sq', 'Shqip'),
  of('tr', 'Türkçe'),
  of('bn', 'বাংলা'),
  of('pa', 'ਪੰਜਾਬੀ'),
  of('uk', 'Українська'),
  of('ru', 'Русский'),
  of('es', 'Español'),
  of('fr', 'Français'),
  of('en', 'English'),
]
