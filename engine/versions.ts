/** What is fetched or built, pinned. Newer CLI modules hold a replace directive, so that `go install` refuses them. */
export const TEMPORAL_CLI = { version: '1.5.1', module: 'github.com/temporalio/cli/cmd/temporal' };

/** The oldest server whose update and visibility semantics the workflows rely on. */
export const OLDEST_SERVER = '1.27.0';

/** The time-skipping server that the tests use, from the Temporal Java SDK. */
export const TEST_SERVER = { version: '1.38.0', artifact: 'io.temporal:temporal-test-server' };
