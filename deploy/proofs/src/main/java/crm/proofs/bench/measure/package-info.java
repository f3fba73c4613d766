/** CPU time, turns of candidates, and what may be said of their ratios. */
package crm.proofs.bench.measure;
