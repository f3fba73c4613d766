/** Proof that every operation lets in whom the document says, and nobody else: {@code ./crm authz}. */
package crm.proofs.authz;
