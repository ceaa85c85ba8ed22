/** Reads the import lines of src/ and holds them against the design: who may know whom, and who owns a library. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/index.ts';
import { loadContent } from '../src/content/load.ts';
import { REPORTERS } from '../src/reporters/index.ts';
import { REPORT_FORMATS } from '../src/reporters/names.ts';
import { isVague, shortName } from '../src/rule-ids.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MOST_LINES = 200;
/** Of a function. */
const A_SCREEN = 45;

interface Import {
  /** The importing file and what it imports, relative to src/, or a package's name. */
  from: string;
  to: string;
  /** Types are gone when it runs; what is lazy is loaded when it is needed. */
  kind: 'value' | 'type' | 'lazy';
}

const FILES = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[]).filter((name) =>
  /(?<!\.d)\.ts$/.test(name),
);
const TEXTS = new Map(FILES.map((name) => [name, readFileSync(join(ROOT, 'src', name), 'utf8')]));
const IMPORTS = FILES.flatMap(readImports);
/** All that the code is made of, comments apart. */
const NODES = FILES.flatMap((file) => {
  const list = (node: ts.Node): ts.Node[] => {
    const nodes = [node];
    node.forEachChild((child) => void nodes.push(...list(child)));
    return nodes;
  };
  const source = ts.createSourceFile(file, TEXTS.get(file)!, ts.ScriptTarget.Latest, true);
  return list(source).map((node) => ({ file, node }));
});

function readImports(file: string): Import[] {
  const text = TEXTS.get(file)!;
  const kinds = {
    type: /^(?:import|export)\stype\s[^;]*?from '([^']+)'/gm,
    value: /^(?:import|export)\s(?:(?!type\s)[^;]*?from )?'([^']+)'/gm,
    lazy: /import\('([^']+)'\)/g,
  };
  return Object.entries(kinds).flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), ([, path = '']) => ({
      from: file,
      to: path.startsWith('.') ? relative(join(ROOT, 'src'), join(ROOT, 'src', dirname(file), path)) : path,
      kind: kind as Import['kind'],
    })),
  );
}

const say = ({ from, to }: Import) => `${from} imports ${to}`;
const inside = (folder: string) => (path: string) => path === folder || path.startsWith(`${folder}/`);

/** A folder of src/, or a file that lies directly in it. */
const partOf = (path: string) => path.split('/')[0]!;

