/**
 * {@code ./crm bench}: how near the platform comes to what its engines can do. Candidates run in turns in one run; what counts is
 * operations per second of own CPU time, which holds still where a clock on a shared machine does not.
 */
package crm.proofs.bench;
