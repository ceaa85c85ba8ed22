/**
 * The tags of compromise 14.17 that patterns may use. Written out, so that reading YAML does not load compromise;
 * a test compares the list with the library's own.
 */
export const COMPROMISE_TAGS = new Set(
  `Noun Singular Plural ProperNoun Person FirstName MaleName FemaleName LastName Honorific Place Country City Region
  Address Organization SportsTeam School Company Pronoun Reflexive Actor Activity Unit Demonym Possessive Uncountable
  Currency AtMention Verb PresentTense Infinitive Imperative Gerund PastTense Copula Modal FutureTense PhrasalVerb
  Particle Auxiliary Participle Passive Value Ordinal Cardinal Fraction Multiple RomanNumeral TextValue NumericValue
  Percent Money NumberRange Date Duration Time Timezone Season Holiday FinancialQuarter Year WeekDay Month Adjective
  Superlative Comparative Comparable Adverb Determiner Conjunction Preposition QuestionWord Expression Abbreviation
  Acronym Url PhoneNumber HashTag Emoji Emoticon SlashedTerm Hyphenated Prefix Email Condition There Negative`.split(
    /\s+/,
  ),
);
