/** Patterns and rules name tags, compromise's or a word class that holds for their question; each has to exist. Pure. */
import type { UserError } from '../../errors.ts';
import { BASE_RUBRIC, withBase } from '../../rubric.ts';
import { suggest } from '../../suggest.ts';
import { type Place, yamlError } from '../../yaml/place.ts';
import { mergeContent } from '../merge.ts';
import { type ContentFile, filesOf } from '../parse.ts';
import { COMPROMISE_TAGS } from './compromise-tags.ts';
import { patternsOf } from './placed-patterns.ts';

/** Tags in patterns that neither compromise nor a word class gives, and classes that hide a tag of compromise. */
export function findUnknownTags(files: ContentFile[]): UserError[] {
  const content = mergeContent(files);
  return filesOf('rubric', files).flatMap((file) => {
    const known = [...Object.keys(withBase(content, file.id).words), ...COMPROMISE_TAGS];
    const unknown = (tag: string, place: Place): UserError[] => {
      if (known.includes(tag)) return [];
      const elsewhere = findClass(tag, files);
      if (elsewhere) return [yamlError(wordsElsewhere(tag, elsewhere), place)];
      const meant = suggest(tag, known);
      const mend = meant ? `did you mean '#${meant}'?` : `add '${tag}' under 'words:', or take it out.`;
      return [yamlError(`'#${tag}' is neither a tag of compromise nor a word class; ${mend}`, place)];
    };
    const hidden = Object.keys(file.value.words).filter((name) => COMPROMISE_TAGS.has(name));
    return [
      ...hidden.map((name) =>
        yamlError(
          `'${name}' is a tag of compromise; give the word class another name.`,
          file.locate(['words', name], 'key'),
        ),
      ),
      ...patternsOf(file).flatMap(({ pattern, locate }) =>
        tagsIn(pattern.match).flatMap((tag) => unknown(tag, locate('match'))),
      ),
      ...file.value.rules.flatMap(({ id, about }) =>
        about.flatMap((tag, index) => unknown(tag, file.locate(['rules', id, 'about', index]))),
      ),
    ];
  });
}

/** Where a word class is defined, whichever rubric it holds for. */
function findClass(name: string, files: ContentFile[]): { place: Place; rubric: string } | null {
  const file = filesOf('rubric', files).find(({ value }) => Object.hasOwn(value.words, name));
  return file ? { place: file.locate(['words', name], 'key'), rubric: file.id } : null;
}

function wordsElsewhere(tag: string, { place, rubric }: { place: Place; rubric: string }): string {
  const defined = `'#${tag}' is a word class of ${place.path}:${place.line} and holds for '${rubric}' alone`;
  return `${defined}; for every question write it under 'words:' in ${BASE_RUBRIC}.yaml, or here as well.`;
}

function tagsIn(match: string): string[] {
  return [...match.matchAll(/#([A-Za-z]+)/g)].map(([, tag]) => tag!);
}
