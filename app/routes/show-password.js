// Shows a password while it is typed, and lets whoever sits at a shared desk hide it with one press.
// Before the form leaves, the field takes its own type back: the device then keeps a password, or nothing,
// and never lists it among the texts that were typed here before. Without this script the field stays hidden.
for (const choice of document.querySelectorAll('.show-password')) {
  const box = choice.querySelector('input')
  const fields = [...choice.closest('form').querySelectorAll('input[type=password]')]
  const apply = () => {
    for (const field of fields) {
      field.type = box.checked ? 'text' : 'password'
      field.spellcheck = false
      field.autocapitalize = 'none'
      field.setAttribute('autocorrect', 'off')
    }
  }
  const hide = () => {
    for (const field of fields) field.type = 'password'
  }
  choice.hidden = false
  choice.addEventListener('change', apply)
  choice.closest('form').addEventListener('submit', hide)
  // After « back », the page returns as it was left: hidden.
  window.addEventListener('pageshow', apply)
  apply()
}
