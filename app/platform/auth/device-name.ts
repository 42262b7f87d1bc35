const browsers: [RegExp, string][] = [
  [/Firefox|FxiOS/, 'Firefox'],
  [/Edg/, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'un iPhone'],
  [/iPad/, 'une tablette iPad'],
  [/Android.*Mobile/, 'un téléphone Android'],
  [/Android/, 'une tablette Android'],
  [/Windows/, 'un ordinateur Windows'],
  [/Macintosh/, 'un ordinateur Mac'],
  [/Linux|CrOS/, 'un ordinateur'],
]

function firstMatch(table: [RegExp, string][], userAgent: string): string | undefined {
  return table.find(([pattern]) => pattern.test(userAgent))?.[1]
}

/** A name that a person can recognise in her list of sessions; nothing finer than that is kept. */
export function deviceName(userAgent: string | null): string {
  const system = firstMatch(systems, userAgent ?? '') ?? 'un appareil'
  const browser = firstMatch(browsers, userAgent ?? '')
  return browser ? `${browser} sur ${system}` : `Sur ${system}`
}
