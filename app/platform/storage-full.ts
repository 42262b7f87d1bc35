const codes = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', '53100'])

/** Whether something could not be kept because the disk is full (SQLite, the file system, PostgreSQL). Drizzle wraps the driver's error. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && codes.has(String(error.code))) return true
  return isStorageFull(error.cause)
}
