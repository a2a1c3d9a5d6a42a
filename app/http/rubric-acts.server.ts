import {
  aboutInput,
  addCriterion,
  changeAbout,
  changeCriterion,
  criterionInput,
  moveCriterion,
  publishRubric,
  removeCriterion,
} from '../domain/rubrics/edit-rubric.server.ts';
import type { Acting } from './handle.server.ts';

const at = (criterionId: string): string => `/bewerken#${encodeURIComponent(criterionId)}`;

/** The acts of a rubric's editor, by the name of the button; each gives the place of the rubric to go to. */
export const rubricActs: Record<string, (acting: Acting, key: string) => string> = {
  about: ({ ctx, form }, key) => {
    changeAbout(ctx, key, form(aboutInput));
    return '/bewerken#punten';
  },
  add: ({ ctx, field }, key) =>
    `/bewerken?punt=${encodeURIComponent(addCriterion(ctx, key, field('dimension')))}`,
  criterion: ({ ctx, form }, key) => {
    const input = form(criterionInput);
    changeCriterion(ctx, key, input);
    return at(input.criterionId);
  },
  up: ({ ctx, field }, key) => {
    moveCriterion(ctx, key, field('criterionId'), 'up');
    return at(field('criterionId'));
  },
  down: ({ ctx, field }, key) => {
    moveCriterion(ctx, key, field('criterionId'), 'down');
    return at(field('criterionId'));
  },
  askRemove: ({ field }) => `/bewerken?punt=${encodeURIComponent(field('criterionId'))}&doe=weghalen`,
  remove: ({ ctx, field }, key) => {
    removeCriterion(ctx, key, field('criterionId'));
    return '/bewerken#punten';
  },
  publish: ({ ctx }, key) => {
    publishRubric(ctx, key);
    return '';
  },
};
