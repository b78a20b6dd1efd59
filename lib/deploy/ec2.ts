import 'server-only';
import type { Clients } from './clients.ts';
import { signedCall } from './signed-call.ts';

const VERSION = '2016-11-15';
const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };

/** What EC2 answers to an action that only reads, as the XML that it is. */
export function askEc2(
  clients: Clients,
  action: string,
  more: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<string> {
  const body = new URLSearchParams({ Action: action, Version: VERSION, ...more }).toString();
  return signedCall(clients, { service: 'ec2', body, headers: FORM }, signal);
}

/** One filter of EC2's, in the form in which its query takes it. */
export const filterOf = (name: string, value: string) => ({ 'Filter.1.Name': name, 'Filter.1.Value.1': value });

/** All texts of the elements of a name. Enough for names that EC2 gives once an item, and ids hold nothing to unescape. */
export function textsOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]+)</${element}>`, 'g'))].map(([, text = '']) => text);
}
