/** What is measured, one class a part. */
package crm.proofs.bench.part;
