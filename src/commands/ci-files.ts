// What `copydesk init --ci` writes: a schedule for a CI system, ready to run. The same files stand in docs/examples.

export const ciSystems = ['github', 'gitlab'] as const;

export type CiSystem = (typeof ciSystems)[number];

export interface CiFile {
  /** Below the folder of the config. */
  readonly path: string;
  readonly text: string;
  /** What is still to be done, in a sentence. */
  readonly next: string;
}

const call = 'npx --no-install copydesk run --baseline baseline.json --update-baseline --junit junit.xml';

const github = `# Cleans the pages in raw/ every morning. The run ends with an error when a gate of pipeline.config.json fails, and the summary
# of the job says which site to look at.
name: copydesk

on:
  schedule:
    # UTC, and not on the hour, when everybody's jobs start. GitHub stops schedules of public repositories 60 days after the last
    # activity in them: it writes a mail, and the workflow is enabled again by hand.
    - cron: '17 5 * * *'
  workflow_dispatch:

permissions:
  contents: read

# Two runs never write the same output.
concurrency:
  group: copydesk
  cancel-in-progress: false

jobs:
  clean:
    runs-on: ubuntu-latest
    timeout-minutes: 120
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
          cache: npm
      - run: npm ci

      # Put here what fetches your pages into raw/, unless they are in the repository.

      # Pages that have not changed are taken from the last output. A lost cache costs time, and the comparison of one run.
      - uses: actions/cache/restore@v4
        with:
          path: |
            output
            baseline.json
          key: copydesk-\${{ hashFiles('package-lock.json', 'pipeline.config.json') }}-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: |
            copydesk-\${{ hashFiles('package-lock.json', 'pipeline.config.json') }}-
            copydesk-

      - run: ${call}

      # Also after a gate has failed: the pages are done all the same, and the baseline is still that of the last good run.
      - uses: actions/cache/save@v4
        if: always()
        with:
          path: |
            output
            baseline.json
          key: copydesk-\${{ hashFiles('package-lock.json', 'pipeline.config.json') }}-\${{ github.run_id }}-\${{ github.run_attempt }}
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: copydesk
          path: |
            output
            junit.xml
          retention-days: 14
`;

const gitlab = `# Cleans the pages in raw/ on a schedule (Build > Pipeline schedules). The job fails when a gate of pipeline.config.json fails,
# and the pipeline shows which as tests.
copydesk:
  image: node:20
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
    - if: $CI_PIPELINE_SOURCE == "web"
  # Two runs never write the same output.
  resource_group: copydesk
  timeout: 2h
  # Pages that have not changed are taken from the last output. A lost cache costs time, and the comparison of one run.
  cache:
    key: copydesk
    when: always
    paths:
      - output/
      - baseline.json
  script:
    - npm ci
    # Put here what fetches your pages into raw/, unless they are in the repository.
    - ${call}
  artifacts:
    when: always
    expire_in: 2 weeks
    paths:
      - output/
    reports:
      junit: junit.xml
`;

export const ciFiles: Readonly<Record<CiSystem, CiFile>> = {
  github: {
    path: '.github/workflows/copydesk.yml',
    text: github,
    next: 'Put the step into it that fetches your pages, and commit it with package.json and package-lock.json, in which copydesk is a dependency.',
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    text: gitlab,
    next: 'Put the command into it that fetches your pages, commit it with package.json and package-lock.json, in which copydesk is a dependency, and make a schedule under Build > Pipeline schedules.',
  },
};

/** What these leave in the folder, and no commit should hold. */
export const ciIgnored = ['baseline.json', 'junit.xml'];
