/** What stands between a service and the servers that it needs: a network that can be cut, and that may keep a letter. */
package crm.proofs.chaos.network;
