/** A load generator that costs little beside what it loads. */
package crm.proofs.bench.load;
