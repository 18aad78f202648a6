// One phone: who holds it, its talk, its text box. What people wrote only ever gets in by textContent.

import { CHIPS, DEFAULT_ISSUE, isStranger, kindOf, people, personOf } from "/people.js";

const MAX_BUBBLES = 500;

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

const two = (number) => String(number).padStart(2, "0");
const clock = (date) => `${two(date.getHours())}:${two(date.getMinutes())}`;

function day(date) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const words = `${date.getMonth() + 1}月${date.getDate()}日 星期${"日一二三四五六"[date.getDay()]}`;
  if (date.toDateString() === today.toDateString()) return `今天 ${words}`;
  if (date.toDateString() === yesterday.toDateString()) return `昨天 ${words}`;
  return date.getFullYear() === today.getFullYear() ? words : `${date.getFullYear()}年${words}`;
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function ask(path, options) {
  const response = await fetch(path, { cache: "no-store", ...options });
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    throw Object.assign(new Error(body.description ?? ""), { status: response.status });
  }
  return response.json();
}

export class PhoneView {
  /// `desk` tells when the phone changes hands and when its tab is chosen.
  constructor(sender, desk) {
    this.desk = desk;
    this.section = document.getElementById("phone").content.firstElementChild.cloneNode(true);
    const find = (selector) => this.section.querySelector(selector);
    this.face = find(".face");
    this.select = find("select");
    this.badge = find(".new");
    this.talk = find(".talk");
    this.chips = find(".chips");
    this.form = find("form");
    this.box = find("textarea");
    this.trouble = find(".trouble");
    this.picture = find("input[type=file]");
    this.tab = make("button");
    this.tab.type = "button";
    this.fillPicker();
    this.listen();
    this.hold(sender);
  }

  fillPicker() {
    const groups = new Map();
    for (const person of people()) {
      const title = isStranger(person) ? "陌生人 Strangers" : person.post || "其他 Others";
      if (!groups.has(title)) groups.set(title, []);
      groups.get(title).push(person);
    }
    for (const [title, members] of groups) {
      const group = make("optgroup");
      group.label = title;
      for (const person of members) {
        const option = make("option", "", [person.name, person.post, person.place].filter(Boolean).join(" "));
        option.value = person.sender;
        group.append(option);
      }
      this.select.append(group);
    }
  }

