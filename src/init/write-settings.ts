import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { getPhrases, getStarterWords } from '../languages/interface/catalogue.ts';
import { getSubtag } from '../languages/text/language-tag.ts';
import { getExample, writeExample } from '../runtime/field-example.ts';
import { makeDefaultLabels } from '../settings/default-labels.ts';
import { settingsSchema } from '../settings/settings-schema.ts';

/** What `npm run init` asks. */
export interface Answers {
  name: string;
  /** BCP 47, such as `en-GB`. */
  language: string;
  /** `https://example.org` */
  address: string;
  /** IANA, such as `Europe/Kyiv`. */
  timeZone: string;
  email: string;
  /** The year in which it begins. */
  founded: number;
}

/**
 * Writes the settings file of a new publication. Each field has its description above it; a field that may be left out
 * stands there as a comment, with an example or its default.
 */
export function writeSettings({ name, ...answers }: Answers): string {
  const isEnglish = getSubtag(answers.language) === 'en';
  const given: Record<string, unknown> = {
    name,
    tagline: getPhrases(answers.language).labels.opinion,
    description: getStarterWords(answers.language).description.replace('{name}', name),
    ...answers,
    labels: makeDefaultLabels(answers.language),
    policies: {
      publishingPrinciples: '/standards/',
      // Their headings have other ids in other languages.
      correctionsPolicy: isEnglish ? '/standards/#corrections' : '/standards/',
      ethicsPolicy: isEnglish ? '/standards/#disclosure' : '/standards/',
      ownershipFundingInfo: '/about/',
    },
  };
  const fields = Object.entries(settingsSchema.shape).map(([field, schema]) => {
    const comment = `# ${schema.description}`;
    if (field in given) return `${comment}\n${stringify({ [field]: given[field] }).trimEnd()}`;
    const preset: unknown = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
    return `${comment}\n${writeExample(field, getExample(schema) ?? preset)}`;
  });
  return `# The settings of this publication. What stands behind # is a comment, with an example or with what\n# holds without it: take the # away from a field and all its lines to use it.\n\n${fields.join('\n\n')}\n`;
}
