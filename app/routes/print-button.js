// Opens the printing of the device. Without this script, its menu does the same.
for (const button of document.querySelectorAll('.print-button')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
