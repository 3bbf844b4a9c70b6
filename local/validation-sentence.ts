import { cellText } from './a1';
import type { ValidationData } from './store';

/**
 * Google's sentence for a value that a rule rejects: after it comes the rule's own help text, or
 * what a list allows (as scripts' logs show it). Row and column count from 0.
 */
export function violation(row: number, column: number, rule: ValidationData): string {
  const sentence = `The data you entered in cell ${cellText(row, column)} violates the data validation rules set on this cell.`;
  return [sentence, advice(rule)].filter((part) => part !== '').join(' ');
}

function advice({ criterion, values, helpText }: ValidationData): string {
  if (helpText !== '' || criterion !== 'VALUE_IN_LIST') return helpText;
  return `Please enter one of the following values: ${values.join(', ')}.`;
}
