import type { Oracle } from '../contract/assignment.ts';
import type { Plan } from '../contract/plan.ts';
import { planOnly } from './plan-only.ts';

/** The part of a plan that formulas can be asked: cases that compare the values of these exports with the right ones. */
export function valueCases(plan: Plan, formulas: Oracle): Plan {
  return planOnly(plan, ({ check, export: name }) => check === 'value' && Object.hasOwn(formulas, name));
}
