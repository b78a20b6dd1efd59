import { readFileSync } from 'node:fs';

const portOf = (address = '') => Number.parseInt(address.split(':')[1] ?? '', 16);

/** The ports of the clients whose connections a server on this machine still holds; IPv4. */
export function clientPorts(serverPort: number): number[] {
  const rows = readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1);
  return rows.flatMap((row) => {
    const [, local, remote, , , , , , , inode] = row.trim().split(/\s+/);
    // What the kernel keeps for a while after a process has closed it has no inode.
    return portOf(local) === serverPort && inode !== '0' ? [portOf(remote)] : [];
  });
}
