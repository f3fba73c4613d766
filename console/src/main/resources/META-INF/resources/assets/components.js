/* Rıza console · custom elements. Only what HTML and CSS cannot do. Every page works without this file: lists page, forms post, menus and
 * dialogs open (popover, <dialog command>). No element fetches but riza-live: htmx does, or the form. No markup from strings, so nothing to escape.
 * Texts that an element speaks come from data-* attributes of its own tag, written by the server in the person's language.
 *
 *   riza-board      cards between lanes: pointer, keyboard, "move to" menu          riza-selection  rows of a table picked for a bulk act
 *   riza-clock      time left to a promise, by the server's clock                   riza-toasts     what just happened, with undo
 *   riza-combobox   a <select> with search                                          riza-theme      system, light, dark
 *   riza-palette    search and commands, Ctrl-K                                     riza-confirm    "are you sure" for forms and htmx
 *   riza-keys       shortcuts: whatever carries data-key                            riza-chart      reads out a point (uPlot in the product)
 *   riza-session    how long one is still signed in                                 riza-live       parts of the page that follow what happens
 */
"use strict";

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const on = (target, type, act, options) => target.addEventListener(type, act, options);
const language = () => document.documentElement.lang || "tr";
const lower = text => text.toLocaleLowerCase(language());
/** Fills {name} places of a text: say("{deal} → {stage}", {deal: …}). */
const say = (text, values) => (text ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const isTyping = target => target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

/** One polite live region for the whole page: screen readers hear what sighted people see move. */
const announce = text => {
  let region = $("#announcer");
  if (!region) {
    region = Object.assign(document.createElement("div"), { id: "announcer", className: "vh", role: "status" });
    document.body.append(region);
  }
  region.textContent = "";
  requestAnimationFrame(() => region.textContent = text);
};

/** How an element is found again in a page that came anew: itself, its form, what the form is about. The nearest first. */
const quoted = text => `"${CSS.escape(text)}"`;
const marks = element => {
  const found = [], form = element.form ?? element.closest("form"), record = element.closest("[data-id]"), fold = element.closest("details[id]");
  if (element.id) found.push(`#${CSS.escape(element.id)}`);
  if (form?.hasAttribute("action") && element.localName === "button" && element.value) found.push(`form[action=${quoted(form.getAttribute("action"))}] [value=${quoted(element.value)}]:not([type=hidden])`);
  if (form?.hasAttribute("action")) found.push(`form[action=${quoted(form.getAttribute("action"))}] button`);
  if (element.hasAttribute("href")) found.push(`${element.localName}[href=${quoted(element.getAttribute("href"))}]`);
  if (record) found.push(`[data-id=${quoted(record.dataset.id)}]`);
  if (fold) found.push(`#${CSS.escape(fold.id)} > summary`);
  return found;
};
/** The first of them that can be seen and has the focus then. */
const focusOn = (found, root = document) => found.some(mark => $$(mark, root).some(element => {
  if (!element.checkVisibility?.()) return false;
  element.focus();
  return document.activeElement === element;
}));

/** Who works with the keyboard stands, after a form was sent, where he stood: at a field that was refused, the same control, what it was about, or
 *  the page's main part. The browser would begin at the top again. */
const PLACE = "riza-place";
let byKeyboard = false;
on(document, "keydown", () => byKeyboard = true, true);
on(document, "pointerdown", () => byKeyboard = false, true);
const remember = element => byKeyboard && sessionStorage.setItem(PLACE, JSON.stringify(marks(element)));
on(document, "submit", event => event.target.method === "post" && !event.defaultPrevented && remember(document.activeElement ?? event.target));
const comeBack = () => {
  const kept = sessionStorage.getItem(PLACE);
  if (kept === null) return;
  sessionStorage.removeItem(PLACE);
  byKeyboard = true;
  focusOn(['main [aria-invalid="true"]', ...JSON.parse(kept), "#main"]);
};

/** The keyboard half of an ARIA listbox: the field keeps the focus, aria-activedescendant names the option. Used by combobox and palette. */
class Options {
  constructor(field, list, choose) {
    Object.assign(this, { field, list, choose });
    field.setAttribute("aria-controls", list.id);
  }
  get all() { return $$('[role="option"]', this.list); }
  get shown() { return this.all.filter(option => !option.hidden); }
  mark(option) {
    for (const other of this.all) other.setAttribute("aria-selected", other === option);
    if (!option) return this.field.removeAttribute("aria-activedescendant");
    option.id ||= `${this.list.id}-${this.all.indexOf(option)}`;
    this.field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }
  filter(words) {
    const wanted = lower(words).trim().split(/\s+/);
    for (const option of this.all) option.hidden = !wanted.every(word => lower(option.textContent).includes(word));
    for (const head of $$('[role="presentation"]', this.list)) { // a heading goes when nothing below it is left
      let next = head.nextElementSibling;
      while (next?.role === "option" && next.hidden) next = next.nextElementSibling;
      head.hidden = next?.role !== "option";
    }
    this.mark(this.shown[0]);
  }
  key(event) {
    const shown = this.shown, at = shown.findIndex(option => option.ariaSelected === "true"), last = shown.length - 1;
    const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: 0, End: last }[event.key];
    if (to === undefined && !(event.key === "Enter" && shown[at])) return;
    event.preventDefault();
    to === undefined ? this.choose(shown[at]) : this.mark(shown[to]);
  }
}

