/** A whole system, started as a user starts it, for whoever wants to prove something about it from outside. */
package crm.proofs.system;
