/** The published OpenAPI document as proofs read it: operations, their permissions, and values that their schemas allow. */
package crm.proofs.openapi;