/** <riza-combobox><select>…</select></riza-combobox>: the select stays the form's field and is all that is seen without script. */
customElements.define("riza-combobox", class extends HTMLElement {
  connectedCallback() {
    const select = $("select", this);
    if (!select || this.field) return;
    const field = this.field = document.createElement("input"), list = this.list(select);
    Object.assign(field, { id: `${select.id}-field`, className: select.className.replace("sel", "in"), autocomplete: "off" });
    for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-autocomplete", "list"]]) field.setAttribute(name, value);
    const label = select.id && $(`label[for="${select.id}"]`);
    label ? label.htmlFor = field.id : field.setAttribute("aria-label", select.getAttribute("aria-label") ?? "");

    const show = yes => { list.hidden = !yes; field.setAttribute("aria-expanded", yes); };
    const close = () => { show(false); field.value = select.selectedOptions[0]?.text ?? ""; };
    const options = new Options(field, list, option => {
      select.value = option.dataset.value;
      close();
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const open = words => { show(true); options.filter(words); };
    on(field, "focus", () => field.select());
    on(field, "click", () => list.hidden && open(""));
    on(field, "input", () => open(field.value));
    on(field, "blur", () => setTimeout(close, 120));
    on(field, "keydown", event => {
      if (event.key === "Escape" && !list.hidden) { event.stopPropagation(); event.preventDefault(); close(); }
      else if (list.hidden) { if (/^Arrow(Down|Up)$/.test(event.key)) open(""); }
      else options.key(event);
    });
    on(list, "pointerdown", event => {
      const option = event.target.closest('[role="option"]');
      if (option) { event.preventDefault(); options.choose(option); }
    });
    close();
    select.hidden = true;
    this.classList.add("box");
    this.append(field, list);
  }
  list(select) {
    const list = Object.assign(document.createElement("ul"), { id: `${select.id || select.name}-options`, role: "listbox", hidden: true });
    for (const source of select.options) {
      const option = Object.assign(document.createElement("li"), { role: "option", ariaSelected: "false", textContent: source.text });
      option.dataset.value = source.value;
      const hint = source.dataset.hint;
      if (hint) option.append(Object.assign(document.createElement("span"), { className: "faint push xs", textContent: hint }));
      list.append(option);
    }
    return list;
  }
});

/** <riza-palette> inside <dialog id="palette">. In the product its field carries hx-get="/ui/search" hx-trigger="input changed delay:120ms". */
customElements.define("riza-palette", class extends HTMLElement {
  connectedCallback() {
    const dialog = this.closest("dialog"), field = $("input", this), list = $('[role="listbox"]', this);
    const options = new Options(field, list, option => {
      dialog.close();
      option.dataset.href ? location.assign(option.dataset.href) : document.getElementById(option.dataset.click)?.click();
    });
    on(document, "keydown", event => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "k") return;
      event.preventDefault();
      dialog.open ? dialog.close() : dialog.showModal();
    });
    on(document, "click", event => { if (event.target.closest("[data-palette]")) { event.preventDefault(); dialog.showModal(); } });
    on(dialog, "toggle", () => { if (dialog.open) { field.value = ""; options.filter(""); field.focus(); } });
    on(field, "input", () => options.filter(field.value));
    on(field, "keydown", event => options.key(event));
    on(list, "click", event => { const option = event.target.closest('[role="option"]'); if (option) options.choose(option); });
  }
});

