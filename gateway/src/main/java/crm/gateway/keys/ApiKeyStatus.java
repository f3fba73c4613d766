package crm.gateway.keys;

/** What has become of a key. */
enum ApiKeyStatus {
    ACTIVE,
    EXPIRED,
    REVOKED
}
