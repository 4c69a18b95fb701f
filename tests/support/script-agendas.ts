/** The title, the first article of the Universal Declaration of Human Rights, and two short titles, in a language. */
interface ScriptSample {
  readonly language: string;
  readonly script: string;
  readonly title: string;
  readonly article: string;
  readonly line: string;
  readonly strategy: string;
}

export const thai: ScriptSample = {
  language: "th",
  script: "thai",
  title: "วาระสิทธิมนุษยชน",
  article:
    "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ",
  line: "เศรษฐกิจท้องถิ่น",
  strategy: "โรงเรียนสหกรณ์และการศึกษา",
};

export const scriptSamples: readonly ScriptSample[] = [
  {
    language: "hi",
    script: "devanagari",
    title: "मानव अधिकारों की कार्यसूची",
    article:
      "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव करना चाहिए।",
    line: "स्थानीय अर्थव्यवस्था",
    strategy: "सहकारी विद्यालय और शिक्षा",
  },
  thai,
  {
    language: "my",
    script: "myanmar",
    title: "လူ့အခွင့်အရေး အစီအစဉ်",
    article: "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း၊ တူညီလွတ်လပ်သော အခွင့်အရေးများဖြင့် လည်းကောင်း၊ မွေးဖွားလာသူများ ဖြစ်သည်။",
    line: "ဒေသခံ စီးပွားရေး",
    strategy: "သမဝါယမ ကျောင်းများ",
  },
  {
    language: "ta",
    script: "tamil",
    title: "மனித உரிமைகள் நிகழ்ச்சி நிரல்",
    article:
      "மனிதப் பிறவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்; அவர்கள் மதிப்பிலும், உரிமைகளிலும் சமமானவர்கள், அவர்கள் நியாயத்தையும் மனச்சாட்சியையும் இயற்பண்பாகப் பெற்றவர்கள்.",
    line: "உள்ளூர் பொருளாதாரம்",
    strategy: "கூட்டுறவுப் பள்ளிகள்",
  },
];

/** The files of a small agenda all in one language, without errors. */
export function scriptAgenda(sample: ScriptSample): Readonly<Record<string, string>> {
  const { language, title, article, line, strategy } = sample;
  return {
    "agenda.yml": `title: ${title}
date: "2026-05-31"
language: ${language}
publisher: { name: ${line} }
lines: [economy]
dimensions: [{ id: people, title: ${line}, lines: [economy] }]
scales: [{ id: local, title: ${line} }]
actors: [{ id: people, title: ${strategy} }]
# Sentences of these languages are measured elsewhere.
rules: { overlong-sentence: off }
`,
    "1-economy/economy.md": `---
id: economy
kind: line
title: ${line}
short: ${line}
summary: ${strategy}
dimension: people
---

${article}[^1] **${article}**

| ${line} | ${strategy} |
| --- | --- |
| ${article} | 12 345 |

[^1]: ${strategy}

## In plain words

${article}
`,
    "1-economy/strategies/school.md": `---
id: school
kind: strategy
title: ${strategy}
scales: [local]
actors: [people]
---

> ${article}

## In plain words

${article}
`,
  };
}
