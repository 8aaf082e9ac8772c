import type { Task } from "../questions/Task.ts";
import type { Check } from "./Check.ts";
import { checkAssignment } from "./checkAssignment.ts";
import { checkBalance } from "./checkBalance.ts";
import { checkBase } from "./checkBase.ts";
import { checkCommonDivisor } from "./checkCommonDivisor.ts";
import { checkCommonMultiple } from "./checkCommonMultiple.ts";
import { checkConversion } from "./checkConversion.ts";
import { checkCount } from "./checkCount.ts";
import { checkDerivative } from "./checkDerivative.ts";
import { checkDivisibility } from "./checkDivisibility.ts";
import { checkDivisors } from "./checkDivisors.ts";
import { checkEquation } from "./checkEquation.ts";
import { checkFactorisation } from "./checkFactorisation.ts";
import { checkInequality } from "./checkInequality.ts";
import { checkIntegral } from "./checkIntegral.ts";
import { checkLaw } from "./checkLaw.ts";
import { checkLimit } from "./checkLimit.ts";
import { checkOrder } from "./checkOrder.ts";
import { checkPrimality } from "./checkPrimality.ts";
import { checkCoins, checkDice, checkProbability } from "./checkProbability.ts";
import { checkRemainder } from "./checkRemainder.ts";
import { checkRewriting } from "./checkRewriting.ts";
import { checkNextTerm, checkTerm } from "./checkSequence.ts";
import { checkStatistic } from "./checkStatistic.ts";
import { checkStory } from "./checkStory.ts";
import { checkAmount, checkMass, checkMolarMass } from "./checkSubstance.ts";
import { checkSystem } from "./checkSystem.ts";
import { checkValue } from "./checkValue.ts";

/** The checks of an answer, by what the question asks. */
export const checksByTask: { readonly [Kind in Task["kind"]]: readonly Check<Kind>[] } = {
  solve: [checkEquation, checkSystem],
  "solve-inequality": [checkInequality],
  differentiate: [checkDerivative],
  integrate: [checkIntegral],
  limit: [checkLimit],
  rewrite: [checkRewriting],
  evaluate: [checkValue],
  gcd: [checkCommonDivisor],
  lcm: [checkCommonMultiple],
  "is-prime": [checkPrimality],
  "prime-factors": [checkFactorisation],
  "is-divisible": [checkDivisibility],
  remainder: [checkRemainder],
  divisors: [checkDivisors],
  "change-base": [checkBase],
  convert: [checkConversion],
  balance: [checkBalance],
  "molar-mass": [checkMolarMass],
  "amount-of-substance": [checkAmount],
  "mass-of-substance": [checkMass],
  statistic: [checkStatistic],
  probability: [checkProbability],
  "dice-probability": [checkDice],
  "coin-probability": [checkCoins],
  count: [checkCount],
  "next-term": [checkNextTerm],
  term: [checkTerm],
  law: [checkLaw],
  story: [checkStory],
  satisfy: [checkAssignment],
  order: [checkOrder],
};