/** <riza-search> inside <dialog id="search">: asks the search's page for its results alone while one types. Arrows walk the links; Enter sends
 *  the form, which leads to the page. What comes is HTML of our own server, escaped there. Links with data-search open the dialog. */
customElements.define("riza-search", class extends HTMLElement {
  connectedCallback() {
    const dialog = this.closest("dialog"), field = $("input", this), results = $(".results", this);
    const open = () => { dialog.showModal(); field.select(); };
    on(document, "keydown", event => {
      if (!(event.ctrlKey || event.metaKey) || lower(event.key) !== "k") return;
      event.preventDefault();
      dialog.open ? dialog.close() : open();
    });
    on(document, "click", event => { if (event.target.closest("[data-search]")) { event.preventDefault(); open(); } });
    on(field, "input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.ask(field.value.trim(), results), 150); });
    on(this, "keydown", event => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], stops = [field, ...$$(".hit", results)];
      if (!step) return;
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(document.activeElement) + step))].focus();
    });
  }
  async ask(text, results) {
    this.asked?.abort();
    this.asked = new AbortController();
    if (!text) return results.replaceChildren();
    try {
      const answer = await fetch(`/console/search?q=${encodeURIComponent(text)}`, { headers: { "HX-Request": "true" }, signal: this.asked.signal });
      if (answer.status === 499) return location.reload(); // the session has ended: sign in again
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
      results.replaceChildren(...page.body.childNodes);
    } catch (gone) { if (gone.name !== "AbortError") results.replaceChildren(); }
  }
});

/** <riza-clock due="ISO" total="seconds" data-left="{t} left" data-late="{t} late" data-units="d h min s">server's text</riza-clock>
 *  `due` is when the promise falls due, working hours already reckoned in by the server; paused and met clocks have data-state and no `due`.
 *  The page says what time the server has: <meta name="server-now">. A wrong clock of the machine changes nothing. */
const skew = (() => { const now = $('meta[name="server-now"]')?.content; return now ? Date.parse(now) - Date.now() : 0; })();
const ticking = new Set();
setInterval(() => ticking.forEach(clock => clock.tick()), 1000);
customElements.define("riza-clock", class extends HTMLElement {
  connectedCallback() { if (this.hasAttribute("due")) { ticking.add(this); this.tick(); } }
  disconnectedCallback() { ticking.delete(this); }
  tick() {
    const left = Math.round((Date.parse(this.getAttribute("due")) - Date.now() - skew) / 1000);
    const late = left < 0, soon = left < Number(this.getAttribute("total") ?? 0) / 4, state = late ? "late" : soon ? "soon" : "fine";
    this.textContent = say(late ? this.dataset.late ?? "{t} geçti" : this.dataset.left ?? "{t} kaldı", { t: this.words(Math.abs(left)) });
    if (this.dataset.state && this.dataset.state !== state) this.dispatchEvent(new CustomEvent("riza-clock", { bubbles: true, detail: state }));
    this.dataset.state = state;
  }
  /** Two units while it matters: "3 g 8 sa", "1 sa 32 dk", "12 dk", "9 dk 4 sn". */
  words(size) {
    const names = (this.dataset.units ?? "g sa dk sn").split(" "), units = [86400, 3600, 60, 1];
    const from = size < 1 ? 3 : units.findIndex(unit => size >= unit), count = from < 2 || (from === 2 && size < 600) ? 2 : 1;
    let rest = size;
    return units.slice(from, from + count).map((unit, i) => {
      const n = Math.floor(rest / unit);
      rest %= unit;
      return `${n} ${names[from + i]}`;
    }).join(" ");
  }
});

