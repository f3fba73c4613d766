/** Many callers at once, each as patient as a good client: the same key and body until there is a definite answer. */
package crm.proofs.chaos.load;
