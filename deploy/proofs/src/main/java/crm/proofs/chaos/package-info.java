/** Proves that delivery loses nothing: load, faults, and an independent look at what is there in the end (docs/operations/delivery.md). */
package crm.proofs.chaos;
