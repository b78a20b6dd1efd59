'use client';
import dynamic from 'next/dynamic';
import { Waiting } from './notices.tsx';
import { RoomBar } from './room-bar.tsx';
import { type RoomPlace, RoomProvider } from './room-context.tsx';
import { useRoomKeys } from './use-room-keys.ts';

const loading = () => null;

/** Each view is a page of its own: a phone loads nothing of the others. */
const PhoneView = dynamic(() => import('./phone/phone-view.tsx').then((module) => module.PhoneView), { loading });
const LeadView = dynamic(() => import('./lead/lead-view.tsx').then((module) => module.LeadView), { loading });
const ProjectorView = dynamic(() => import('./projector/projector-view.tsx').then((module) => module.ProjectorView), {
  loading,
});

export type AskedView = 'phone' | 'projector' | 'facilitator' | null;

function Views({ asked, code }: { asked: AskedView; code: string }) {
  const { keys, keep, dropToken } = useRoomKeys(code);
  if (!keys) {
    return (
      <>
        <RoomBar phase="" />
        <Waiting isLost={false} />
      </>
    );
  }
  const leading = keys.facilitatorKey ?? null;
  const view = asked ?? (leading ? 'facilitator' : 'phone');
  if (view === 'projector') return <ProjectorView leading={leading} />;
  if (view === 'facilitator') return <LeadView leading={leading ?? keys.token ?? null} isKeyKept={leading !== null} />;
  return <PhoneView token={keys.token ?? null} onJoined={(token) => keep({ token })} onUnknown={dropToken} />;
}

/** A room, as this browser may see it: what it holds a key for decides, and what the address asks for. */
export function RoomPage({ asked, ...place }: RoomPlace & { asked: AskedView }) {
  return (
    <RoomProvider place={place}>
      <div id="room">
        <Views asked={asked} code={place.code} />
      </div>
    </RoomProvider>
  );
}
