// Who can hold a phone, and what is worth trying with their post.

const STRANGERS = ["990001", "990002", "990003", "990004"].map((sender, index) => ({
  sender, name: `陌生人${"甲乙丙丁"[index]}`, post: "", place: "没登记",
}));
// Which post is which, by the words of its title; the first that fits.
const KINDS = [
  ["grid", /网格/], ["leader", /组长/], ["village", /支书|书记|村/], ["member", /联户|责任人|党员|member/i],
];
export const CHIPS = {
  member: ["我的户", "还有谁没走", "走访3号 老人身体好 路灯坏了", "撤销", "帮助", "#怎么样"],
  leader: ["#怎么样", "上报 # 组里没钱", "还有谁没走", "帮助"],
  grid: ["#怎么样", "上报 #", "还有谁没走", "帮助"],
  village: ["#怎么样", "还有谁没走", "帮助"],
  other: ["我的户", "#怎么样", "帮助"],
  stranger: ["你好", "帮助", "help", "绑定 483920 周建国"],
};
export const DEFAULT_ISSUE = "1001";

let everyone = STRANGERS;

export function setPeople(listed) { everyone = [...listed, ...STRANGERS]; }
export function people() { return everyone; }
export function isStranger(person) { return STRANGERS.includes(person); }

export function kindOf(person) {
  if (isStranger(person)) return "stranger";
  const kind = KINDS.find(([, pattern]) => pattern.test(person.post));
  return kind ? kind[0] : "other";
}

export function personOf(sender) {
  return everyone.find((person) => person.sender === sender)
    ?? { sender, name: sender, post: "", place: "" };
}

/// The default phones: one linked member, one group leader, one grid secretary.
export function defaultSenders() {
  const chosen = ["member", "leader", "grid"]
    .map((kind) => everyone.find((person) => kindOf(person) === kind))
    .filter(Boolean);
  for (const person of everyone) {
    if (chosen.length < 3 && !chosen.includes(person)) chosen.push(person);
  }
  return chosen.slice(0, 3).map((person) => person.sender);
}
