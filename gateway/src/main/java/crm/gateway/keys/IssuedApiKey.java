package crm.gateway.keys;

import crm.gateway.directory.Loggable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The one answer that has the secret.
 *
 * @param key what the program sends as {@code X-Api-Key}; nobody can tell it again
 */
@Schema(
        name = "IssuedApiKey",
        examples = "{\"apiKey\": {\"id\": \"019a1b2c-0000-7000-8000-0000000000a1\", \"name\": \"Web shop\", \"status\":"
                + " \"ACTIVE\", \"roles\": [\"analyst\"], \"expiresAt\": \"2027-06-30T00:00:00Z\","
                + " \"allowedAddresses\": [\"203.0.113.0/24\"], \"accountId\":"
                + " \"019a1b2c-0000-7000-8000-0000000000a2\", \"createdAt\": \"2026-11-20T09:30:00Z\","
                + " \"createdBy\": \"019a1b2c-0000-7000-8000-000000000003\", \"secretSince\":"
                + " \"2026-11-20T09:30:00Z\"}, \"key\":"
                + " \"rza_019a1b2c-0000-7000-8000-0000000000a1_shownOnceAndNeverAgain\"}")
record IssuedApiKey(ApiKey apiKey, String key) implements Loggable {

    @Override
    public String logged() {
        return apiKey.id().toString();
    }

    @Override
    public String toString() {
        return "IssuedApiKey[" + apiKey.id() + ", ***]";
    }
}
