/** Disks that can be filled. */
package crm.proofs.chaos.disk;
