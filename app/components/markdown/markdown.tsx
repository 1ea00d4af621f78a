import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { parseBlocks, type Block } from './block-parse.ts';
import type { Inline } from './inline-parse.ts';

/** A message's text as elements. Nothing in it becomes markup by itself: HTML stays text, and links are http, https or mailto. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseBlocks(text), [text]);
  return (
    <div className="flex max-w-[68ch] min-w-0 flex-col gap-3 text-base break-words">
      {blocks.map(drawBlock)}
    </div>
  );
});

function drawBlock(block: Block, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{block.children.map(drawInline)}</p>;
    case 'heading':
      return (
        <p key={key} className="font-strong">
          {block.children.map(drawInline)}
        </p>
      );
    case 'code':
      return (
        <pre key={key} className="rounded-md bg-hover px-3 py-2 font-mono text-sm whitespace-pre-wrap">
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return (
        <blockquote key={key} className="flex flex-col gap-3 border-l-2 border-line pl-3 text-muted">
          {block.blocks.map(drawBlock)}
        </blockquote>
      );
    case 'list':
      return drawList(block.ordered, block.items, key);
    case 'rule':
      return <hr key={key} className="border-line" />;
  }
}

function drawList(ordered: boolean, items: readonly (readonly Inline[])[], key: number): ReactNode {
  const drawn = items.map((item, index) => <li key={index}>{item.map(drawInline)}</li>);
  return ordered ? (
    <ol key={key} className="list-decimal pl-6">
      {drawn}
    </ol>
  ) : (
    <ul key={key} className="list-disc pl-6">
      {drawn}
    </ul>
  );
}

function drawInline(inline: Inline, key: number): ReactNode {
  switch (inline.type) {
    case 'text':
      return <Fragment key={key}>{inline.text}</Fragment>;
    case 'break':
      return <br key={key} />;
    case 'code':
      return (
        <code key={key} className="rounded-sm bg-hover px-1 font-mono text-sm">
          {inline.text}
        </code>
      );
    case 'strong':
      return (
        <strong key={key} className="font-strong">
          {inline.children.map(drawInline)}
        </strong>
      );
    case 'emphasis':
      return <em key={key}>{inline.children.map(drawInline)}</em>;
    case 'link':
      return (
        <a
          key={key}
          href={inline.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="underline underline-offset-2"
        >
          {inline.children.map(drawInline)}
        </a>
      );
  }
}