/** <riza-board data-menu data-moved> of <section class="lane" data-stage data-name data-chance> of <li class="deal" data-id data-version data-amount>.
 *  Arrows walk, Ctrl+Left/Right moves, M or the card's button opens the menu (which is how touch and switch users move: WCAG 2.5.7).
 *  A move fires `riza-move` {id, version, from, to, place}; the page's form posts it with If-Match. `board.undo(place)` puts a card back. */
customElements.define("riza-board", class extends HTMLElement {
  connectedCallback() {
    on(this, "keydown", event => this.key(event));
    on(this, "click", event => {
      const button = event.target.closest("[data-move]");
      if (button) { event.preventDefault(); this.menu(button.closest(".deal"), button); }
    });
    on(this, "dragstart", event => {
      this.card = event.target.closest(".deal");
      if (!this.card) return;
      this.card.dataset.drag = "";
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", this.card.dataset.id);
    });
    on(this, "dragover", event => {
      const lane = event.target.closest(".lane");
      if (!lane || !this.card) return;
      event.preventDefault();
      for (const other of this.lanes) other.toggleAttribute("data-over", other === lane);
    });
    on(this, "drop", event => {
      const lane = event.target.closest(".lane");
      if (lane && this.card) { event.preventDefault(); this.move(this.card, lane); }
    });
    on(this, "dragend", () => {
      delete this.card?.dataset.drag;
      this.card = null;
      for (const lane of this.lanes) lane.removeAttribute("data-over");
    });
    this.sums();
  }
  get lanes() { return $$(".lane", this); }
  key(event) {
    const card = event.target;
    if (!card.matches(".deal")) return;
    const lanes = this.lanes, column = lanes.indexOf(card.closest(".lane")), cards = $$(".deal", lanes[column]), at = cards.indexOf(card);
    const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key], along = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (across && (event.ctrlKey || event.metaKey)) { event.preventDefault(); return this.move(card, lanes[column + across]); }
    if (lower(event.key) === "m") { event.preventDefault(); return this.menu(card, $("[data-move]", card)); }
    if (event.key === "Enter") return $("a", card)?.click();
    let next = along && cards[at + along];
    for (let c = column + across; across && lanes[c] && !next; c += across) next = $$(".deal", lanes[c])[at] ?? $$(".deal", lanes[c]).at(-1);
    if (next) { event.preventDefault(); next.focus(); }
  }
  menu(card, button) {
    if (!this.dataset.menu) return $("[popovertarget]", card)?.click(); // the card has a menu of its own, whose forms work without script
    const menu = document.getElementById(this.dataset.menu), here = card.closest(".lane").dataset.stage;
    for (const item of $$("[data-to]", menu)) {
      item.disabled = item.dataset.to === here;
      item.onclick = () => { menu.hidePopover(); this.move(card, this.lanes.find(lane => lane.dataset.stage === item.dataset.to)); };
    }
    menu.showPopover({ source: button });
    $("[data-to]:not(:disabled)", menu)?.focus();
  }
  move(card, lane) {
    const from = card.closest(".lane"), place = { card, from, before: card.nextElementSibling };
    if (!lane || lane === from) return;
    $("ol", lane).prepend(card);
    card.dataset.pending = "";
    card.focus();
    this.sums();
    announce(say(this.dataset.moved, { deal: $(".name", card).textContent.trim(), stage: lane.dataset.name }));
    const { id, version } = card.dataset;
    this.dispatchEvent(new CustomEvent("riza-move", { bubbles: true, detail: { id, version, from: from.dataset.stage, to: lane.dataset.stage, place } }));
  }
  undo({ card, before, from }) {
    $("ol", from).insertBefore(card, before?.parentNode === $("ol", from) ? before : null);
    delete card.dataset.pending;
    this.sums();
  }
  /** A quick sum so that the heads do not lie while the server answers; the answer brings the real ones out of band. */
  sums() {
    const money = new Intl.NumberFormat(language(), { style: "currency", currency: this.dataset.currency ?? "TRY", maximumFractionDigits: 0 });
    for (const lane of this.lanes) {
      const cards = $$(".deal", lane), sum = cards.reduce((total, card) => total + Number(card.dataset.amount), 0);
      const heads = { n: cards.length, sum: money.format(sum), weighted: money.format(sum * lane.dataset.chance / 100) };
      for (const [name, text] of Object.entries(heads)) { const place = $(`[data-${name}]`, lane); if (place) place.textContent = text; }
    }
  }
});

