'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { LocalRequirement } from '#lib/catalog/localize.ts';
import { isLimitable, isLimited } from '#lib/choice/effective-settings.ts';
import { leftToYou } from '#lib/choice/left-to-you.ts';
import type { Repair } from '#lib/choice/problem.ts';
import { serviceLabel } from '#lib/choice/service.ts';
import { NEUTRAL } from '#lib/choice/setting-defaults.ts';
import { limitsOn, useBundle, useEdit } from './bundle-context.tsx';
import { BUNDLE_TITLE_ID } from './bundle-link.tsx';
import { useRepairWords } from './repair-button.tsx';
import { withRepair } from './settings-edits.ts';

/** The first word of a setting that makes it and that the pick can; undefined where it cannot any. */
function useOffer(): (madeBy: LocalRequirement['madeBy']) => Repair | undefined {
  const { rules, settings } = useBundle();
  return (madeBy) => {
    if (!madeBy) return undefined;
    const { setting, values } = madeBy;
    const limits = limitsOn(rules, setting);
    const neutral = isLimitable(setting) ? NEUTRAL[setting] : '';
    const value = values.find((word) => !limits.some(({ limit }) => isLimited(limit, word, neutral)));
    const field = setting.replace(/^service\./, `service.${serviceLabel(settings.services, 0)}.`);
    return value === undefined ? undefined : { [field]: value };
  };
}

/** What is not in the bundle yet though the requirements ask for it; what a setting makes is a press away. */
export function LeftList() {
  const { words } = useWords();
  const { catalog, choice } = useWorkbench();
  const { effective } = useBundle();
  const edit = useEdit();
  const offerOf = useOffer();
  const say = useRepairWords();
  const left = leftToYou(catalog.requirements, choice.needs, effective);
  if (left.length === 0) return null;
  const turnOn = (offer: Repair) => {
    edit((edited) => withRepair(edited, offer));
    document.getElementById(BUNDLE_TITLE_ID)?.focus();
  };
  return (
    <div className="mt-3 rounded-md border border-edge px-3 py-2">
      <p className="font-bold">{words.bundle.leftToYou}</p>
      <ul>
        {left.map(({ id, text, madeBy }) => {
          const offer = offerOf(madeBy);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3 border-line border-t py-1 first:border-0">
              <span className="min-w-0 flex-1 basis-64">{text}</span>
              {offer && (
                <Button className="min-h-9 px-3 text-left text-sm" onClick={() => turnOn(offer)}>
                  {say(offer)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
