import script from './show-password.js?url'

/** « Afficher le mot de passe », on by default, for all the password fields of the form around it. The script brings it. */
export function ShowPassword({
  label = 'Afficher le mot de passe',
  shown = true,
}: {
  label?: string
  shown?: boolean
} = {}) {
  return (
    <>
      <label className="show-password flex items-center gap-3 min-h-(--target)" hidden>
        <input type="checkbox" defaultChecked={shown} />
        {label}
      </label>
      <script src={script} defer />
    </>
  )
}
