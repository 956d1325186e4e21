const text = document.getElementById("text"), level = document.getElementById("level"), status_ = document.getElementById("status");
const rows = [...document.querySelectorAll("#honours tbody tr")], shown = document.getElementById("shown");
function filter() {
  const words = text.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const body = row.textContent.toLowerCase();
    const fits = words.every(w => body.includes(w)) && (!level.value || row.dataset.level === level.value) && (!status_.value || row.dataset.status === status_.value);
    row.hidden = !fits;
    count += fits;
  }
  shown.textContent = count;
}
for (const control of [text, level, status_]) control.addEventListener("input", filter);
