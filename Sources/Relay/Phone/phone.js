// The desk with its phones, the live stream that feeds them, and the buttons on top.

import { defaultSenders, kindOf, people, setPeople } from "/people.js";
import { ask, PhoneView } from "/talk.js";

const MAX_PHONES = 4;
const MIN_PHONE_REM = 16.5;
const RETRY_MS = 2000;
const SIZES = 5;

const $ = (id) => document.getElementById(id);
const root = document.documentElement;
const desk = $("desk");
const tabs = $("tabs");
const hands = {
  changed(phone) { remember(); refresh([phone]); },
  chosen(phone) { show(phones.indexOf(phone)); },
};

let phones = [];
let source = null;
let current = 0;

function sendersInHash() {
  return location.hash.slice(1).split(",").filter((text) => /^[1-9]\d{0,14}$/.test(text)).slice(0, MAX_PHONES);
}

/// Puts a phone before the eye where not all fit.
function show(index) {
  current = Math.max(0, Math.min(index, phones.length - 1));
  phones[current]?.section.scrollIntoView({ inline: "start", block: "nearest" });
  markTabs();
}

function markTabs() {
  phones.forEach((phone, index) => {
    phone.tab.setAttribute("aria-current", String(index === current));
    // One phone fills the screen: being there is being seen.
    if (index === current && root.hasAttribute("data-one")) phone.seen();
  });
}

function arrange() {
  const rem = parseFloat(getComputedStyle(root).fontSize);
  const fit = Math.max(1, Math.min(phones.length, Math.floor(innerWidth / (MIN_PHONE_REM * rem))));
  root.style.setProperty("--fit", String(fit));
  root.toggleAttribute("data-one", fit === 1);
  root.toggleAttribute("data-tabs", fit < phones.length);
  tabs.replaceChildren(...phones.map((phone) => phone.tab));
  desk.replaceChildren(...phones.map((phone) => phone.section));
  $("count").textContent = String(phones.length);
  $("fewer").disabled = phones.length <= 1;
  $("more").disabled = phones.length >= MAX_PHONES;
  for (const phone of phones) phone.toEnd("auto");
  show(current);
}

function remember() {
  history.replaceState(null, "", `#${phones.map((phone) => phone.sender).join(",")}`);
}

function status(text) {
  $("link").textContent = text;
}

/// Loads what `some` phones have missed, and then follows all of them from there.
async function refresh(some) {
  try {
    await Promise.all(some.map((phone) => phone.load()));
    follow();
  } catch {
    status("连不上，正在重试…");
    setTimeout(() => refresh(some.filter((phone) => phones.includes(phone))), RETRY_MS);
  }
}

function follow() {
  source?.close();
  const senders = [...new Set(phones.map((phone) => phone.sender))];
  const after = Math.min(...phones.map((phone) => phone.position));
  source = new EventSource(`/events?phones=${senders.join(",")}&after=${after}`);
  source.addEventListener("hello", (event) => {
    status("");
    // Another log than the one we read: what is shown is not there any more.
    const { stream } = JSON.parse(event.data);
    if (phones.every((phone) => phone.stream === stream)) return;
    for (const phone of phones) phone.forget();
    refresh(phones);
  });
  source.addEventListener("message", (event) => {
    const message = JSON.parse(event.data);
    for (const phone of phones) if (phone.sender === message.phone) phone.add(message, true);
    markTabs();
  });
  const mine = source;
  source.addEventListener("error", () => {
    status("断开了，正在重连…");
    // The browser reconnects by itself unless it was refused.
    if (mine.readyState === EventSource.CLOSED && mine === source) setTimeout(() => mine === source && follow(), RETRY_MS);
  });
}

function resize(step) {
  const size = Math.max(1, Math.min(SIZES, Number(root.dataset.size ?? 2) + step));
  root.dataset.size = String(size);
  $("smaller").disabled = size === 1;
  $("larger").disabled = size === SIZES;
  try { localStorage.setItem("size", String(size)); } catch { /* a private window keeps nothing */ }
  arrange();
}

function changeCount(step) {
  if (step > 0 && phones.length < MAX_PHONES) {
    const taken = new Set(phones.map((phone) => phone.sender));
    const next = people().find((person) => kindOf(person) === "village" && !taken.has(person.sender))
      ?? people().find((person) => !taken.has(person.sender));
    phones.push(new PhoneView(next.sender, hands));
    current = phones.length - 1;
  } else if (step < 0 && phones.length > 1) {
    phones.pop();
  }
  remember();
  arrange();
  refresh(phones);
}

async function start() {
  try { root.dataset.size = localStorage.getItem("size") ?? "2"; } catch { root.dataset.size = "2"; }
  try {
    setPeople(await ask("/phones"));
  } catch {
    status("连不上，正在重试…");
    setTimeout(start, RETRY_MS);
    return;
  }
  const asked = sendersInHash();
  const senders = asked.length ? asked : defaultSenders();
  phones = (senders.length ? senders : [people()[0].sender]).map((sender) => new PhoneView(sender, hands));
  remember();
  resize(0);
  refresh(phones);
}

$("smaller").addEventListener("click", () => resize(-1));
$("larger").addEventListener("click", () => resize(1));
$("fewer").addEventListener("click", () => changeCount(-1));
$("more").addEventListener("click", () => changeCount(1));
addEventListener("resize", () => arrange());
addEventListener("hashchange", () => {
  const asked = sendersInHash();
  if (!asked.length || asked.join() === phones.map((phone) => phone.sender).join()) return;
  phones = asked.map((sender) => new PhoneView(sender, hands));
  current = 0;
  arrange();
  refresh(phones);
});
// A swipe moves the desk by itself; the tabs follow.
desk.addEventListener("scrollend", () => {
  const index = phones.findIndex((phone) => phone.section.getBoundingClientRect().right > innerWidth / 4);
  if (index >= 0) { current = index; markTabs(); }
});
start();
