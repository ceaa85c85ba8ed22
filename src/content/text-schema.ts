/** The shapes of texts in YAML files: questions, rubrics and configurations. */
import { z } from 'zod';

export const text = z.string().trim().min(1);
export const texts = z.array(text);