/** The first way found from a place back to itself; empty where there is none. */
function findCycle(imports: { from: string; to: string }[]): string[] {
  const ways = new Map<string, Set<string>>();
  for (const { from, to } of imports) if (from !== to) ways.set(from, (ways.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const walk = (place: string, way: string[]): string[] => {
    if (way.includes(place)) return [...way.slice(way.indexOf(place)), place];
    if (done.has(place)) return [];
    for (const to of ways.get(place) ?? []) {
      const cycle = walk(to, [...way, place]);
      if (cycle.length > 0) return cycle;
    }
    done.add(place);
    return [];
  };
  return [...ways.keys()].map((place) => walk(place, [])).find((cycle) => cycle.length > 0) ?? [];
}

describe('imports', () => {
  it('are found', () => {
    expect(IMPORTS.length).toBeGreaterThan(200);
    const local = IMPORTS.filter(({ to }) => to.endsWith('.ts'));
    expect(local.filter(({ to }) => !existsSync(join(ROOT, 'src', to))).map(say)).toEqual([]);
  });

  it('go one way: cli, then commands, then the rest, then the model', () => {
    const upwards = IMPORTS.filter(
      ({ from, to }) =>
        (inside('commands')(to) && !inside('commands')(from) && from !== 'cli.ts') ||
        to === 'cli.ts' ||
        to === 'index.ts' ||
        (from === 'model.ts' && to !== ''),
    );
    expect(upwards.map(say)).toEqual([]);
  });

  it('lead from no command to another: what they share lies beside them', () => {
    const commandOf = (path: string) => /^commands\/(?!shared\/)([^/]+)\//.exec(path)?.[1];
    const strays = IMPORTS.filter(({ from, to }) => {
      const [command, other] = [commandOf(from), commandOf(to)];
      return other !== undefined && from !== 'commands/index.ts' && command !== other;
    });
    expect(strays.map(say)).toEqual([]);
  });

  it('lead from no folder back to itself, and of values from no file', () => {
    const folders = IMPORTS.map(({ from, to }) => ({ from: partOf(from), to: partOf(to) }));
    expect(findCycle(folders)).toEqual([]);
    expect(findCycle(IMPORTS.filter(({ kind }) => kind === 'value'))).toEqual([]);
  });

  it.each([
    [
      'what reads, what is learned, what judges',
      ['checker/engine', 'checker/reading', 'checker/learned', 'checker'],
    ],
    [
      'screens and keys, an answer that is typed, the drill',
      ['terminal', 'terminal/answer', 'terminal/drill'],
    ],
  ])('go one way in a folder of layers, too: %s', (_, layers) => {
    const layerOf = (path: string) => layers.indexOf(dirname(path));
    const upwards = IMPORTS.filter(
      ({ from, to }) => to !== 'checker/hash.ts' && layerOf(from) !== -1 && layerOf(from) < layerOf(to),
    );
    expect(layers.filter((layer) => !FILES.some((file) => dirname(file) === layer))).toEqual([]);
    expect(upwards.map(say)).toEqual([]);
  });

  it('of what prints for a person come from who chooses the format', () => {
    const prints = /(^|\/)pretty(\/|\.ts$)/;
    const strays = IMPORTS.filter(
      ({ from, to }) =>
        prints.test(to) && !prints.test(from) && !inside('commands')(from) && from !== 'reporters/index.ts',
    );
    expect(strays.map(say)).toEqual([]);
  });

  it('of a library stay with its owner', () => {
    const owners: Record<string, string[]> = {
      chalk: ['text/theme.ts'],
      commander: ['cli.ts', 'commands'],
      compromise: ['checker'],
      yaml: ['yaml'],
      zod: ['yaml', 'content', 'config', 'history', 'document/front-matter.ts'],
      inquirer: ['terminal'],
      '@inquirer/core': ['terminal'],
      picomatch: ['config'],
      tinyglobby: ['inputs'],
      ignore: ['inputs'],
      'mdast-util-from-markdown': ['document', 'text/prose.ts'],
      'media-captions': ['document'],
      asciichart: ['progress/plot.ts'],
      'd3-scale': ['html/charts.ts'],
      'd3-shape': ['html/charts.ts'],
    };
    const strays = IMPORTS.filter(({ from, to }) => {
      const library = to.endsWith('.ts') ? undefined : Object.keys(owners).find((name) => inside(name)(to));
      return library !== undefined && !owners[library]!.some((owner) => inside(owner)(from));
    });
    expect(strays.map(say)).toEqual([]);
  });

  it('bring no network in', () => {
    const network = /^(node:)?(https?|http2|net|tls|dgram|dns)$|^(undici|axios|node-fetch)$/;
    expect(IMPORTS.filter(({ to }) => network.test(to)).map(say)).toEqual([]);
    for (const [file, text] of TEXTS) expect(text, file).not.toMatch(/\bfetch\(|WebSocket/);
  });
});

describe('pure folders', () => {
  const PURE = [
    'checker',
    'quantities',
    'reporters',
    'practice',
    'document',
    'content/checks',
    'content/parse.ts',
    'content/merge.ts',
    'rubric.ts',
    'story.ts',
    'yaml',
    'text/layout.ts',
    'text/markdown.ts',
    'text/printable.ts',
    'text/prose.ts',
    'history/summary.ts',
  ];
  /** They read what ships with the package, and nothing of a user's. */
  const DATA = ['checker/learned/built-in.ts', 'checker/engine/baked.ts', 'checker/engine/built-in.ts'];
  const pure = FILES.filter((file) => PURE.some((folder) => inside(folder)(file)) && !DATA.includes(file));

  it('exist', () => {
    for (const folder of PURE) expect(FILES.some(inside(folder)), folder).toBe(true);
  });

  it('import neither files nor processes', () => {
    const impure = /^node:(fs|process|child_process|os|readline|worker_threads|timers)/;
    expect(IMPORTS.filter(({ from, to }) => pure.includes(from) && impure.test(to)).map(say)).toEqual([]);
  });

  it('touch no process, console or clock', () => {
    const impure =
      /\bprocess\.|\bconsole\.|\bDate\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|\bset(Timeout|Interval)\(/;
    expect(pure.filter((file) => impure.test(TEXTS.get(file)!))).toEqual([]);
  });

  it('know colours by their type alone', () => {
    const strays = IMPORTS.filter(
      ({ from, to, kind }) => pure.includes(from) && inside('text/theme.ts')(to) && kind !== 'type',
    );
    expect(strays.map(say)).toEqual([]);
  });
});

describe('what is known of interviews', () => {
  const { questions, rubrics } = loadContent();
  const all = Object.values(rubrics);
  const names = new Set([
    ...questions.map(({ id }) => id),
    ...all.flatMap(({ rules }) => rules.map(({ id }) => id)).filter((id) => !id.startsWith('directive/')),
    ...all.flatMap(({ words }) => Object.keys(words)),
  ]);

  const kinds = new Set(all.flatMap(({ rules }) => rules.map(({ id }) => id).filter(isVague)).map(shortName));

  it('stands in YAML: no code names a question, a rule or a word class, nor the checker a kind of vague phrase', () => {
    const named = NODES.filter(
      ({ file, node }) =>
        ts.isStringLiteral(node) &&
        (names.has(node.text) || (inside('checker')(file) && kinds.has(node.text))),
    );
    expect(named.map(({ file, node }) => `${file}: ${node.getText()}`)).toEqual([]);
  });
});

describe('registries', () => {
  it('hold every reporter', () => {
    expect(Object.keys(REPORTERS).sort()).toEqual([...REPORT_FORMATS].sort());
    const files = FILES.filter(
      (file) => /Reporter\b.*=|\): Reporter/.test(TEXTS.get(file)!) && dirname(file) === 'reporters',
    );
    const known = new Set(IMPORTS.filter(({ from }) => from === 'reporters/index.ts').map(({ to }) => to));
    expect(
      files.filter(
        (file) => file !== 'reporters/reporter.ts' && file !== 'reporters/index.ts' && !known.has(file),
      ),
    ).toEqual([]);
  });

  it('hold every command', () => {
    const defining = FILES.filter((file) => /: CommandDefinition = /.test(TEXTS.get(file)!));
    const known = new Set(IMPORTS.filter(({ from }) => from === 'commands/index.ts').map(({ to }) => to));
    expect(defining.filter((file) => !known.has(file))).toEqual([]);
    expect(COMMANDS.length).toBe(defining.length);
  });

  it('hold commands that describe every argument', () => {
    const bare = COMMANDS.flatMap(({ name, define }) => {
      const command = new Command(name);
      define?.(command);
      return command.registeredArguments
        .filter(({ description }) => !description)
        .map((argument) => `${name} ${argument.name()}`);
    });
    expect(bare).toEqual([]);
    expect(COMMANDS.filter(({ name }) => !/^[a-z]+$/.test(name))).toEqual([]);
  });
});

describe('files', () => {
  it('can each be taken in at once', () => {
    const long = FILES.filter((file) => TEXTS.get(file)!.split('\n').length > MOST_LINES);
    // The nouns are read from top to bottom.
    expect(long).toEqual(['model.ts']);
  });

  it('hold no function longer than a screen', () => {
    const long = NODES.flatMap(({ file, node }) => {
      if (!ts.isFunctionLike(node)) return [];
      const [first, last] = [node.getStart(), node.end].map(
        (offset) => node.getSourceFile().getLineAndCharacterOfPosition(offset).line + 1,
      ) as [number, number];
      return last - first < A_SCREEN ? [] : [`${file}:${first} to ${last}`];
    });
    expect(long).toEqual([]);
  });

  it('are named alike, and say first what they are for', () => {
    expect(FILES.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(file)))).toEqual([]);
    expect(FILES.filter((file) => !TEXTS.get(file)!.startsWith('/**'))).toEqual([]);
  });
});
