type Socket = { localAddress?: string; localPort?: number }

/**
 * The address at which this program answers, from the connection it answers on: `http://127.0.0.1:3000`.
 * Never from a header, which a visitor writes. Null on a connection that has no port.
 */
export function ownOrigin({ localAddress, localPort }: Socket): string | null {
  if (!localAddress || !localPort) return null
  const address = localAddress.replace(/^::ffff:(?=\d+\.)/, '')
  // A link-local address names its network card (« fe80::1%eth0 »), which an address of the web can't.
  if (address.includes('%')) return null
  return `http://${address.includes(':') ? `[${address}]` : address}:${localPort}`
}
