'use client';
import { useId } from 'react';
import { LevelShape } from '#components/rooms/level-shape.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { LEVELS, type Level } from '#lib/rooms/room.ts';

type LevelChoiceProps = {
  requirement: string;
  level: Level | null;
  onChoose: (level: Level) => void;
  /** Above the question, for instance how far one is. */
  eyebrow: string;
};

/** One requirement and its five answers, each as large as a thumb wants it. */
export function LevelChoice({ requirement, level, onChoose, eyebrow }: LevelChoiceProps) {
  const { words, requirementOf } = useRoomPlace();
  const name = useId();
  const { name: title, ask } = requirementOf(requirement);
  return (
    <fieldset aria-describedby={`${name}-why`}>
      <legend className="w-full">
        <span className="block text-soft text-sm tabular-nums">{eyebrow}</span>
        <span className="block font-bold text-2xl leading-snug">{title}</span>
      </legend>
      <p id={`${name}-why`} className="mt-2">
        {ask}
      </p>
      <p className="mt-3 font-bold">{words.phone.ask}</p>
      <div className="mt-2 space-y-2">
        {LEVELS.map((each) => (
          <label
            key={each}
            className={`flex min-h-14 items-center gap-3 rounded-lg border-2 px-4 py-2 hover:border-ink has-checked:border-ink has-checked:bg-surface ${each === 'abstain' ? 'border-line border-dashed' : 'border-edge'}`}
          >
            <input
              type="radio"
              name={name}
              value={each}
              checked={level === each}
              onChange={() => onChoose(each)}
              className="size-5 shrink-0 accent-ink"
            />
            <span className="grow leading-tight">
              <b className="text-lg">{words.level[each]}</b>
              <span className="block text-soft text-sm">{words.levelHint[each]}</span>
            </span>
            <span className="text-xl">
              <LevelShape level={each} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
