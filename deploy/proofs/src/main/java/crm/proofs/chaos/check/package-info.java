/** Judges a capture. Knows no service, no database and no topic: only what was captured. */
package crm.proofs.chaos.check;
