'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { saveAs } from '#components/ui/save.ts';
import { useSession } from '#components/workbench/workbench-context.tsx';
import type { CutGraph } from '#lib/diagram/cut-ways.ts';
import { diagramMermaid } from '#lib/diagram/mermaid.ts';
import type { Way } from '#lib/diagram/reading.ts';
import type { Scene } from '#lib/diagram/scene-shape.ts';
import { pngFile, svgFile } from './exports.ts';

const SMALL = 'px-3 text-sm';

type PictureActionsProps = { title: string; graph: CutGraph; ways: readonly Way[]; scene: Scene };

/** The ways to take the picture along. */
export function PictureActions({ title, graph, ways, scene }: PictureActionsProps) {
  const { locale, words } = useWords();
  const name = useSession((state) => state.choice.settings.name ?? 'architecture');
  const [isFailed, setFailed] = useState(false);
  const description = ways.map((way) => `${way.title}: ${way.text}`).join('\n');
  const told = { lang: locale, title, description };
  const savePng = async () => {
    try {
      saveAs(await pngFile(scene, told), `${name}.png`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <span className="hidden text-soft text-sm sm:inline">{words.picture.save}</span>
      <Button className={SMALL} onClick={() => saveAs(svgFile(scene, told), `${name}.svg`)}>
        SVG
      </Button>
      <Button className={SMALL} onClick={savePng}>
        PNG
      </Button>
      <CopyButton
        className={SMALL}
        text={() => diagramMermaid(graph, { lang: locale, title })}
        label={words.picture.mermaid}
        done={words.picture.copied}
      />
      {isFailed && (
        <p role="alert" className="w-full text-sm">
          {words.picture.noPng}
        </p>
      )}
    </>
  );
}
