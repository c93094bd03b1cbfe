// Every slider: keys, typing, double click, what is spoken, what it means; and the groups that fold away.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "whatif", parameters: { focus: "productivity" } });
const attribute = (page, element, name) => page.run((element, name) => element.getAttribute(name), element, name);
const number = async (page, name) => Number(await page.value(await page.lever(name)));

everywhere("page keys move further than arrows", async (page) => {
  const gdp = await page.lever("地区生产总值");
  await page.type(await page.leverField("地区生产总值"), "5");
  await page.press(gdp, "ARROW_UP");
  const small = (await number(page, "地区生产总值")) - 5;
  await page.press(gdp, "ARROW_DOWN");
  await page.press(gdp, "PAGE_UP");
  const large = (await number(page, "地区生产总值")) - 5;
  assert.ok(Math.abs(small - 0.1) < 1e-9 && large > 5 * small, `${small} and ${large}`);
  await page.press(gdp, "PAGE_DOWN");
  assert.ok(Math.abs((await number(page, "地区生产总值")) - 5) < 0.11);
});

everywhere("a screen reader hears value, unit and the name of the range", async (page) => {
  const gdp = await page.lever("地区生产总值");
  const said = () => attribute(page, gdp, "aria-valuetext");
  assert.match(await said(), /^9\.\d\d%\/年，规划路径$/);
  for (const [typed, word] of [["-1", "下降"], ["0", "停滞"], ["3", "低于规划"], ["18", "高于规划"]]) {
    await page.type(await page.leverField("地区生产总值"), typed);
    assert.ok((await said()).endsWith(`%/年，${word}`), `${typed}: ${await said()}`);
  }
});

everywhere("a double click returns to the ready-made value, and so does the button", async (page) => {
  const before = await number(page, "地区生产总值");
  await page.type(await page.leverField("地区生产总值"), "2");
  await page.driver.actions({ async: true }).doubleClick(await page.lever("地区生产总值")).perform();
  await page.settle();
  assert.equal(await number(page, "地区生产总值"), before);
  await page.type(await page.leverField("地区生产总值"), "2");
  await page.click("button", "复位：地区生产总值");
  assert.equal(await number(page, "地区生产总值"), before);
});

everywhere("a whole group goes back in one step, and undo brings it again", async (page) => {
  const before = await number(page, "地区生产总值");
  await page.type(await page.leverField("地区生产总值"), "2");
  await page.type(await page.leverField("高新产业增加值"), "3");
  await page.type(await page.leverField("就业人员"), "1");
  await page.click("button", "整组复位：经济");
  assert.deepEqual([await number(page, "地区生产总值"), await number(page, "就业人员")], [before, 1]);
  await page.click("button", "撤销");
  assert.deepEqual([await number(page, "地区生产总值"), await number(page, "高新产业增加值")], [2, 3]);
});

everywhere("the explanation names range and plan, and holds the lever's own spread", async (page) => {
  await page.click("button", "说明：地区生产总值");
  assert.match(await page.mainText(), /可取 −5 至 20%\/年；规划路径 9\.\d\d%\/年；选中指标恰好达标 9\.\d\d%\/年/);
  const chance = async () => (await page.run(() => document.querySelector("[data-outcome=productivity] .outcome__chance").textContent));
  await page.type(await page.leverField("地区生产总值"), "10.5");
  await page.until(async () => /%/.test(await chance()), "the draws");
  const before = await chance();
  await page.type(await page.leverField("年度波动：地区生产总值"), "8");
  await page.until(async () => (await chance()) !== before, "another chance");
  assert.match(await page.fragmentNow(), /sigma_gdp/);
});

everywhere("uncertainty: none at all makes every chance certain; draws and seed take numbers", async (page) => {
  await page.type(await page.leverField("地区生产总值"), "12");
  await page.unfold("不确定性");
  await page.type(await page.one("textbox", "不确定性总倍数"), "0");
  const chance = () => page.run(() => document.querySelector("[data-outcome=productivity] .outcome__chance").textContent);
  await page.until(async () => (await chance()) === "100%", "certainty");
  await page.type(await page.one("textbox", "随机数种子"), "7");
  await page.type(await page.leverField("抽样次数"), "2000");
  assert.match(await page.fragmentNow(), /seed:7/);
  assert.match(await page.fragmentNow(), /draws:2000/);
  assert.equal((await page.all("slider", "随机数种子")).length, 0, "a seed has no amount");
});

