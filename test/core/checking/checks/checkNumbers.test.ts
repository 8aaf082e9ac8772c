import { describe, expect, it } from "vitest";
import { badgeOf, reasonOf } from "./badgeOf.ts";

describe("divisibility and primes", () => {
  it.each([
    ["Find gcd(12, 18).", "6", "verified"],
    ["Find gcd(12, 18).", "3", "contradicted"],
    ["Find gcd(12, 18).", "12", "contradicted"],
    ["Find gcd(12, 18).", "-6", "contradicted"],
    ["Find the least common multiple of 4, 6 and 10.", "60", "verified"],
    ["Find the least common multiple of 4, 6 and 10.", "120", "contradicted"],
    ["Find the least common multiple of 4, 6 and 10.", "30", "contradicted"],
    ["Is 97 prime?", "\\text{Yes}", "verified"],
    ["Is 97 prime?", "\\text{No}", "contradicted"],
    ["Is 91 prime?", "\\text{No, } 91 = 7 \\cdot 13", "verified"],
    ["Is 91 prime?", "\\text{prime}", "contradicted"],
    ["Is 91 prime?", "\\text{composite}", "verified"],
    ["Is 1 prime?", "\\text{No}", "verified"],
    ["Is 91 prime?", "\\text{Yes, it is not prime}", "claimed"],
    ["Is 170141183460469231731687303715884105727 prime?", "\\text{Yes}", "claimed"],
    ["Is 170141183460469231731687303715884105729 prime?", "\\text{Yes}", "contradicted"],
    ["Find the prime factorization of 360.", "2^3 \\cdot 3^2 \\cdot 5", "verified"],
    ["Find the prime factorization of 360.", "360 = 2^3 \\times 3^2 \\times 5", "verified"],
    ["Find the prime factorization of 360.", "2, 2, 2, 3, 3, 5", "verified"],
    ["Find the prime factorization of 360.", "2, 3, 5", "claimed"],
    ["Find the prime factorization of 360.", "2^3 \\cdot 3 \\cdot 15", "contradicted"],
    ["Find the prime factorization of 360.", "2^2 \\cdot 3^2 \\cdot 5", "contradicted"],
    ["Find the prime factorization of 360.", "360", "contradicted"],
    ["Factor 97.", "97", "verified"],
    ["Is 1,234 divisible by 7?", "\\text{No}", "verified"],
    ["Is 1,234 divisible by 2?", "\\text{No}", "contradicted"],
    ["Is 7 a factor of 84?", "\\text{Yes}", "verified"],
    ["What is the remainder when 7^100 is divided by 13?", "9", "verified"],
    ["What is the remainder when 7^100 is divided by 13?", "8", "contradicted"],
    ["What is the remainder when 2^{1000000} + 3 is divided by 7?", "5", "verified"],
    ["What is the remainder when 17 is divided by 5?", "7", "contradicted"],
    ["How many positive divisors does 60 have?", "12", "verified"],
    ["How many positive divisors does 60 have?", "10", "contradicted"],
    ["List all factors of 28.", "1, 2, 4, 7, 14, 28", "verified"],
    ["List all factors of 28.", "1, 2, 4, 7, 14", "contradicted"],
    ["List all factors of 28.", "1, 2, 3, 4, 7, 14, 28", "contradicted"],
    ["Convert 53 to binary.", "110101", "verified"],
    ["Convert 53 to binary.", "110101_2", "verified"],
    ["Convert 53 to binary.", "110111", "contradicted"],
    ["Convert 53 to binary.", "53_{10}", "claimed"],
    ["Convert hexadecimal FF to decimal", "255", "verified"],
    ["Convert 255 to hexadecimal", "\\text{FF}", "verified"],
    ["Convert 255 to hexadecimal", "\\text{FE}", "contradicted"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));

  it("shows the division", () => {
    expect(reasonOf("Is 91 prime?", "\\text{Yes}")).toBe("91 = 7·13, so it is not prime.");
    expect(reasonOf("What is the remainder when 17 is divided by 5?", "2")).toBe("17 = 5·3 + 2.");
  });
});

describe("statistics and sequences", () => {
  it.each([
    ["Find the mean of 19, 3, 28, 6, 74.", "26", "verified"],
    ["Find the mean of 19, 3, 28, 6, 74.", "25", "contradicted"],
    ["Find the mean of 1, 2 and 4.", "\\frac{7}{3}", "verified"],
    ["Find the mean of 1, 2 and 4.", "2.33", "claimed"],
    ["Find the mean of 1, 2 and 4 to 2 decimal places.", "2.33", "verified"],
    ["Find the median of 3, 1, 4, 1, 5.", "3", "verified"],
    ["Find the median of 3, 1, 4, 1, 5.", "4", "contradicted"],
    ["Find the median of 3, 1, 4, 1.", "2", "verified"],
    ["Find the median of 3, 1, 4, 1.", "1", "contradicted"],
    ["Find the mode of 3, 1, 4, 1, 5.", "1", "verified"],
    ["Find the mode of 3, 1, 4, 1, 3.", "1", "claimed"],
    ["Find the range of 3, 1, 4, 1, 5.", "4", "verified"],
    ["What is the next number: 20, 32, 44, 56?", "68", "verified"],
    ["What is the next number: 20, 32, 44, 56?", "66", "contradicted"],
    ["What is the next number: 2, 4, 8, 16?", "32", "verified"],
    ["What is the next number: 1, 1, 2, 3, 5?", "8", "claimed"],
    ["What is the next number: 2, 4, 6?", "8", "claimed"],
    ["What is the next number: 2, 4, 6?", "10", "claimed"],
    ["Find the 10th term of the arithmetic sequence 3, 7, 11, ...", "39", "verified"],
    ["Find the 10th term of the arithmetic sequence 3, 7, 11, ...", "43", "contradicted"],
    ["Find the 10th term of the arithmetic sequence 3, 7, 12, ...", "39", "claimed"],
    ["A geometric sequence starts at 3 with common ratio 2. What is term 5?", "48", "verified"],
    ["A geometric sequence starts at 3 with common ratio 2. What is term 5?", "96", "contradicted"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));
});

describe("chance and counting", () => {
  it.each([
    ["Two dice are rolled. What is the probability that the sum is 7?", "\\frac{1}{6}", "verified"],
    ["Two dice are rolled. What is the probability that the sum is 7?", "\\frac{1}{11}", "contradicted"],
    ["Two dice are rolled. What is the probability that the sum is 7?", "0.167", "verified"],
    ["Two dice are rolled. What is the probability that the sum is 7?", "16.7\\%", "verified"],
    ["Two dice are rolled. What is the probability that the sum is 7?", "17.6\\%", "contradicted"],
    ["Two dice are rolled. What is the probability that the sum is at least 10?", "\\frac{1}{6}", "verified"],
    [
      "A fair coin is flipped 3 times. What is the probability of getting exactly two heads?",
      "\\frac{3}{8}",
      "verified",
    ],
    [
      "A fair coin is flipped 3 times. What is the probability of getting at least two heads?",
      "\\frac{1}{2}",
      "verified",
    ],
    [
      "A fair coin is flipped 3 times. What is the probability of getting exactly two heads?",
      "\\frac{2}{3}",
      "contradicted",
    ],
    ["A bag holds 3 red and 2 blue balls. What is the probability of drawing a red ball?", "\\frac{3}{5}", "claimed"],
    [
      "A bag holds 3 red and 2 blue balls. What is the probability of drawing a red ball?",
      "\\frac{5}{3}",
      "contradicted",
    ],
    ["A bag holds 3 red and 2 blue balls. What is the probability of drawing a red ball?", "-0.6", "contradicted"],
    ["A bag holds 3 red and 2 blue balls. What is the probability of drawing a red ball?", "160\\%", "contradicted"],
    ["A bag holds 3 red and 2 blue balls. What is the probability of drawing a red ball?", "60", "claimed"],
    ["In how many ways can the letters of the word BANANA be arranged?", "60", "verified"],
    ["In how many ways can the letters of the word BANANA be arranged?", "720", "contradicted"],
    ["How many subsets does a set with 5 elements have?", "32", "verified"],
    ["How many ways are there to choose 3 people from a group of 10 people?", "120", "verified"],
    ["How many ways are there to choose 3 people from a group of 10 people?", "720", "contradicted"],
    ["In how many ways can 5 books be arranged on a shelf?", "120", "verified"],
    ["How many integers from 1 to 100 are divisible by 7?", "14", "verified"],
    ["How many integers from 1 to 100 are divisible by 7?", "15", "contradicted"],
    ["How many integers from 1 to 100 are divisible by 2 or 3?", "67", "verified"],
    ["How many primes are there less than 100?", "25", "verified"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));
});

describe("logic", () => {
  it.each([
    ["Find an assignment that satisfies (p or q) and not p.", "p = \\text{false}, q = \\text{true}", "verified"],
    ["Find an assignment that satisfies (p or q) and not p.", "p = \\text{true}, q = \\text{false}", "contradicted"],
    ["Find an assignment that satisfies (p or q) and not p.", "q = \\text{true}", "claimed"],
    ["Find an assignment that satisfies p and not p.", "\\text{unsatisfiable}", "verified"],
    ["Is (p → q) ∧ p ∧ ¬q satisfiable?", "\\text{No}", "verified"],
    ["Is (p → q) ∧ p satisfiable?", "\\text{No}", "contradicted"],
    ["Is (p → q) ∧ p satisfiable?", "\\text{Yes}", "verified"],
    ["Put A, B and C in order so that: A is before B, C is first.", "C, A, B", "verified"],
    ["Put A, B and C in order so that: A is before B, C is first.", "C, B, A", "contradicted"],
    ["Put A, B and C in order so that: A is before B, C is first.", "A, B", "claimed"],
    ["Put A, B and C in order so that: A is before B, C is first.", "A, B, C", "contradicted"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));
});
