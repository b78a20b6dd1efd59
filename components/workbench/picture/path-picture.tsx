'use client';
import { Fragment } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { optionsOf } from '#lib/catalog/combinations.ts';
import { type Stop, type Zone, zonesOf } from './path-zones.ts';
import { PictureFrame } from './picture-frame.tsx';
import { useBroken } from './use-broken.ts';

function frameOf({ isOurs, isBroken, dimension }: Stop): string {
  if (isBroken) return 'border-seal border-dashed';
  return isOurs ? `${HUE[dimension]} border-hue` : 'border-edge border-dotted';
}

function StopBox({ stop }: { stop: Stop }) {
  return (
    <li className={`${frameOf(stop)} flex min-w-0 flex-1 flex-col rounded-md border-2 bg-surface px-2.5 py-1.5`}>
      <b className="flex items-baseline gap-1.5 leading-tight">
        {stop.isOurs && <DimensionMark dimension={stop.dimension} />}
        <span className={stop.isBroken ? 'line-through decoration-2' : ''}>{stop.label}</span>
      </b>
      {stop.note !== undefined && <span className="text-soft text-sm leading-snug">{stop.note}</span>}
    </li>
  );
}

function Arrow({ isBroken = false }: { isBroken?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className="flex shrink-0 items-center justify-center self-center px-1 font-bold text-soft text-xl max-md:rotate-90"
    >
      {isBroken ? <span className="text-seal">×</span> : '→'}
    </span>
  );
}

const FRAMES: Readonly<Record<Zone['place'], string>> = {
  client: 'border-transparent',
  edge: 'border-edge border-dotted',
  public: 'border-edge border-dashed',
  private: 'border-edge bg-ground',
};

/** Zones share the width by their stops, so that all stops are alike. */
const GROW: Readonly<Record<number, string>> = { 1: 'flex-1', 2: 'flex-[2]', 3: 'flex-[3]' };

function ZoneFrame({ zone }: { zone: Zone }) {
  const { words } = useWords();
  return (
    <div
      className={`flex min-w-0 flex-col rounded-lg border-2 p-2 ${FRAMES[zone.place]} ${GROW[zone.stops.length] ?? 'flex-1'}`}
    >
      <p className="mb-1 text-soft text-sm">{words.workbench.place[zone.place]}</p>
      <ol className="flex min-h-0 flex-1 gap-1 max-md:flex-col">
        {zone.stops.map((stop, index) => (
          <Fragment key={`${stop.dimension} ${stop.label}`}>
            {index > 0 && (
              <li aria-hidden="true" className="flex justify-center">
                <Arrow />
              </li>
            )}
            <StopBox stop={stop} />
          </Fragment>
        ))}
      </ol>
    </div>
  );
}

/** The way of a request through the VPC, drawn from the formula alone: it stands until the whole picture is there. */
export function PathZones() {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const broken = useBroken();
  if (!decision.shown) return null;
  const options = optionsOf(catalog.options, decision.shown.pick);
  const zones = zonesOf(options, new Set(broken.keys()), words.workbench.place.client);
  return (
    <div className="flex min-h-full items-center gap-1 max-md:flex-col max-md:items-stretch">
      {zones.map((zone, index) => (
        <Fragment key={zone.place}>
          {index > 0 && <Arrow isBroken={zone.stops[0]?.isBroken ?? false} />}
          <ZoneFrame zone={zone} />
        </Fragment>
      ))}
    </div>
  );
}

/** What stands in the picture's place while it loads. */
export function PathPicture() {
  return (
    <PictureFrame>
      <PathZones />
    </PictureFrame>
  );
}