everywhere("a programme tells what its delivery comes to and leaves the 16 indicators alone", async (page) => {
  const before = await page.outcomes();
  await page.unfold("专项行动与平台任务");
  const field = await page.leverField("新增就业大学生");
  await page.type(field, "80");
  assert.match(await page.mainText(), /到 2025 年 52万人，目标 65万人；平均每年 10\.4万人/);
  assert.deepEqual(await page.outcomes(), before);
  assert.match(await page.fragmentNow(), /r=c5-6-graduates:80/);
  await page.type(await page.leverField("领军型人才项目"), "50");
  assert.match(await page.mainText(), /到 2025 年 1,000[^，]*，目标 2,000[^；]*；平均每年 200[^，]*，带来.*5,000人/);
  await page.type(field, "151");
  assert.match(await page.text(await page.one("alert")), /0 到 150/);
  await page.reload();
  await page.unfold("专项行动与平台任务");
  assert.equal(await number(page, "新增就业大学生"), 80);
});

everywhere("the general rate holds for every programme without one of its own", async (page) => {
  await page.unfold("专项行动与平台任务");
  await page.type(await page.leverField("新增律师"), "120");
  await page.type(await page.leverField("五年任务完成率"), "50");
  const [lawyers, graduates] = [await number(page, "新增律师"), await number(page, "新增就业大学生")];
  assert.deepEqual([lawyers, graduates], [120, 50]);
});

everywhere("a goal of Ningbo and Zhoushan goes at its own pace", async (page) => {
  await page.unfold("甬舟一体化");
  const sliders = await page.run(() => document.querySelectorAll("[data-knob^=pace-]").length);
  assert.equal(sliders, 10);
  const field = (await page.run(() => document.querySelector("[data-knob=pace-2] .lever__field")));
  await page.type(field, "50");
  const row = await page.run(() => document.querySelector("[data-knob=pace-2]").textContent);
  assert.match(row, /2025 年 55[^，]*，表中 100[^；]*；2022 年 30/);
  assert.match(await page.fragmentNow(), /y=2:0\.5/);
});

everywhere("the marks stand where the slider's thumb would: no growth, plan path, what the selected target needs", async (page) => {
  const marks = () => page.run(() => {
    const slider = document.getElementById("lever-gdp");
    const { left: from, width } = slider.getBoundingClientRect();
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const thumb = parseFloat(getComputedStyle(slider).getPropertyValue("--thumb")) * rem;
    // A place is a share of the room that the picture leaves in its box, and some pixels.
    const lengths = (text) => [...text.matchAll(/(-?)\s*([\d.]+)(%|px)/g)].map(([, sign, number, unit]) => [Number(sign + number), unit]);
    const values = (box) => {
      const [style, { left, width: room }] = [getComputedStyle(box), box.getBoundingClientRect()];
      return style.backgroundPositionX.split(",").map((place, layer) => {
        const [[own]] = lengths(style.backgroundSize.split(/,(?![^(]*\))/)[layer]);
        const inside = lengths(place).reduce((sum, [number, unit]) => sum + (unit === "%" ? (number / 100) * (room - own) : number), 0);
        return -5 + (25 * (left - from + inside + own / 2 - thumb / 2)) / (width - thumb);
      });
    };
    const [plan, zero] = values(slider.parentElement);
    const [needed] = values(slider.parentElement.querySelector(".lever__needed"));
    return { zero, plan, needed: needed < -5 ? null : needed };
  });
  await page.type(await page.leverField("就业人员"), "3");
  const { zero, plan, needed } = await marks();
  const goal = Number(await page.text(await page.one("button", /^把地区生产总值拨到/)));
  for (const [is, should] of [[zero, 0], [plan, 9.75], [needed, goal]]) assert.ok(Math.abs(is - should) < 0.35, `${is} for ${should}`);
  assert.ok(goal < 9, "fewer people employed need less GDP");
  await page.click("button", "人才密度");
  assert.equal((await marks()).needed, null, "GDP decides nothing about talent density");
});

everywhere("timing moves the years between and leaves 2025 alone; a double click makes it even again", async (page) => {
  const projection = async () => (await page.csv("下载 CSV：全员劳动生产率")).slice(1).map(([, value]) => value);
  const slider = await page.lever(/^节奏/);
  const said = () => attribute(page, slider, "aria-valuetext");
  const [even, word] = [await projection(), await said()];
  assert.match(word, /k = 1\.00, 匀速/);
  await page.press(slider, "END");
  assert.match(await said(), /先慢后快/);
  const late = await projection();
  assert.ok(Number(late[2]) < Number(even[2]) && late[0] === even[0] && late[5] === even[5], `${late}`);
  await page.driver.actions({ async: true }).doubleClick(slider).perform();
  await page.settle();
  assert.equal(await said(), word);
});

everywhere("a finger drags a slider", async (page) => {
  const slider = await page.lever("地区生产总值");
  const before = await number(page, "地区生产总值");
  await page.dragWithFinger(slider, 60);
  const after = await number(page, "地区生产总值");
  assert.ok(after > before + 2, `${before} to ${after}`);
  await page.click("button", "撤销");
  assert.equal(await number(page, "地区生产总值"), before, "one step back");
});
