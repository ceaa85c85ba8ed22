/**
 * `npm run prepare`: builds. npm installs a package globally from git without its development packages
 * (https://github.com/npm/cli/issues/8440), and so does pre-commit; then they are fetched first.
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const here = {
  stdio: 'inherit',
  env: { ...process.env, npm_config_global: 'false', npm_config_location: 'project' },
};
if (!existsSync('node_modules/tsx')) execSync('npm ci --ignore-scripts --no-audit --no-fund', here);
execSync('npm run build', here);
