'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';

type ProfileSelectProps = { profiles: readonly string[]; value: string; onChange: (profile: string) => void };

/** Which of this machine's profiles; the empty one is what the SDK takes by itself. */
export function ProfileSelect({ profiles, value, onChange }: ProfileSelectProps) {
  const { words } = useDeployWords();
  return (
    <div className="mt-4 min-w-0 md:max-w-md">
      <label htmlFor="profile" className="block font-bold">
        {words.where.profile}
      </label>
      <select
        id="profile"
        value={value}
        aria-describedby="profile-hint"
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-2 font-mono sm:min-h-10"
      >
        <option value="">{words.where.profileDefault}</option>
        {profiles.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <p id="profile-hint" className="mt-1 text-soft text-sm">
        {words.where.profileHint}
      </p>
    </div>
  );
}
