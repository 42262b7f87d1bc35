/** A form that was not read: it is longer than allowed, or it is not what a page of ours sends. */
export type UnreadForm = 'too-long' | 'unreadable'

/**
 * Reads a form that carries a file, and stops as soon as it is longer than `mostBytes`: what remains is thrown away by
 * the HTTP edge (`body-limit`), so that the browser gets its answer. Only for whoever is known to be allowed to send it.
 */
export async function readUploadForm({
  request,
  mostBytes,
}: {
  request: Request
  mostBytes: number
}): Promise<FormData | UnreadForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) return 'unreadable'
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.byteLength
      // Ending the stream would end the connection, and the answer with it: it is only left there.
      if (length > mostBytes) return 'too-long'
      chunks.push(part.value)
    }
    return await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
  } catch {
    return 'unreadable'
  } finally {
    reader.releaseLock()
  }
}