/** A card that was dragged or moved by keyboard sends the form of its own menu. */
on(document, "riza-move", ({ detail: { to, place } }) => $(`form [name="stage"][value="${CSS.escape(to)}"]`, place.card)?.click());

/** <riza-selection data-some="{n} selected"> around a table and a .bulk bar: all, Shift for a range, X on a focused row, the count said aloud. */
customElements.define("riza-selection", class extends HTMLElement {
  connectedCallback() {
    const all = $("thead .pick input", this), output = $("output", this), boxes = () => $$("tbody .pick input", this);
    let last;
    const tell = () => {
      const list = boxes(), picked = list.filter(box => box.checked).length;
      if (all) { all.checked = picked > 0 && picked === list.length; all.indeterminate = picked > 0 && !all.checked; }
      if (output) output.textContent = say(this.dataset.some, { n: picked });
    };
    const set = (list, value) => { for (const box of list) box.checked = value; };
    on(this, "click", event => {
      const box = event.target, list = boxes();
      if (box.closest("[data-none]")) { set(list, false); all?.focus(); }
      else if (box === all) set(list, all.checked);
      else if (box.matches(".pick input")) {
        const [a, b] = [list.indexOf(last), list.indexOf(box)];
        if (event.shiftKey && a >= 0) set(list.slice(Math.min(a, b), Math.max(a, b) + 1), box.checked);
        last = box;
      } else return;
      tell();
    });
    on(this, "keydown", event => {
      const row = event.target.closest("tbody tr"), box = row && $(".pick input", row);
      if (box && event.key === "x" && !isTyping(event.target)) { box.checked = !box.checked; tell(); }
    });
    tell();
  }
});

/** <riza-toasts id="toasts">: the server appends <div class="toast"> out of band (hx-swap-oob="beforeend:#toasts"). Errors stay until closed. */
customElements.define("riza-toasts", class extends HTMLElement {
  connectedCallback() {
    this.setAttribute("aria-live", "polite");
    on(this, "click", event => event.target.closest("[data-close]")?.closest(".toast").remove());
    new MutationObserver(changes => {
      for (const toast of changes.flatMap(change => [...change.addedNodes])) if (toast.matches?.(".toast:not([role=alert])")) this.fade(toast);
    }).observe(this, { childList: true });
  }
  fade(toast) {
    const wait = () => toast.timer = setTimeout(() => toast.remove(), Number(this.dataset.seconds ?? 7) * 1000);
    for (const type of ["pointerenter", "focusin"]) on(toast, type, () => clearTimeout(toast.timer));
    for (const type of ["pointerleave", "focusout"]) on(toast, type, wait);
    wait();
  }
});

/** <riza-confirm> around one <dialog>: a form or an htmx request at or below [data-confirm] waits for its answer. data-confirm is the question,
 *  data-confirm-body what will happen, data-confirm-verb the word on the button ("Sil", never "Tamam"). */
