import 'server-only';
import { createHighlighterCoreSync, type HighlighterCore, type ThemeRegistrationRaw } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import javascript from 'shiki/langs/javascript.mjs';
import json from 'shiki/langs/json.mjs';
import markdown from 'shiki/langs/markdown.mjs';
import shellscript from 'shiki/langs/shellscript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { TOKEN_KINDS, type Token, type TokenKind } from './preview-schema.ts';

export type Language = 'yaml' | 'shellscript' | 'javascript' | 'json' | 'markdown' | 'text';

const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  yaml: 'yaml',
  yml: 'yaml',
  sh: 'shellscript',
  cjs: 'javascript',
  json: 'json',
  md: 'markdown',
};

// The scopes of the grammars, the more special ones last.
const SCOPES: readonly (readonly [TokenKind, string[]])[] = [
  ['comment', ['comment', 'punctuation.definition.comment']],
  ['string', ['string', 'markup.inline.raw', 'markup.fenced_code', 'markup.underline.link']],
  ['number', ['constant.numeric']],
  ['constant', ['constant.language', 'constant.character.escape', 'constant.other.timestamp']],
  ['keyword', ['keyword', 'storage', 'support.function', 'entity.name.function', 'entity.name.command']],
  ['keyword', ['storage.type.tag-handle', 'entity.other.document', 'punctuation.definition.list']],
  ['variable', ['variable', 'punctuation.definition.variable', 'variable.parameter.positional']],
  ['text', ['string.unquoted', 'keyword.operator.assignment', 'entity.name.type.anchor']],
  ['key', ['entity.name.tag', 'support.type.property-name', 'string.json support.type.property-name']],
  ['heading', ['markup.heading', 'entity.name.section', 'punctuation.definition.heading', 'markup.bold']],
];

// Shiki tells tokens apart by colour, so each kind gets a colour that is its number. No colour leaves this file.
const colourOf = (kind: TokenKind) => `#0000${(TOKEN_KINDS.indexOf(kind) + 16).toString(16)}`;
const KIND_OF = new Map(TOKEN_KINDS.map((kind) => [colourOf(kind), kind]));

const THEME: ThemeRegistrationRaw = {
  name: 'kinds',
  fg: colourOf('text'),
  bg: '#ffffff',
  settings: SCOPES.map(([kind, scope]) => ({ scope, settings: { foreground: colourOf(kind) } })),
};

let highlighter: HighlighterCore | undefined;

function theHighlighter(): HighlighterCore {
  highlighter ??= createHighlighterCoreSync({
    themes: [THEME],
    langs: [yaml, shellscript, javascript, json, markdown],
    // Forgiving: a pattern that this engine cannot take is left out, and its text stays plain.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return highlighter;
}

/** The language of a file, by the name's ending. */
export function languageOf(path: string): Language {
  return LANGUAGE_OF[path.slice(path.lastIndexOf('.') + 1)] ?? 'text';
}

/**
 * A file's text as lines of tokens, `[kind, text]`. Texts joined, and lines joined by newlines, are the text again.
 */
export function highlight(text: string, language: Language): Token[][] {
  if (language === 'text') return text.split('\n').map((line): Token[] => (line === '' ? [] : [['text', line]]));
  const { tokens } = theHighlighter().codeToTokens(text, { lang: language, theme: THEME.name ?? 'kinds' });
  return tokens.map((line) => {
    const joined: Token[] = [];
    for (const { content, color } of line) {
      const kind = KIND_OF.get(color?.toLowerCase() ?? '') ?? 'text';
      const last = joined.at(-1);
      if (last && (last[0] === kind || content.trim() === '')) last[1] += content;
      else joined.push([kind, content]);
    }
    return joined;
  });
}
