import { describe, expect, it } from "vitest";
import { badgeOf, reasonOf } from "./badgeOf.ts";

describe("conversions", () => {
  it.each([
    ["Convert 5 km to m", "5000\\text{ m}", "verified"],
    ["Convert 5 km to m", "5000", "verified"],
    ["Convert 5 km to m", "500\\text{ m}", "contradicted"],
    ["Convert 5 km to m", "5\\text{ km}", "claimed"],
    ["Convert 5 km to m", "5000\\text{ km}", "claimed"],
    ["How many minutes are in 3 hours?", "180", "verified"],
    ["How many minutes are in 3 hours?", "180\\text{ minutes}", "verified"],
    ["How many minutes are in 3 hours?", "300", "contradicted"],
    ["Convert 90 km/h to m/s", "25\\text{ m/s}", "verified"],
    ["Convert 90 km/h to m/s", "324\\text{ m/s}", "contradicted"],
    ["Convert 25 °C to °F", "77^\\circ\\text{F}", "verified"],
    ["Convert 25 °C to °F", "45^\\circ\\text{F}", "contradicted"],
    ["Convert 10 miles to km", "16.1\\text{ km}", "verified"],
    ["Convert 10 miles to km", "16\\text{ km}", "claimed"],
    ["Convert 10 miles to km", "17\\text{ km}", "contradicted"],
    ["How many days are in 2 years?", "730", "claimed"],
    ["Convert 3 gallons to liters", "13.6", "claimed"],
    ["Convert 5 km to kg", "5\\text{ kg}", "claimed"],
    ["How many apples are in 3 boxes?", "12", "claimed"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));
});

describe("laws of physics and figures", () => {
  it.each([
    ["A 5 kg mass accelerates at 3 m/s^2. What is the force?", "15\\text{ N}", "verified"],
    ["A 5 kg mass accelerates at 3 m/s^2. What is the force?", "15\\text{ kg m/s}^2", "verified"],
    ["A 5 kg mass accelerates at 3 m/s^2. What is the force?", "0.015\\text{ kN}", "verified"],
    ["A 5 kg mass accelerates at 3 m/s^2. What is the force?", "15", "claimed"],
    ["A 5 kg mass accelerates at 3 m/s^2. What is the force?", "15\\text{ J}", "claimed"],
    ["A 5 kg mass accelerates at 3 m/s^2. What is the force?", "8\\text{ N}", "contradicted"],
    ["A 500 g mass accelerates at 3 m/s^2. What is the force?", "1.5\\text{ N}", "verified"],
    ["A 500 g mass accelerates at 3 m/s^2. What is the force?", "1500\\text{ N}", "contradicted"],
    ["A voltage of 12 V is applied to a resistor of 5 ohm. What is the current?", "2.4\\text{ A}", "verified"],
    ["A voltage of 12 V is applied to a resistor of 5 ohm. What is the current?", "60\\text{ A}", "contradicted"],
    ["A train travels at 50 km/h for 3 hours. How far does it go?", "150\\text{ km}", "verified"],
    ["A train travels at 50 km/h for 30 minutes. How far does it go?", "25\\text{ km}", "verified"],
    ["A train travels at 50 km/h for 30 minutes. How far does it go?", "1500\\text{ km}", "contradicted"],
    ["A train travels 100 km at 60 km/h. How long does it take?", "1.67\\text{ hours}", "verified"],
    ["A train travels 100 km at 60 km/h. How long does it take?", "1\\text{ h }40\\text{ min}", "verified"],
    ["A 4 kg ball moves at 5 m/s. Find its kinetic energy.", "50\\text{ J}", "verified"],
    ["A 4 kg ball moves at 5 m/s. Find its kinetic energy.", "100\\text{ J}", "contradicted"],
    ["A right triangle has legs 3 and 4. What is the hypotenuse?", "5", "verified"],
    ["A right triangle has legs 3 and 4. What is the hypotenuse?", "7", "contradicted"],
    ["A right triangle has legs 1 and 1. What is the hypotenuse?", "\\sqrt{2}", "verified"],
    ["What is the area of a rectangle 4 cm long and 3 cm wide?", "12\\text{ cm}^2", "verified"],
    ["What is the area of a rectangle 4 cm long and 3 cm wide?", "12\\text{ cm}", "claimed"],
    ["What is the area of a rectangle 4 cm long and 3 cm wide?", "14\\text{ cm}^2", "contradicted"],
    ["What is the area of a circle with radius 3 cm?", "9\\pi\\text{ cm}^2", "verified"],
    ["What is the area of a circle with radius 3 cm?", "28.3\\text{ cm}^2", "verified"],
    ["What is the area of a circle with radius 3 cm?", "28.26\\text{ cm}^2", "claimed"],
    ["What is the area of a circle with radius 3 cm?", "6\\pi\\text{ cm}^2", "contradicted"],
    ["Ana has 12 apples and gets 5 more. How many apples does Ana have now?", "17", "verified"],
    ["Ana has 12 apples and gets 5 more. How many apples does Ana have now?", "17\\text{ apples}", "verified"],
    ["Ana has 12 apples and gets 5 more. How many apples does Ana have now?", "7", "contradicted"],
    ["Ana has 12 apples and gets 5 more. How many apples does Ana have now?", "17\\text{ pears}", "claimed"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));

  it("shows the law", () =>
    expect(reasonOf("A 5 kg mass accelerates at 3 m/s^2. What is the force?", "16\\text{ N}")).toBe(
      "F = m·a with 5 kg, 3 m/s^2 is 15 N, not 16.",
    ));
});

describe("chemistry", () => {
  it.each([
    ["Balance the equation H2 + O2 -> H2O.", "2H2 + O2 -> 2H2O", "verified"],
    ["Balance the equation H2 + O2 -> H2O.", "\\ce{2H2 + O2 -> 2H2O}", "verified"],
    ["Balance the equation H2 + O2 -> H2O.", "2, 1, 2", "verified"],
    ["Balance the equation H2 + O2 -> H2O.", "2, 1, 1", "contradicted"],
    ["Balance the equation H2 + O2 -> H2O.", "H2 + O2 -> H2O2", "contradicted"],
    ["Balance the equation H2 + O2 -> H2O.", "H2 + O2 -> H2O", "contradicted"],
    ["Balance the equation H2 + O2 -> H2O.", "4H2 + 2O2 -> 4H2O", "claimed"],
    ["Balance the equation _ Fe + _ O2 -> _ Fe2O3.", "4Fe + 3O2 -> 2Fe2O3", "verified"],
    [
      "Balance the equation MnO4^- + Fe^{2+} + H^+ -> Mn^{2+} + Fe^{3+} + H2O.",
      "MnO_4^- + 5Fe^{2+} + 8H^+ \\rightarrow Mn^{2+} + 5Fe^{3+} + 4H_2O",
      "verified",
    ],
    [
      "Balance the equation MnO4^- + Fe^{2+} + H^+ -> Mn^{2+} + Fe^{3+} + H2O.",
      "MnO_4^- + Fe^{2+} + 8H^+ \\rightarrow Mn^{2+} + Fe^{3+} + 4H_2O",
      "contradicted",
    ],
    ["What is the molar mass of glucose?", "180.16\\text{ g/mol}", "verified"],
    ["What is the molar mass of glucose?", "180\\text{ g/mol}", "verified"],
    ["What is the molar mass of glucose?", "190\\text{ g/mol}", "contradicted"],
    ["What is the molar mass of glucose?", "180.16", "claimed"],
    ["What is the molar mass of oxygen?", "32\\text{ g/mol}", "verified"],
    ["What is the molar mass of oxygen?", "16\\text{ g/mol}", "claimed"],
    ["What is the molar mass of oxygen?", "18\\text{ g/mol}", "contradicted"],
    ["What is the molecular weight of H2O?", "18.02", "verified"],
    ["How many moles are in 36 g of water?", "2\\text{ mol}", "verified"],
    ["How many moles are in 36 g of water?", "2", "verified"],
    ["How many moles are in 36 g of water?", "18\\text{ mol}", "contradicted"],
    ["How many moles are in 30 g of water?", "1.67\\text{ mol}", "verified"],
    ["How many moles are in 30 g of water?", "2\\text{ mol}", "contradicted"],
    ["Find the mass of 11 mol of H2O.", "198\\text{ g}", "verified"],
    ["Find the mass of 11 mol of H2O.", "0.198\\text{ kg}", "verified"],
    ["Find the mass of 11 mol of H2O.", "180\\text{ g}", "contradicted"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));

  it("shows the atoms", () =>
    expect(reasonOf("Balance the equation H2 + O2 -> H2O.", "2H2 + O2 -> 2H2O")).toBe(
      "H 4 = 4, O 2 = 2: balanced, with the smallest whole numbers.",
    ));
});
