package crm.proofs.authz;

/** Where one can knock. */
enum Door {
    GATEWAY,
    SERVICE
}
