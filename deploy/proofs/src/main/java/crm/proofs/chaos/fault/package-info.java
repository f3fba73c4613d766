/** What goes wrong, when, and how long it takes until it is mended. */
package crm.proofs.chaos.fault;
