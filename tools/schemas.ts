/** `npm run schemas`: JSON Schemas of the files that people write, for editors to complete and check them. */
import { writeFileSync } from 'node:fs';
import { describeSchemas } from './schemas/describe.ts';

for (const [path, text] of Object.entries(describeSchemas())) writeFileSync(path, text);
