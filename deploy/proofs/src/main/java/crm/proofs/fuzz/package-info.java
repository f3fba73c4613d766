/** Proof that no request, however hostile, meets anything but a documented answer: {@code ./crm fuzz}. */
package crm.proofs.fuzz;
