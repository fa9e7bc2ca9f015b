"use strict";
// Everything on the page can be read without this script. It adds other views
// of the same words, filters, search and keys, and keeps them in the address:
// #view=side&hide=e,c&at=c12.
(() => {
const zh = {
  inline: "逐字对照", side: "左右对照", only: "只看变动", table: "对应表", view: "视图", filter: "筛选",
  hideE: "隐藏文字规范（标点、字形）", hideC: "隐藏随条号变动的引用", hideS: "折叠统一替换的用语", flagged: "只看须注意的变动", kind: "只看",
  all: "全部变动", prev: "上一处变动", next: "下一处变动", search: "搜索正文", jumpOld: "旧条号", jumpNew: "新条号", go: "跳到", keys: "快捷键",
  omitted: "略", to: "至", n: (k) => `${k} 条`, nowhere: "没有此条", found: (i, k) => k ? `${i}/${k}` : "无结果", count: (i, k) => `${i}/${k}`,
  change: "变动", link: "本条链接", useKeys: "启用单键快捷键", close: "关闭", contents: "目录",
  help: [["n / j", "下一处变动"], ["p / k", "上一处变动"], ["1 2 3 4", "切换视图"], ["/", "搜索"], ["o", "按旧条号跳转"], ["g", "按新条号跳转"], ["e c s f", "筛选"], ["Esc", "离开输入框"], ["?", "本帮助"]],
};
const en = {
  inline: "Redline", side: "Side by side", only: "Changes only", table: "Table", view: "View", filter: "Filter",
  hideE: "Hide editorial changes", hideC: "Hide citations that follow", hideS: "Fold terms replaced throughout", flagged: "Only changes to note", kind: "Only",
  all: "all changes", prev: "Previous change", next: "Next change", search: "Search the text", jumpOld: "Old no.", jumpNew: "New no.", go: "Go to", keys: "Keys",
  omitted: "unchanged", to: "to", n: (k) => `${k}`, nowhere: "no such article", found: (i, k) => k ? `${i} of ${k}` : "no match", count: (i, k) => `${i}/${k}`,
  change: "Change", link: "Link to this provision", useKeys: "Single keys are commands", close: "Close", contents: "Contents",
  help: [["n / j", "next change"], ["p / k", "previous change"], ["1 2 3 4", "views"], ["/", "search"], ["o", "go to old number"], ["g", "go to new number"], ["e c s f", "filters"], ["Esc", "leave a field"], ["?", "this list"]],
};
const root = document.documentElement, law = document.querySelector("[data-law]");
const say = root.lang.startsWith("zh") ? zh : en;
const views = ["inline", "side", "only", "table"];
const state = { view: "inline", hide: new Set(), only: "", at: "" };
const make = (name, props, ...children) => {
  const el = Object.assign(document.createElement(name), props);
  el.append(...children);
  return el;
};
const press = (el, on) => el.setAttribute("aria-pressed", on);
const entries = () => law.querySelectorAll(":scope > article, :scope > div, :scope > details > article, :scope > details > div");
const byId = (id) => id && document.getElementById(id);

// ---- which changes count under the filters
const marksOf = (block) => block.querySelectorAll(":scope > ins, :scope > del, :scope > p > ins");
function counts(block) {
  const entry = block.closest(".law > *, .law > details > *");
  if (state.only === "f" ? !entry.classList.contains("kf") : state.only && !entry.classList.contains("k" + state.only)) return false;
  if (!state.hide.size) return true;
  for (const m of marksOf(block)) {
    const c = m.classList;
    if (!(c.contains("y") && state.hide.has("e")) && !(c.contains("n") && state.hide.has("c")) && !(c.contains("s") && state.hide.has("s"))) return true;
  }
  return false;
}
let live = [], here = -1;
function recount() {
  const now = live[here];
  live = [...law.querySelectorAll(".c[id]")].filter(counts);
  here = now ? live.indexOf(now) : -1;
  tell();
}

// ---- side by side: each block gets a row of two copies, made when it is near
const rowOf = new Map();
function cell(block, without, className) {
  const copy = block.cloneNode(true);
  copy.removeAttribute("id");
  copy.classList.remove("c", "split");
  copy.classList.add(className);
  for (const el of copy.querySelectorAll("[id]")) el.removeAttribute("id");
  for (const el of copy.querySelectorAll(without)) el.remove();
  if (className === "o") for (const el of copy.querySelectorAll(".b:not(del *), .a")) el.remove();
  else for (const el of copy.querySelectorAll(".k")) el.remove();
  if (className === "o") for (const a of copy.querySelectorAll(".z:not(del *)")) { // what stayed: in the old law it cites the old law
    const id = a.dataset.o ?? "o" + a.hash.slice(2);
    if (byId(id)) a.href = "#" + id;
    else a.replaceWith(...a.childNodes);
  }
  const words = [...copy.childNodes].some((c) => !(c.nodeType === 1 && c.matches("i, a:not(.z)")) && c.textContent.trim());
  return words ? copy : make("div", { className });
}
function splitEntry(entry) {
  if (entry.dataset.rows) return;
  entry.dataset.rows = "1";
  for (const block of entry.querySelectorAll(":scope > p, :scope > h3, :scope > h4")) {
    const row = make("div", { className: "row" }, cell(block, "ins", "o"), cell(block, "del", "n"));
    if (block.classList.contains("c")) row.classList.add("c2");
    block.classList.add("split");
    block.after(row);
    rowOf.set(block, row);
  }
}
let near, idle;
function sideBySide(on) {
  near?.disconnect();
  cancelIdle(idle);
  if (!on) return;
  near = new IntersectionObserver((seen) => {
    for (const s of seen) if (s.isIntersecting) { splitEntry(s.target); near.unobserve(s.target); }
  }, { rootMargin: "1200px" });
  const rest = [...entries()].filter((e) => !e.dataset.rows);
  for (const e of rest) near.observe(e);
  const some = (deadline) => {
    while (rest.length && deadline.timeRemaining() > 3) splitEntry(rest.shift());
    if (rest.length) idle = whenIdle(some);
  };
  idle = whenIdle(some);
}
// Slices of 10 ms with pauses between: a browser that draws nothing is never idle.
const whenIdle = (f) => setTimeout(() => { const end = performance.now() + 10; f({ timeRemaining: () => end - performance.now() }); }, 20);
const cancelIdle = (id) => clearTimeout(id);
addEventListener("beforeprint", () => { if (state.view === "side") for (const e of entries()) splitEntry(e); });

// ---- changes only: runs of what did not change fold into a button
function fold() {
  for (const b of law.querySelectorAll(".fold")) b.remove();
  for (const u of law.querySelectorAll(".u")) u.classList.remove("u");
  if (state.view !== "only") return;
  const shown = new Set([...law.querySelectorAll(".c")].filter(counts)), keep = new Set();
  for (const b of shown) keep.add(b.closest(".law > *, .law > details > *"));
  const runs = (list, kept, label) => {
    let run = [];
    const end = () => {
      if (!run.length) return;
      const folded = run;
      const button = make("button", { className: "fold", type: "button", textContent: label(folded) });
      button.setAttribute("aria-expanded", "false");
      button.onclick = () => { for (const el of folded) el.classList.remove("u"); button.remove(); };
      folded[0].before(button);
      for (const el of folded) el.classList.add("u");
      run = [];
    };
    for (const el of list) kept(el) ? end() : run.push(el);
    end();
  };
  const name = (el) => el.querySelector("h4") ? [...el.querySelector("h4").childNodes].filter((c) => c.nodeType === 3).map((c) => c.data).join("").trim() : "";
  runs(law.children, (el) => keep.has(el) || el.matches("aside") || el.querySelector(":scope > h3") || [...el.querySelectorAll("article")].some((a) => keep.has(a)), (list) => {
    const articles = list.filter((el) => el.matches("article"));
    if (!articles.length) return `…… ${say.omitted} ……`;
    const names = articles.length === 1 ? name(articles[0]) : `${name(articles[0])} ${say.to} ${name(articles.at(-1))}`;
    return `…… ${say.omitted}: ${names} (${say.n(articles.length)}) ……`;
  });
  for (const el of keep) runs([...el.children].filter((b) => b.matches("p")), (b) => shown.has(b), () => `…… ${say.omitted} ……`);
}

// ---- the address
function write(replace) {
  const parts = [];
  if (state.view !== "inline") parts.push("view=" + state.view);
  if (state.hide.size) parts.push("hide=" + [...state.hide].sort().join(","));
  if (state.only) parts.push("only=" + state.only);
  const hash = "#" + (parts.length ? parts.concat(state.at ? "at=" + state.at : []).join("&") : state.at);
  if (hash === location.hash || hash === "#" && !location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", hash === "#" ? location.pathname + location.search : hash);
}
function read() {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (!hash.includes("=")) { state.at = hash; return; }
  const values = new URLSearchParams(hash);
  state.view = views.includes(values.get("view")) ? values.get("view") : "inline";
  state.hide = new Set((values.get("hide") || "").split(",").filter((h) => "ecs".includes(h) && h));
  state.only = values.get("only") || "";
  state.at = values.get("at") || "";
}

// ---- showing
function show() {
  for (const v of views) root.classList.toggle("v-" + v, state.view === v);
  for (const h of "ecs") root.classList.toggle("h-" + h, state.hide.has(h));
  for (const v of views) press(buttons[v], state.view === v);
  for (const h of "ecs") boxes[h].checked = state.hide.has(h);
  boxes.f.checked = state.only === "f";
  kinds.value = state.only === "f" ? "" : state.only;
  recount();
  sideBySide(state.view === "side");
  fold();
}
function reveal(el, quiet) {
  const details = el.closest("details");
  if (details) details.open = true;
  const entry = el.closest(".law > *, .law > details > *");
  if (entry && state.view === "side") splitEntry(entry);
  for (let u = el.closest(".u"); u; u = el.closest(".u")) u.classList.remove("u");
  let target = rowOf.get(el) && state.view === "side" ? rowOf.get(el) : el;
  if (el.matches("a[id]") && !el.textContent) target = entry || el;
  settle(target, quiet ? "start" : "center");
  for (const n of document.querySelectorAll(".now")) n.classList.remove("now");
  target.classList.add("now");
  target.tabIndex = -1;
  if (!quiet) target.focus({ preventScroll: true });
  followContents(entry);
}
// What is far away has an estimated height until it is drawn, so the place is
// sought again while what is drawn on the way moves it.
let settling = 0;
function settle(el, block) {
  const mine = ++settling;
  let frames = 6;
  const again = () => {
    if (mine !== settling || !el.isConnected) return;
    el.scrollIntoView({ block });
    if (--frames) requestAnimationFrame(again);
  };
  again();
}
for (const gesture of ["wheel", "touchmove", "mousedown", "keydown"]) addEventListener(gesture, () => { settling++; }, { passive: true, capture: true });
function followContents(entry) {
  const link = entry && entry.id && document.querySelector(`.contents a[href="#${CSS.escape(entry.id)}"]`);
  if (!link) return;
  link.classList.add("now");
  const nav = link.closest(".contents"), top = link.offsetTop - nav.clientHeight / 2;
  if (getComputedStyle(nav).position === "sticky") nav.scrollTop = top;
}
function arrive() {
  const el = byId(state.at);
  if (!el) return;
  if (state.view === "table" && law.contains(el)) { state.view = "inline"; write(true); show(); }
  reveal(el, true);
  const block = el.matches(".c[id]") ? el : el.querySelector(".c[id]");
  if (block && live.includes(block)) { here = live.indexOf(block); tell(); }
}
function setView(v) { state.view = v; write(); show(); const el = byId(state.at); if (el && v !== "table") reveal(el, true); else scrollTo(0, document.getElementById("bar").offsetTop); }
function toggle(h) { state.hide.has(h) ? state.hide.delete(h) : state.hide.add(h); write(); show(); }
function setOnly(o) { state.only = o; write(); show(); }
function step(by) {
  if (!live.length) return;
  if (state.view === "table") { state.view = "inline"; show(); }
  here = here < 0 ? nearest(by) : (here + by + live.length) % live.length;
  state.at = live[here].id;
  write(true);
  reveal(live[here]);
  tell();
}
function nearest(by) { // the first change below the top of the screen, or the last above it
  const edge = 120;
  let block, box;
  const below = live.findIndex((el) => {
    const top = el.closest(".law > *");
    if (top !== block) { block = top; box = top.getBoundingClientRect(); }
    if (box.height === 0 || box.bottom < edge) return false;
    return box.top >= edge || (rowOf.get(el) && state.view === "side" ? rowOf.get(el) : el).getBoundingClientRect().top >= edge;
  });
  if (by > 0) return Math.max(below, 0);
  return (below < 0 ? live.length : below || live.length) - 1;
}
function tell() { position.textContent = say.count(here + 1, live.length); }

// ---- search
let hits = [], hit = -1;
function search(text) {
  hits = []; hit = -1;
  window.CSS?.highlights?.clear();
  const wanted = text.trim().toLowerCase();
  if (wanted) for (const block of law.querySelectorAll("p, h3, h4")) {
    if (block.closest(".row")) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (t) => t.parentElement.closest("i, a:not(.z)") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const pieces = [];
    let all = "";
    for (let t; (t = walker.nextNode());) { pieces.push([all.length, t]); all += t.data; }
    const lower = all.toLowerCase();
    for (let i = lower.indexOf(wanted); i >= 0; i = lower.indexOf(wanted, i + 1)) {
      const place = (k) => { const [from, t] = pieces.findLast(([at]) => at <= k); return [t, Math.min(k - from, t.data.length)]; };
      const range = new Range();
      range.setStart(...place(i)); range.setEnd(...place(Math.max(i + wanted.length - 1, 0)));
      range.setEnd(range.endContainer, Math.min(range.endOffset + 1, range.endContainer.data.length));
      hits.push([block, range]);
    }
  }
  if (window.Highlight && hits.length) CSS.highlights.set("found", new Highlight(...hits.map((h) => h[1])));
  found.textContent = wanted ? say.found(0, hits.length) : "";
}
function nextHit(by) {
  if (!hits.length) return;
  hit = (hit + by + hits.length) % hits.length;
  const [block, range] = hits[hit];
  if (state.view === "table") setView("inline");
  reveal(block, true);
  settle(rowOf.get(block) && state.view === "side" ? rowOf.get(block) : block, "center");
  if (window.Highlight) CSS.highlights.set("here", new Highlight(range));
  found.textContent = say.found(hit + 1, hits.length);
}

// ---- jumping by number: 24, 24-1, 第二十四条, Article 24
function jump(side, text) {
  const wanted = text.trim().toLowerCase().replace(/[\s\u3000]/g, "");
  if (!wanted) return;
  let el = byId(side + wanted);
  if (!el) for (const a of document.querySelectorAll(".tables a")) {
    const id = a.getAttribute("href").slice(1);
    if (id.startsWith(side) && a.textContent.toLowerCase().replace(/[\s\u3000]/g, "") === wanted) { el = byId(id); break; }
  }
  if (!el) { found.textContent = say.nowhere; return; }
  found.textContent = "";
  if (state.view === "table") { state.view = "inline"; show(); }
  state.at = el.id;
  write();
  reveal(el);
}

// ---- what a citation leads to, shown while it has the focus or the pointer
const tip = make("div", { className: "tip", id: "tip", hidden: true });
tip.setAttribute("role", "tooltip");
document.body.append(tip);
let citing, leaving;
function wordsAt(id) { // heading and text of an entry, those of the law it stands in
  const frame = byId(id)?.closest(".law > *, .law > details > *");
  const blocks = frame ? frame.querySelectorAll(":scope > h3, :scope > h4, :scope > p") : [];
  const out = [];
  let room = 600; // characters: more is read at its place
  for (const block of blocks) {
    const copy = block.cloneNode(true);
    for (const el of copy.querySelectorAll("i:not(.x), a:not(.z), aside, " + (id.startsWith("o") ? "ins" : "del"))) el.remove();
    const text = copy.textContent.trim();
    if (!text) continue;
    out.push(make(block.matches("p") ? "div" : "b", { textContent: text.length > room ? [...text].slice(0, room).join("") + "…" : text }));
    if ((room -= text.length) <= 0) break;
  }
  return out;
}
function cite(a) {
  clearTimeout(leaving);
  if (a === citing) return;
  uncite();
  const said = wordsAt(a.hash.slice(1));
  if (!said.length) return;
  citing = a;
  a.setAttribute("aria-describedby", tip.id);
  tip.replaceChildren(...said);
  tip.lang = law.lang;
  tip.hidden = false;
  follow(a);
}
// The link moves while it is shown: by scrolling, and when what is drawn above
// it has another height than was estimated.
function follow(a) {
  if (citing !== a) return;
  const at = a.getClientRects()[0];
  if (!at) { uncite(); return; }
  const below = at.bottom + tip.offsetHeight + 6 < innerHeight;
  tip.style.left = Math.max(8, Math.min(at.left, root.clientWidth - tip.offsetWidth - 8)) + "px";
  tip.style.top = (below ? at.bottom + 4 : Math.max(at.top - tip.offsetHeight - 4, 0)) + "px";
  requestAnimationFrame(() => follow(a));
}
function uncite() {
  clearTimeout(leaving);
  citing?.removeAttribute("aria-describedby");
  citing = undefined;
  tip.hidden = true;
}
const citation = (e) => e.target.closest?.(".law .z");
for (const come of ["focusin", "pointerover"]) addEventListener(come, (e) => { const a = citation(e); if (a) cite(a); else if (tip.contains(e.target)) clearTimeout(leaving); });
// The pointer may cross to the words shown and stay there (WCAG 1.4.13).
for (const go of ["focusout", "pointerout"]) addEventListener(go, (e) => { if (citing && (citation(e) || tip.contains(e.target)) && !(go === "pointerout" && document.activeElement === citing)) { clearTimeout(leaving); leaving = setTimeout(uncite, 250); } });
addEventListener("keydown", (e) => { if (e.key === "Escape") uncite(); });
addEventListener("click", (e) => { if (citation(e)) uncite(); });

// ---- controls
const buttons = {}, boxes = {};
const bar = document.getElementById("bar");
const group = (label, ...children) => { const g = make("div", { className: "group" }, ...children); g.setAttribute("role", "group"); g.setAttribute("aria-label", label); return g; };
const viewGroup = group(say.view);
viewGroup.classList.add("views");
for (const v of views) {
  buttons[v] = make("button", { type: "button", textContent: say[v] });
  buttons[v].dataset.view = v;
  buttons[v].onclick = () => setView(v);
  viewGroup.append(buttons[v]);
}
const position = make("span", { className: "count" });
position.setAttribute("role", "status");
const button = (text, label, act) => { const b = make("button", { type: "button", textContent: text, onclick: act }); b.setAttribute("aria-label", label); b.title = label; return b; };
const field = (label, className, act) => {
  const input = make("input", { type: "search", placeholder: label, className });
  input.setAttribute("aria-label", label);
  input.onkeydown = (e) => { if (e.key === "Enter") { e.preventDefault(); act(e); } else if (e.key === "Escape") input.blur(); };
  return input;
};
const menu = make("div", { className: "menu" });
const check = (key, text, act) => {
  boxes[key] = make("input", { type: "checkbox" });
  boxes[key].onchange = act;
  menu.append(make("label", {}, boxes[key], text));
};
check("e", say.hideE, () => toggle("e"));
check("c", say.hideC, () => toggle("c"));
check("s", say.hideS, () => toggle("s"));
check("f", say.flagged, () => setOnly(boxes.f.checked ? "f" : ""));
const kinds = make("select", { onchange: () => setOnly(kinds.value) }, make("option", { value: "", textContent: say.all }));
for (const li of document.querySelectorAll(".numbers li[class^=k]")) {
  const k = li.className.slice(1);
  if (k !== "f") kinds.append(make("option", { value: k, textContent: [...li.childNodes].at(-1).data.trim() }));
}
menu.append(make("hr"), make("label", {}, say.kind, kinds));
const filter = make("details", {}, make("summary", { textContent: say.filter }), menu);
addEventListener("click", (e) => { if (!filter.contains(e.target)) filter.open = false; });
const searchField = field(say.search, "search", (e) => nextHit(e.shiftKey ? -1 : 1));
searchField.oninput = () => search(searchField.value);
const found = make("span", { className: "count found" });
found.setAttribute("role", "status");
const oldField = field(say.jumpOld, "number", () => jump("o", oldField.value));
const newField = field(say.jumpNew, "number", () => jump("n", newField.value));
const keysOn = make("input", { type: "checkbox", checked: true });
const list = make("dl");
for (const [key, what] of say.help) list.append(make("dt", {}, make("kbd", { textContent: key })), make("dd", { textContent: what }));
const dialog = make("dialog", {}, make("h2", { textContent: say.keys }), list, make("p", {}, make("label", {}, keysOn, " " + say.useKeys)), make("p", {}, button(say.close, say.close, () => dialog.close())));
dialog.setAttribute("aria-label", say.keys);
document.body.append(dialog);
bar.setAttribute("role", "toolbar");
bar.setAttribute("aria-label", say.view);
bar.append(viewGroup, group(say.next, button("↑", say.prev, () => step(-1)), position, button("↓", say.next, () => step(1))), filter,
  group(say.search, searchField, found), group(say.go, oldField, newField), button("?", say.keys, () => dialog.showModal()));
bar.hidden = false;

addEventListener("keydown", (e) => {
  if (!keysOn.checked || e.ctrlKey || e.metaKey || e.altKey || dialog.open || e.target.closest?.("input, select, textarea")) return;
  const commands = {
    n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), 1: () => setView("inline"), 2: () => setView("side"), 3: () => setView("only"), 4: () => setView("table"),
    "/": () => searchField.focus(), o: () => oldField.focus(), g: () => newField.focus(), e: () => toggle("e"), c: () => toggle("c"), s: () => toggle("s"), f: () => setOnly(state.only === "f" ? "" : "f"), "?": () => dialog.showModal(),
  };
  if (Object.hasOwn(commands, e.key)) { e.preventDefault(); commands[e.key](); }
});
addEventListener("hashchange", () => { read(); write(true); show(); arrive(); });
addEventListener("popstate", () => { if (location.hash.includes("=") || !location.hash) { read(); show(); } });
for (const a of law.querySelectorAll(".k")) a.setAttribute("aria-label", say.change + " " + a.textContent);
for (const a of law.querySelectorAll(".a")) a.setAttribute("aria-label", say.link);
read();
show();
arrive();
})();