customElements.define("riza-confirm", class extends HTMLElement {
  connectedCallback() {
    on(document, "submit", async event => {
      const form = event.target;
      if (!form.dataset.confirm || form.sure || form.matches("[hx-post], [hx-put], [hx-patch], [hx-delete]")) return;
      event.preventDefault();
      if (await this.ask(form)) { form.sure = true; form.requestSubmit(event.submitter); }
    });
    on(document, "htmx:confirm", async event => {
      const source = event.target.closest("[data-confirm]");
      if (!source) return;
      event.preventDefault();
      if (await this.ask(source)) event.detail.issueRequest(true);
    });
  }
  ask({ dataset }) {
    const dialog = $("dialog", this), yes = $("[data-yes]", this);
    $("h2", dialog).textContent = dataset.confirm;
    $("p", dialog).textContent = dataset.confirmBody ?? "";
    yes.textContent = dataset.confirmVerb ?? yes.dataset.yes;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise(answer => on(dialog, "close", () => answer(dialog.returnValue === "yes"), { once: true }));
  }
});

/** <riza-theme data-auto data-light data-dark><button>: the three states in turn, kept in a cookie, so that the server can write data-theme. */
customElements.define("riza-theme", class extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement, order = ["", "light", "dark"];
    const set = theme => {
      theme ? root.dataset.theme = theme : delete root.dataset.theme;
      for (const icon of $$("[data-for]", this)) icon.hidden = icon.dataset.for !== (theme || "auto");
      $("button", this).setAttribute("aria-label", this.dataset[theme || "auto"]);
    };
    let now = root.dataset.theme ?? "";
    set(now);
    on(this, "click", () => {
      set(now = order[(order.indexOf(now) + 1) % 3]);
      document.cookie = `theme=${now}; path=/; max-age=31536000; samesite=lax`;
      announce(this.dataset[now || "auto"]);
    });
  }
});

/** <riza-keys>: every element with data-key="g m" or data-key="?" answers to these keys pressed one after the other, unless somebody types.
 *  J and K walk the links of [data-rows]; Ctrl+Enter submits the form that is being written in. */
customElements.define("riza-keys", class extends HTMLElement {
  connectedCallback() {
    let typed = "", at = 0;
    on(document, "keydown", event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return event.target.form?.requestSubmit();
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1 || isTyping(event.target) || $("dialog[open]")) return;
      typed = (event.timeStamp - at < 900 ? typed + " " : "") + event.key;
      at = event.timeStamp;
      const hit = $(`[data-key="${CSS.escape(typed)}"]`) ?? $(`[data-key="${CSS.escape(event.key)}"]`);
      if (hit) { event.preventDefault(); typed = ""; return isTyping(hit) ? hit.focus() : hit.click(); }
      const step = { j: 1, k: -1 }[event.key], rows = $$("[data-rows] .hit");
      if (step) rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(document.activeElement) + step))]?.focus();
    });
  }
});

/** <riza-chart> around a figure and its table: the point under the pointer is read out from the table's row. The product draws with uPlot. */
customElements.define("riza-chart", class extends HTMLElement {
  connectedCallback() {
    const rows = $$("tbody tr", this), output = $("output", this);
    const words = row => [...row.cells].map(cell => cell.textContent.trim()).join(" · ");
    for (const mark of $$("[data-n]", this)) on(mark, "pointerenter", () => output.textContent = words(rows[mark.dataset.n]));
  }
});

/** A link to #id of a dialog opens it ("/customers/{id}#ask"; the server answers the same address without # as a page of its own).
 *  A press on the backdrop closes a dialog. <button command commandfor> is done here where the browser does not know it yet. */
const fromHash = () => {
  const dialog = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (dialog?.showModal && !dialog.open) dialog.showModal();
};
on(window, "hashchange", fromHash);
fromHash();
on(document, "pointerdown", event => { if (event.target.matches("dialog[open]:not([data-stay])")) event.target.close(); });
if (!("commandForElement" in HTMLButtonElement.prototype)) on(document, "click", event => {
  const button = event.target.closest("[commandfor]"), dialog = button && document.getElementById(button.getAttribute("commandfor"));
  if (dialog) button.getAttribute("command") === "close" ? dialog.close() : dialog.showModal();
});

