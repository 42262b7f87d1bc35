/**
 * The sentence for a Node too old for us, or null. `version` is `20.11.1`; `wanted` is package.json's `engines.node`,
 * always written `>=N` or `>=N.N`.
 */
export function nodeProblem(version, wanted) {
  const least = wanted.replace('>=', '').trim()
  const [major, minor] = version.split('.').map(Number)
  const [leastMajor, leastMinor = 0] = least.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null
  return `Trait d’union demande Node.js ${least} ou plus récent, et vous avez la version ${version} : installez la version actuelle depuis https://nodejs.org.`
}
