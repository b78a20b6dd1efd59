import { detour } from './detour.ts';
import type { PartDifference, Scene, ScenePart } from './scene-shape.ts';

/** A picture held against another: what is only here, what is another thing in the same place, what is only there. */
export type ComparedScene = { scene: Scene; labels: Readonly<Record<PartDifference, readonly string[]>> };

const looksOf = ({ label, detail, caption, box, node }: ScenePart) =>
  JSON.stringify([label, detail, caption, box, node.icon]);

function marked(part: ScenePart, other: ScenePart | undefined): ScenePart {
  if (!other) return { ...part, state: 'added' };
  return looksOf(part) === looksOf(other) ? part : { ...part, state: 'changed' };
}

/** Marks in a scene what differs from another one; parts that are only there stand at their places too. Pure. */
export function againstScene({ parts, arrows }: Scene, other: Scene): ComparedScene {
  const own = parts.map((part) =>
    marked(
      part,
      other.parts.find(({ key }) => key === part.key),
    ),
  );
  const missing = other.parts
    .filter(({ key }) => !parts.some((part) => part.key === key))
    .map((part): ScenePart => {
      // It is drawn faded, which AWS's icons must not be.
      const { icon: _, ...node } = part.node;
      return { ...part, node, state: 'missing' };
    });
  const labelsOf = (wanted: PartDifference, all: readonly ScenePart[]) =>
    all.filter(({ state }) => state === wanted).map(({ label, caption }) => caption ?? label);
  const labels = {
    added: labelsOf('added', own),
    changed: labelsOf('changed', own),
    missing: labelsOf('missing', missing),
  };
  const gone = missing.filter(({ shape }) => shape !== 'frame').map(({ box }) => box);
  const around = arrows.map((arrow) => ({ ...arrow, points: gone.reduce(detour, arrow.points) }));
  return { scene: { parts: [...missing, ...own], arrows: around }, labels };
}
