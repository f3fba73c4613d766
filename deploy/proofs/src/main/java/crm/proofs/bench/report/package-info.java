/** What was found, as a table for people and as JSON for programs. */
package crm.proofs.bench.report;
