/** Who and what a proof of the API needs: people of every role, records of every owner, and the tables' state before and after. */
package crm.proofs.scene;
