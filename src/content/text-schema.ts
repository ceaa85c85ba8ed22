/** The shapes of texts in the YAML files. */
import { z } from 'zod';

export const text = z.string().trim().min(1);
export const texts = z.array(text);
