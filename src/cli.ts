/** The commander program; the only place that sets the exit status. */
import { Command } from 'commander';

await new Command('pmdrill').parseAsync();