  listen() {
    this.select.addEventListener("change", () => {
      this.hold(this.select.value);
      this.desk.changed(this);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.box.addEventListener("keydown", (event) => {
      // While an input method composes, Enter chooses a word and sends nothing.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.send();
    });
    this.box.addEventListener("input", () => this.grow());
    this.picture.addEventListener("change", () => this.sendFile(this.picture.files[0]));
    for (const name of ["pointerdown", "focusin", "keydown"]) {
      this.section.addEventListener(name, () => this.seen());
    }
    this.tab.addEventListener("click", () => this.desk.chosen(this));
  }

  /// Gives the phone into other hands: an empty talk until its history is there.
  hold(sender) {
    this.person = personOf(sender);
    this.sender = sender;
    this.position = 0;
    this.shown = new Set();
    this.lastDay = "";
    this.issue = DEFAULT_ISSUE;
    if (!Array.from(this.select.options).some((option) => option.value === sender)) {
      const option = make("option", "", this.person.name);
      option.value = sender;
      this.select.append(option);
    }
    this.select.value = sender;
    const kind = kindOf(this.person);
    this.face.textContent = Array.from(this.person.name).at(kind === "stranger" ? 0 : -1);
    this.face.dataset.post = kind;
    this.section.setAttribute("aria-label", `${this.person.name}的手机`);
    this.box.setAttribute("aria-label", `${this.person.name}写消息 Message`);
    this.tab.replaceChildren(make("span", "name", this.person.name), make("span", "post", this.person.post || "陌生人"));
    this.talk.replaceChildren();
    this.fail("");
    this.seen();
    this.drawChips();
  }

  drawChips() {
    const texts = CHIPS[kindOf(this.person)].map((text) => text.replace("#", this.issue));
    this.chips.replaceChildren(...texts.map((text) => {
      const chip = make("button", "", text);
      chip.type = "button";
      chip.addEventListener("click", () => {
        this.box.value = text;
        this.grow();
        this.box.focus();
      });
      return chip;
    }));
  }

  async load() {
    const sender = this.sender;
    const history = await ask(`/phones/${sender}/messages`);
    // The phone may have changed hands while we waited.
    if (sender !== this.sender) return;
    for (const message of history.messages) this.add(message, false);
    this.position = Math.max(this.position, history.position);
    if (!this.shown.size && !this.talk.children.length) this.greet();
    this.toEnd("auto");
    this.stream = history.stream;
  }

  /// The log was lost and made anew: what is shown is not there any more.
  forget() {
    this.shown.clear();
    this.lastDay = "";
    this.position = 0;
    this.talk.replaceChildren();
  }

  greet() {
    const note = make("p", "empty", "还没有消息。点下面的话，再点发送。");
    const small = make("small", "", "No messages yet. Tap a text below, then Send.");
    small.lang = "en";
    note.append(small);
    this.talk.append(note);
  }

  add(message, isLive) {
    if (this.shown.has(message.id)) return;
    this.shown.add(message.id);
    this.position = Math.max(this.position, message.id);
    this.talk.querySelector(".empty")?.remove();
    const atEnd = this.talk.scrollHeight - this.talk.scrollTop - this.talk.clientHeight < 120;
    const date = new Date(message.at);
    if (date.toDateString() !== this.lastDay) {
      this.lastDay = date.toDateString();
      this.talk.append(make("p", "day", day(date)));
    }
    this.talk.append(this.bubble(message, date, isLive));
    while (this.talk.children.length > MAX_BUBBLES) this.talk.firstElementChild.remove();
    const issue = message.text.match(/事\s?(\d{3,9})/);
    if (issue && issue[1] !== this.issue) {
      this.issue = issue[1];
      this.drawChips();
    }
    if (!isLive) return;
    if (atEnd || message.mine) this.toEnd("smooth");
    if (!message.mine && !this.isLookedAt()) this.unseen();
  }

  bubble(message, date, isLive) {
    const row = make("div", message.mine ? "message mine" : "message");
    if (isLive && !message.mine) row.classList.add("fresh");
    const face = message.mine ? this.face.cloneNode(true) : make("span", "face", "联");
    if (!message.mine) face.dataset.post = "bot";
    face.setAttribute("aria-hidden", "true");
    const body = make("div", "body");
    const meta = make("span", "meta", `${message.mine ? this.person.name : "联户"} `);
    const time = make("time", "", clock(date));
    time.dateTime = date.toISOString();
    meta.append(time);
    body.append(meta);
    if (message.media) body.append(this.media(message.media));
    if (message.text) body.append(make("div", "bubble", message.text));
    row.append(face, body);
    return row;
  }

  /// A picture in the talk; anything else to be saved.
  media(media) {
    if (media.kind === "photo") {
      const image = make("img", "picture");
      image.alt = "照片 Photo";
      image.addEventListener("load", () => this.toEnd("auto"));
      image.src = media.path;
      return image;
    }
    const words = { voice: "语音", video: "视频", document: "文件" };
    const link = make("a", "bubble file", media.name ?? words[media.kind] ?? "文件");
    link.href = media.path;
    link.download = media.name ?? "";
    return link;
  }

  toEnd(behavior) {
    this.talk.scrollTo({ top: this.talk.scrollHeight, behavior });
  }

  isLookedAt() {
    return document.hasFocus() && this.section.contains(document.activeElement);
  }

  unseen() {
    this.section.classList.add("fresh");
    this.badge.hidden = false;
    if (!this.tab.querySelector(".dot")) {
      const dot = make("span", "dot");
      dot.setAttribute("role", "img");
      dot.setAttribute("aria-label", "新消息");
      this.tab.append(dot);
    }
  }

  seen() {
    this.section.classList.remove("fresh");
    this.badge.hidden = true;
    this.tab.querySelector(".dot")?.remove();
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + 3}px`;
  }

  fail(text) {
    this.trouble.textContent = text;
    this.trouble.hidden = !text;
  }

  /// A picture goes with the words in the box.
  sendFile(file) {
    this.picture.value = "";
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const type = file.type.split("/")[0];
      const kind = { image: "photo", audio: "voice", video: "video" }[type] ?? "document";
      this.send({ kind, name: file.name, bytes: String(reader.result).split(",")[1] ?? "" });
    });
    reader.readAsDataURL(file);
  }

  async send(media) {
    const text = this.box.value.trim();
    if (!(text || media) || this.isSending) return;
    this.isSending = true;
    // The same words tried again after a failure carry the same key, so that they arrive once.
    if (media || this.pending?.text !== text || this.pending?.sender !== this.sender) {
      this.pending = { text, sender: this.sender, key: newKey() };
    }
    try {
      const message = await ask(`/phones/${this.sender}/messages`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": this.pending.key },
        body: JSON.stringify({ text, media }),
      });
      this.pending = null;
      this.box.value = "";
      this.grow();
      this.fail("");
      if (message.phone === this.sender) this.add(message, true);
    } catch (error) {
      const why = error.status === 413 ? "太长了，请分开发。 Too long." : "没发出去，请再点发送。 Not sent, try again.";
      this.fail(why);
    } finally {
      this.isSending = false;
    }
  }
}
