/** Abbreviations at which compromise ends a sentence that goes on. */

/**
 * After the full stop of an abbreviation at which compromise ends a sentence that goes on: "1h55 vs. 9h", "incl. two
 * audits", "max. 5 weeks", "1,4 Mio. margin". Some are words at a sentence's end too ("5 min max.", "yes or no."): they lead on to a number.
 */
const GOES_ON =
  /(?<=\b[Vv]s\.\s+)|(?<=\d\s?(?:Mio|Mrd|Tsd)\.\s+)(?=[a-z(€$£])|(?<=\b(?:[Ii]ncl|[Ee]xcl|[Aa]cc|[Rr]esp|[Pp]rev|[Oo]rig|cf|Avg|Max)\.\s+)(?=[a-z\d$€£~])|(?<=\b(?:avg|max|nos?(?<!\b(?:or|said|say|says|was|is|answered) no))\.\s+)(?=\d)/y;

/** Sentences as compromise cuts them, those that go on made whole. */
export function joinAbbreviated(pieces: string[]): string[] {
  const joined: string[] = [];
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1] ?? '';
    GOES_ON.lastIndex = before.length;
    if (at > 0 && GOES_ON.test(before + piece)) joined[joined.length - 1] += piece;
    else joined.push(piece);
  });
  return joined;
}