/** <riza-session until="…Z" data-ends data-ended><div hidden>: says that the session ends two minutes before it does, and when it has. */
customElements.define("riza-session", class extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => this.look(), 1000);
    this.look();
  }
  disconnectedCallback() { clearInterval(this.timer); }
  look() {
    const left = Date.parse(this.getAttribute("until")) - Date.now() - skew, place = $("[data-words]", this);
    const words = left > 0 ? this.dataset.ends : this.dataset.ended;
    if (left > 120000 || place.textContent === words) return;
    place.textContent = words;
    this.firstElementChild.hidden = false;
  }
});

/** <riza-live watch="orders,leads/{id}" data-wait="1">: hears of changes (/console/stream) and loads the parts with [data-live] and an id anew, from the
 *  page's own address. Only while the page is looked at, for a browser has few connections; and not after ten minutes in which nobody touched it,
 *  for a stream that comes back again and again would keep an abandoned session alive. A part in which somebody types, drags or has a menu open waits. */
customElements.define("riza-live", class extends HTMLElement {
  connectedCallback() {
    if (!("EventSource" in window)) return;
    this.touched = Date.now();
    this.leave = new AbortController();
    const { signal } = this.leave, touch = () => { this.touched = Date.now(); if (!this.source) this.wake(); };
    for (const type of ["pointerdown", "keydown", "wheel"]) on(document, type, touch, { signal, passive: true });
    on(document, "visibilitychange", () => document.hidden ? this.stop() : this.wake(), { signal });
    if (!document.hidden) this.open();
  }
  disconnectedCallback() { this.leave?.abort(); this.stop(); }
  wake() { if (!this.source && !document.hidden && this.isConnected) { this.open(); this.soon(); } }
  open() {
    const source = this.source = new EventSource(`/console/stream?watch=${encodeURIComponent(this.getAttribute("watch"))}`);
    for (const type of ["changed", "reset"]) on(source, type, () => this.soon());
    on(source, "expired", () => { if (Date.now() - this.touched > 600000) this.stop(); });
    on(source, "error", () => { if (source.readyState === EventSource.CLOSED && source === this.source) { this.stop(); this.again = setTimeout(() => this.wake(), 10000); } });
  }
  stop() {
    this.source?.close();
    this.source = null;
    clearTimeout(this.timer);
    clearTimeout(this.again);
    this.timer = 0;
  }
  soon() { this.timer ||= setTimeout(() => this.load(), Number(this.dataset.wait ?? 1) * 1000 * (0.5 + Math.random() / 2)); }
  async load() {
    const parts = $$("[data-live][id]");
    if (parts.some(part => this.busy(part))) { this.timer = 0; return this.soon(); }
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error" });
      if (answer.ok) this.show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch { /* the next hint tries again */ } finally { this.timer = 0; }
  }
  show(fresh) {
    for (const part of $$("[data-live][id]")) {
      const next = fresh.getElementById(part.id);
      if (!next || this.busy(part) || next.outerHTML === (part.served ?? part.outerHTML)) continue;
      const text = next.outerHTML, focus = part.contains(document.activeElement) && [...marks(document.activeElement), "#main"];
      part.replaceWith(next);
      next.served = text;
      if (focus) focusOn(focus);
    }
  }
  busy(part) {
    return part.contains(document.activeElement) && isTyping(document.activeElement) || $("[data-pending], [data-drag], :popover-open, dialog[open]", part);
  }
});

/** <riza-reload data-seconds="2">: reads the page again while something on it is under way, unless somebody is at one of its controls or looks elsewhere. */
customElements.define("riza-reload", class extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => {
      const at = document.activeElement;
      if (document.hidden || at && at !== document.body && at.id !== "main") return;
      if (at?.id === "main") remember(at);
      location.reload();
    }, 1000 * this.dataset.seconds);
  }
  disconnectedCallback() { clearInterval(this.timer); }
});

comeBack();
